import { type Agent, request } from 'node:https';
import { text } from 'node:stream/consumers';
import type { WireCommand } from '../../core/command.ts';
import { PLAIN_PAPER } from '../../core/documents/document.ts';
import type { PaperLine, PapersView } from '../../core/views/papersView.ts';
import { openRoomSocket } from '../../electron/connection/openRoomSocket.ts';
import { pinnedAgent } from '../../electron/connection/pinnedAgent.ts';
import { addressOf, authorityOf } from '../../electron/testing/roomTrust.ts';
import { HELLO, type Talk, talk } from '../../electron/testing/talk.ts';
import type { TestRoom } from './roomServer.ts';

const NAME = 'nghi-su.local';
/** Whoever says nothing for a while is cut off. */
const PULSE_MS = 4_000;
/** Of the demonstration. */
export const MEETING_ID = 'meeting-1';

/** Desk or chair without a screen, for what a story needs but does not tell. */
export class OfficeLine {
  readonly #room: TestRoom;
  readonly #agent: Agent;
  readonly #line: Talk;
  readonly #token: string;
  readonly #pulse: NodeJS.Timeout;

  private constructor(room: TestRoom, agent: Agent, line: Talk, token: string) {
    this.#room = room;
    this.#agent = agent;
    this.#line = line;
    this.#token = token;
    this.#pulse = setInterval(() => line.say({ type: 'ping', sentAt: Date.now(), rttMs: null }), PULSE_MS);
  }

  static async open(room: TestRoom, account: 'desk' | 'chair'): Promise<OfficeLine> {
    const agent = pinnedAgent({ authority: authorityOf(room), name: NAME, identity: null });
    const line = talk(openRoomSocket(addressOf(room), agent, { opened: () => {}, failed: () => {} }));
    await line.opened;
    line.say(HELLO);
    line.say({ type: 'signIn', as: { kind: 'account', account, password: room.access.accounts[account] ?? '' } });
    const { session } = await line.hear('welcome', (welcome) => welcome.session.kind === 'signedIn');
    return new OfficeLine(room, agent, line, session.kind === 'signedIn' ? (session.token ?? '') : '');
  }

  /** Rejects when the room refuses. */
  async do(command: WireCommand): Promise<void> {
    const id = crypto.randomUUID();
    this.#line.say({ type: 'command', id, command });
    const answer = await Promise.race([
      this.#line.hear('receipt', (one) => one.id === id),
      this.#line.hear('refused', (one) => one.id === id),
    ]);
    if (answer.type === 'refused') throw new Error(`${command.kind} was refused: ${answer.code}`);
  }

  /** The papers as this account was shown them last. */
  async papers(): Promise<readonly PaperLine[]> {
    await this.#line.hear('view', ({ topic }) => topic === 'papers');
    const last = this.#line.heard.filter((one) => one.type === 'view' && one.topic === 'papers').at(-1);
    return last?.type === 'view' ? (last.data as PapersView).papers : [];
  }

  /** Sends a file through the door: a new paper under this id, or the next version of the one that has it. */
  send(id: string, name: string, bytes: Buffer): Promise<void> {
    const { address, port } = addressOf(this.#room);
    const path = `/documents?${new URLSearchParams({ name, meeting: MEETING_ID, paper: id })}`;
    const headers = {
      Authorization: `Bearer ${this.#token}`,
      'Content-Type': 'application/pdf',
      'Content-Length': bytes.length,
    };
    return new Promise((resolve, reject) => {
      const asked = request({ agent: this.#agent, host: address, port, path, method: 'POST', headers }, (answer) => {
        text(answer).then((body) => {
          if (answer.statusCode === 201) resolve();
          else reject(new Error(`${answer.statusCode}: ${body}`));
        }, reject);
      });
      asked.once('error', reject);
      asked.end(bytes);
    });
  }

  /** Puts a paper on the table, or its next version, and releases it. */
  async upload(id: string, name: string, bytes: Buffer, { maySave }: { readonly maySave: boolean }): Promise<void> {
    await this.send(id, name, bytes);
    const setup = { ...PLAIN_PAPER, readers: { kind: 'all' }, itemId: null, name, kind: 'scheme', maySave } as const;
    await this.do({ kind: 'updatePaper', meetingId: MEETING_ID, paperId: id, setup });
    await this.do({ kind: 'releasePapers', meetingId: MEETING_ID, paperIds: [id] });
  }

  close(): void {
    clearInterval(this.#pulse);
    this.#line.close();
    this.#agent.destroy();
  }
}
