import type { WireCommand } from '../../../core/command.ts';
import type { Receipt } from '../../../core/protocol/down/receipt.ts';
import { roomStore } from '../roomStore.ts';
import { ownBallotOf } from './ownBallotOf.ts';
import { PageWitness, type PageWitnessPorts } from './PageWitness.ts';
import { witnessStore } from './witnessStore.ts';

/** Within how long the seats of a hall ask, so that a thousand do not at once, and all other screens, in milliseconds. */
const SPREAD_MS = { seat: 8_000, other: 2_000 } as const;
/** After a refusal. */
const RETRY_MS = 3_000;
const SEED_BYTES = 32;

let witness: PageWitness | null = null;

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

function spreadMs(): number {
  const { session } = roomStore.getState();
  return session.kind === 'signedIn' && session.role === 'seat' ? SPREAD_MS.seat : SPREAD_MS.other;
}

/** Makes this page a witness of the room's log. It never holds anything up: whatever it needs, it asks later. */
export function keepWitness(page: Pick<PageWitnessPorts, 'kept' | 'ask'>): void {
  witness = new PageWitness({
    ...page,
    load: async (ports, kept) => (await import('./witnessing.ts')).makeWitness(ports, kept),
    isLineOpen: () => roomStore.getState().link.kind === 'open',
    now: () => Date.now(),
    randomSeed: () => crypto.getRandomValues(new Uint8Array(SEED_BYTES)),
    pause: (why) => wait(why === 'spread' ? Math.random() * spreadMs() : RETRY_MS),
    told: (report) => witnessStore.setState(report, true),
  });
  witness.follow(roomStore.getState());
  roomStore.subscribe((state) => witness?.follow(state));
}

/** A command of this page is on disk: a ballot among them is looked for later. */
export function receiptCame(command: WireCommand, receipt: Receipt): void {
  const { session } = roomStore.getState();
  if (session.kind !== 'signedIn' || session.personId === null) return;
  const ballot = ownBallotOf(command, receipt, session.personId);
  if (ballot !== null) witness?.acknowledged(ballot);
}

/** The person at the screen answers for the log as it is shown now. */
export function trustLogAnew(): void {
  witness?.trustAnew();
}
