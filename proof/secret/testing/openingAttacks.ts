import type { BallotCount } from '../BallotCount.ts';
import type { PollContext } from '../context.ts';
import type { ElectionKey } from '../electionKey.ts';
import type { SecretForm } from '../form.ts';
import { openPartly, type PartialOpening } from '../opening.ts';
import type { Refusal } from '../Refused.ts';
import { IDENTITY_TEXT, NON_CANONICAL, plusOne, plusOrder } from './badValues.ts';
import type { HeldCeremony } from './runCeremony.ts';
import { seededRandom } from './seededRandom.ts';
import { countAll, testPoll } from './testPoll.ts';

export const OPENED_FORM: SecretForm = { kind: 'lines', lines: 1, options: 3, notMarked: false };

/** Partial openings as received, and the aggregate that they are received for: of so many ballots. */
export interface Opening {
  readonly poll: PollContext;
  readonly election: ElectionKey;
  readonly ballots: number;
  readonly partials: readonly unknown[];
}

/** An opening that must be refused, and why. */
export interface OpeningAttack extends Opening {
  readonly name: string;
  readonly reason: Refusal;
}

/** So many honest ballots, counted. */
export function countOf(held: HeldCeremony, ballots: number, name = 'p1'): BallotCount {
  return countAll(
    OPENED_FORM,
    testPoll(held.election.y, name),
    Array.from({ length: ballots }, (_, i) => [i % 3]),
  );
}

/** The honest partial openings by these trustees. */
export function partialsOf(
  held: HeldCeremony,
  ballots: number,
  by: readonly number[],
  name = 'p1',
): readonly PartialOpening[] {
  const count = countOf(held, ballots, name);
  const options = { random: seededRandom(`partial ${name}`), opened: null };
  return held.shares
    .filter(({ index }) => by.includes(index))
    .map((share) => openPartly(count, held.election, share, options));
}

/** Every way of cheating with an opening of the attack list; `other` is another ceremony. */
export function openingAttacks(held: HeldCeremony, other: HeldCeremony): readonly OpeningAttack[] {
  const poll = testPoll(held.election.y);
  const partials = (by: readonly number[], name = 'p1') => partialsOf(held, 6, by, name);

  function opening(received: readonly unknown[], change: Partial<Opening> = {}): Opening {
    return { poll, election: held.election, ballots: 6, partials: received, ...change };
  }

  /** Both honest openings, the first of them changed. */
  function firstChanged(change: (one: PartialOpening) => unknown): Opening {
    const [first, second] = partials([1, 2]);
    return opening([first === undefined ? null : change(first), second]);
  }

  function shareChanged(change: (share: [string, string, string]) => unknown): Opening {
    return firstChanged((one) => ({ ...one, shares: one.shares.map(change) }));
  }

  const attacks: readonly (readonly [string, () => Opening, Refusal])[] = [
    ['partial by somebody who is no trustee', () => firstChanged((one) => ({ ...one, trustee: 4 })), 'trustee'],
    ['partial under another trustee’s index', () => firstChanged((one) => ({ ...one, trustee: 3 })), 'proof'],
    ['one trustee twice', () => opening(partials([1]).flatMap((one) => [one, one])), 'twice'],
    ['one trustee twice beside another', () => opening(partials([1, 2]).flatMap((one) => [one, one])), 'twice'],
    ['too few trustees', () => opening(partials([3])), 'too few'],
    ['nobody', () => opening([]), 'too few'],
    ['proof for another aggregate', () => opening(partials([1, 2], 'p2')), 'aggregate'],
    ['aggregate that misses one ballot', () => opening(partials([1, 2]), { ballots: 5 }), 'aggregate'],
    ['aggregate with one ballot more', () => opening(partials([1, 2]), { ballots: 7 }), 'aggregate'],
    ['number of ballots changed', () => firstChanged((one) => ({ ...one, ballots: 7 })), 'aggregate'],
    ['aggregate renamed', () => renamed(), 'proof'],
    ['share changed', () => shareChanged(([s, c, z]) => [poll.y === s ? s : poll.y, c, z]), 'proof'],
    ['share is the identity', () => shareChanged(([, c, z]) => [IDENTITY_TEXT, c, z]), 'identity'],
    ['share not canonical', () => shareChanged(([, c, z]) => [NON_CANONICAL, c, z]), 'point'],
    ['challenge + ℓ', () => shareChanged(([s, c, z]) => [s, plusOrder(c), z]), 'scalar'],
    ['answer + ℓ', () => shareChanged(([s, c, z]) => [s, c, plusOrder(z)]), 'scalar'],
    ['answer off by one', () => shareChanged(([s, c, z]) => [s, c, plusOne(z)]), 'proof'],
    ['a sum too many', () => firstChanged((one) => ({ ...one, shares: [...one.shares, ...one.shares] })), 'questions'],
    ['another election key', () => opening(partials([1, 2]), { election: other.election }), 'election key'],
    ['verification keys swapped', () => opening(partials([1, 2]), { election: keysSwapped() }), 'proof'],
    ['a further member', () => firstChanged((one) => ({ ...one, x: 1 })), 'malformed'],
    ['result of fewer ballots than allowed', () => opening(partials([1, 2]), { ballots: 4 }), 'too few'],
  ];

  function renamed(): Opening {
    const [first] = partials([1]);
    const others = partials([1, 2], 'p2');
    return opening(others.map((one) => ({ ...one, aggregate: first?.aggregate })));
  }

  function keysSwapped(): ElectionKey {
    const [one = '', two = '', three = ''] = held.election.keys;
    return { ...held.election, keys: [two, one, three] };
  }

  return attacks.map(([name, make, reason]) => ({ name, reason, ...make() }));
}
