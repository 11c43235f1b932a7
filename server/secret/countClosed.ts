import { pagedValues } from '../../core/base/paged.ts';
import { readPayload } from '../../core/voting/ballotPayload.ts';
import { encryptedBallotSchema } from '../../proof/secret/ballot.ts';
import { electionOf } from '../../proof/secret/electionKeys.ts';
import { MIN_BALLOTS } from '../../proof/secret/opening.ts';
import { pollContextOf, secretFormOf } from '../../proof/secret/pollForm.ts';
import type { Ledger } from '../ledger/port.ts';
import { journalBallots } from './journalBallots.ts';
import type { Summing } from './SumThread.ts';
import type { ClosedPoll } from './secretPollsOf.ts';
import type { Sum } from './sumProtocol.ts';

/** Ballots handed to the thread at once. */
const HANDFUL = 50;

/** What counting a closed poll came to. */
export type Counting =
  | { readonly kind: 'none' }
  /** A sum of so few would give choices away: it is never opened. */
  | { readonly kind: 'tooFew' }
  | { readonly kind: 'sum'; readonly sum: Sum };

/** The hash of the ballot that counts of each delegate: the last one that is not void. */
function countingHashes({ state }: ClosedPoll): ReadonlySet<string> {
  const hashes = pagedValues(state.ballots).flatMap((ballot) => {
    if (ballot === null) return [];
    return ballot.isVoid ? ballot.earlier.slice(-1) : [ballot.hash];
  });
  return new Set(hashes);
}

/** Adds up a closed poll's ballots, as the journal has them. All of them must have been checked before. */
export async function countClosed(ledger: Ledger, poll: ClosedPoll, start: () => Summing): Promise<Counting> {
  const wanted = countingHashes(poll);
  if (wanted.size === 0) return { kind: 'none' };
  if (wanted.size < MIN_BALLOTS) return { kind: 'tooFew' };
  const { meetingId: m, pollId: p, setup, state } = poll;
  if (state.key === null) throw new Error('a secret poll has an election key');
  const summing = start();
  const context = pollContextOf({ m, p, qh: state.hash }, state.key.y);
  await summing.begin(secretFormOf(setup), context, electionOf(state.key));

  let handful: Parameters<Summing['add']>[0][number][] = [];
  let found = 0;
  for await (const { hash, personId, payload: text } of journalBallots(ledger, poll, state.openedEntry)) {
    if (!wanted.has(hash)) continue;
    const payload = readPayload(text, true);
    if (payload === null || !('ct' in payload)) throw new Error('a ballot of the journal cannot be read');
    handful.push({ delegate: personId, ballot: encryptedBallotSchema.parse(payload.ct) });
    found += 1;
    if (handful.length < HANDFUL) continue;
    await summing.add(handful);
    handful = [];
  }
  if (found !== wanted.size) throw new Error(`the journal has ${found} of ${wanted.size} ballots that count`);
  await summing.add(handful);
  return { kind: 'sum', sum: await summing.sum() };
}
