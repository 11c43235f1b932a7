import { WebSocket } from 'ws';
import { Down } from '../../core/protocol/down.ts';
import type { Up } from '../../core/protocol/up.ts';
import { PROTOCOL_VERSION } from '../../core/protocol/version.ts';
import { CurrentPollView } from '../../core/views/pollView.ts';
import { ready } from '../../proof/sign/sodium.ts';
import { BallotSigner, pollHashIn } from '../../server/tools/load/BallotSigner.ts';
import type { TestRoom } from './roomServer.ts';

/** A delegate without a screen: signs in at a place over the socket and votes when asked to. */
export interface Voter {
  vote(meetingId: string, pollId: string, optionId: string): Promise<void>;
  /** Casts a secret ballot in the poll on the table: an option for every line. */
  voteSecretly(pollId: string, optionIds: readonly string[]): Promise<void>;
  close(): void;
}

export function signInVoter(room: TestRoom, placeId: string, pin: string): Promise<Voter> {
  const ws = new WebSocket(`${room.origin.replace('https', 'wss')}/room`, { rejectUnauthorized: false });
  const say = (message: Up) => ws.send(JSON.stringify(message));
  const waiting = new Map<string, () => void>();
  let poll: Buffer | undefined;
  return new Promise((resolve, reject) => {
    ws.once('error', reject);
    ws.once('open', () => {
      say({ type: 'hello', protocol: PROTOCOL_VERSION, client: 'voter', token: null, have: {}, watching: null });
      const code = room.access.places[placeId] ?? '';
      say({ type: 'signIn', as: { kind: 'delegate', place: placeId, code, delegate: null, pin } });
    });
    ws.on('message', (data) => {
      const bytes = Buffer.from(data.toString());
      const down = Down.parse(JSON.parse(bytes.toString()));
      if (down.type === 'view' && down.topic === 'poll') poll = bytes;
      if (down.type === 'signInRefused') reject(new Error(`seat ${placeId}: ${down.code}`));
      if (down.type === 'receipt') waiting.get(down.id)?.();
      if (down.type !== 'welcome' || down.session.kind !== 'signedIn') return;
      const own = new BallotSigner(down.session.personId ?? '');
      say({ type: 'command', id: crypto.randomUUID(), command: { kind: 'registerKey', publicKey: own.publicKey } });
      resolve({
        vote(meetingId, pollId, optionId) {
          const id = crypto.randomUUID();
          const answered = new Promise<void>((done) => waiting.set(id, done));
          const hash = pollHashIn(poll, pollId);
          if (hash === null) throw new Error(`seat ${placeId} has not been shown poll ${pollId}`);
          say({ type: 'command', id, command: own.cast({ meetingId, pollId, hash }, [optionId]) });
          return answered;
        },
        async voteSecretly(pollId, optionIds) {
          await ready();
          const view = Down.parse(JSON.parse(poll?.toString() ?? 'null'));
          const shown = view.type === 'view' ? CurrentPollView.parse(view.data) : null;
          if (shown?.id !== pollId || shown.key === null) throw new Error(`seat ${placeId} is not asked in secret`);
          const id = crypto.randomUUID();
          const answered = new Promise<void>((done) => waiting.set(id, done));
          say({ type: 'command', id, command: own.castSecret(shown, optionIds) });
          await answered;
        },
        close: () => ws.close(),
      });
    });
  });
}
