import { randomUUID } from 'node:crypto';
import { request } from 'node:https';
import type { WireCommand } from '../../core/command.ts';
import type { DownOf } from '../../core/protocol/down.ts';
import type { AskKind } from '../../core/protocol/up/ask.ts';
import type { TerminalUse } from '../../core/terminals/terminal.ts';
import type { Views } from '../../core/views/schemas.ts';
import type { TestRoom } from '../../e2e/support/roomServer.ts';
import { openRoomSocket } from '../connection/openRoomSocket.ts';
import { pinnedAgent } from '../connection/pinnedAgent.ts';
import { addressOf, authorityOf } from './roomTrust.ts';
import { HELLO, talk } from './talk.ts';

type Answer = DownOf<'answer'>['answer'];
type AnswerTo<K extends AskKind['kind']> = Extract<Answer, { kind: K }>;

/** The technician at the console, for tests. */
export interface Technician {
  ask<K extends AskKind['kind']>(ask: Extract<AskKind, { kind: K }>): Promise<AnswerTo<K>>;
  command(command: WireCommand): Promise<void>;
  /** The latest bytes of a view that fit, now or as soon as they come. */
  view<T extends keyof Views>(topic: T, fits?: (view: Views[T]) => boolean): Promise<Views[T]>;
  /** Puts a file up over https; answers the status. */
  upload(path: string, bytes: Uint8Array): Promise<number>;
  /** Says yes to the machine that shows these words. */
  admit(words: readonly string[], use: TerminalUse | null): Promise<void>;
  close(): void;
}

export const SERVICE_PIN = '482913';

/** Signs the technician in and opens the authority's key. */
export async function signInTechnician(room: TestRoom): Promise<Technician> {
  const agent = pinnedAgent({ authority: authorityOf(room), name: 'nghi-su.local', identity: null });
  const line = talk(openRoomSocket(addressOf(room), agent, { opened: () => {}, failed: () => {} }));
  if (!(await line.opened)) throw new Error('the room cannot be reached');
  line.say(HELLO);
  const as = { kind: 'account', account: 'console', password: room.access.accounts.console ?? '' } as const;
  line.say({ type: 'signIn', as });
  const { session } = await line.hear('welcome', (welcome) => welcome.session.kind === 'signedIn');
  const token = session.kind === 'signedIn' ? session.token : null;

  const technician: Technician = {
    async ask<K extends AskKind['kind']>(ask: Extract<AskKind, { kind: K }>) {
      const id = randomUUID();
      line.say({ type: 'ask', id, ask });
      const refused = line
        .hear('refused', (message) => message.id === id)
        .then(({ code }) => {
          throw new Error(`${ask.kind}: ${code}`);
        });
      const { answer } = await Promise.race([line.hear('answer', (message) => message.id === id), refused]);
      return answer as AnswerTo<K>;
    },
    async command(command) {
      const id = randomUUID();
      line.say({ type: 'command', id, command });
      const refused = line
        .hear('refused', (message) => message.id === id)
        .then(({ code }) => {
          throw new Error(`${command.kind}: ${code}`);
        });
      await Promise.race([line.hear('receipt', (message) => message.id === id), refused]);
    },
    async view<T extends keyof Views>(topic: T, fits: (view: Views[T]) => boolean = () => true) {
      const latest = () => line.heard.findLast((message) => message.type === 'view' && message.topic === topic);
      const said = await line.hear('view', (message) => message === latest() && fits(message.data as Views[T]));
      return said.data as Views[T];
    },
    upload: (path, bytes) =>
      new Promise((resolve, reject) => {
        const { address: host, port } = addressOf(room);
        const headers = { Authorization: `Bearer ${token ?? ''}`, 'Content-Length': bytes.length };
        request({ agent, host, port, path, method: 'POST', headers }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
          .once('error', reject)
          .end(bytes);
      }),
    async admit(words, use) {
      const shown = (line: { readonly words: readonly string[] }) => line.words.join() === words.join();
      const { requests } = await technician.view('enrolment', (view) => view.requests.some(shown));
      const requestId = requests.find(shown)?.id ?? '';
      await technician.ask({ kind: 'decideEnrolment', requestId, admit: true, use });
    },
    close() {
      line.close();
      agent.destroy();
    },
  };
  await technician.ask({ kind: 'openAuthority', passphrase: room.access.passphrase ?? '' });
  return technician;
}
