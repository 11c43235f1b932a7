import { WebSocket } from 'ws';
import type { WireCommand } from '../../core/command.ts';
import { Down } from '../../core/protocol/down.ts';
import type { Up } from '../../core/protocol/up.ts';
import { PROTOCOL_VERSION } from '../../core/protocol/version.ts';
import type { TestRoom } from './roomServer.ts';

/** A chair without a screen, for stories that are about other screens. */
export interface Chair {
  /** Resolves with the receipt; rejects with the code of a refusal. */
  do(command: WireCommand): Promise<void>;
  close(): void;
}

export function signInChair(room: TestRoom): Promise<Chair> {
  const ws = new WebSocket(`${room.origin.replace('https', 'wss')}/room`, { rejectUnauthorized: false });
  const say = (message: Up) => ws.send(JSON.stringify(message));
  const waiting = new Map<string, { done: () => void; refused: (code: string) => void }>();
  const chair: Chair = {
    do(command) {
      const id = crypto.randomUUID();
      const answered = new Promise<void>((done, reject) => {
        waiting.set(id, { done, refused: (code) => reject(new Error(`${command.kind}: ${code}`)) });
      });
      say({ type: 'command', id, command });
      return answered;
    },
    close: () => ws.close(),
  };
  return new Promise((resolve, reject) => {
    ws.once('error', reject);
    ws.once('open', () => {
      say({ type: 'hello', protocol: PROTOCOL_VERSION, client: 'chair', token: null, have: {}, watching: null });
      say({ type: 'signIn', as: { kind: 'account', account: 'chair', password: room.access.accounts.chair ?? '' } });
    });
    ws.on('message', (data) => {
      const down = Down.parse(JSON.parse(data.toString()));
      if (down.type === 'signInRefused') reject(new Error(`chair: ${down.code}`));
      if (down.type === 'receipt') waiting.get(down.id)?.done();
      if (down.type === 'refused' && down.id !== null) waiting.get(down.id)?.refused(down.code);
      if (down.type === 'welcome' && down.session.kind === 'signedIn') resolve(chair);
    });
  });
}
