import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import type { WireCommand } from '../../core/command.ts';
import { PLAIN_PAPER } from '../../core/documents/document.ts';
import { openRoomSocket } from '../../electron/connection/openRoomSocket.ts';
import { pinnedAgent } from '../../electron/connection/pinnedAgent.ts';
import { addressOf, authorityOf } from '../../electron/testing/roomTrust.ts';
import { HELLO, talk } from '../../electron/testing/talk.ts';
import type { TestRoom } from './roomServer.ts';

const MEETING_ID = 'meeting-1';
const NAME = 'nghi-su.local';

/** The secretary without a screen, for what a story needs but does not tell. */
export interface DeskLine {
  do(command: WireCommand): Promise<void>;
  /** Puts a paper on the table, or its next version, and releases it. */
  upload(id: string, name: string, bytes: Buffer, setup: { readonly maySave: boolean }): Promise<void>;
  close(): void;
}

export async function openDeskLine(room: TestRoom): Promise<DeskLine> {
  const agent = pinnedAgent({ authority: authorityOf(room), name: NAME, identity: null });
  const line = talk(openRoomSocket(addressOf(room), agent, { opened: () => {}, failed: () => {} }));
  await line.opened;
  line.say(HELLO);
  line.say({ type: 'signIn', as: { kind: 'account', account: 'desk', password: room.access.accounts.desk ?? '' } });
  const { session } = await line.hear('welcome', (welcome) => welcome.session.kind === 'signedIn');
  const token = session.kind === 'signedIn' ? (session.token ?? '') : '';

  const act = async (command: WireCommand) => {
    const id = crypto.randomUUID();
    line.say({ type: 'command', id, command });
    await line.hear('receipt', (receipt) => receipt.id === id);
  };
  const send = (path: string, bytes: Buffer) =>
    new Promise<void>((resolve, reject) => {
      const { address, port } = addressOf(room);
      const headers = {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/pdf',
        'Content-Length': bytes.length,
      };
      const asked = request({
        host: address,
        port,
        path,
        method: 'POST',
        headers,
        ca: authorityOf(room),
        servername: NAME,
      });
      asked.on('error', reject);
      asked.on('response', (answer) => {
        text(answer).then((body) => {
          if (answer.statusCode === 201) resolve();
          else reject(new Error(`${answer.statusCode}: ${body}`));
        }, reject);
      });
      asked.end(bytes);
    });
  return {
    do: act,
    async upload(id, name, bytes, { maySave }) {
      await send(`/documents?${new URLSearchParams({ name, meeting: MEETING_ID, paper: id })}`, bytes);
      const setup = { ...PLAIN_PAPER, readers: { kind: 'all' }, itemId: null, name, kind: 'scheme', maySave } as const;
      await act({ kind: 'updatePaper', meetingId: MEETING_ID, paperId: id, setup });
      await act({ kind: 'releasePapers', meetingId: MEETING_ID, paperIds: [id] });
    },
    close() {
      line.close();
      agent.destroy();
    },
  };
}
