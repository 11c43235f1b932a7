import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { pollSetup } from '../../core/testing/hall.ts';
import { BALLOT_CHARS, payloadText } from '../../core/voting/ballotPayload.ts';
import type { PollSetup } from '../../core/voting/poll.ts';
import { MAX_SECRET_ROLL, MIN_SECRET_ROLL, secretFault } from '../../core/voting/secretLimits.ts';
import { base64url } from '../sign/base64.ts';
import { ready } from '../sign/sodium.ts';
import { encryptBallot } from './encryptBallot.ts';
import { MAX_BALLOTS, secretFormSchema } from './form.ts';
import { mulBase, scalarOf, write } from './group.ts';
import { MIN_BALLOTS } from './opening.ts';
import { ballotContextOf, secretFormOf } from './pollForm.ts';
import { seededRandom } from './testing/seededRandom.ts';

beforeAll(() => ready());

/** A secret poll of so many lines and options; `seats` makes it an election. */
function pollOf(lines: number, options: number, seats: number | null = null, strike = false): PollSetup {
  const base = pollSetup('v');
  const roles = ['for', 'against', 'abstain', 'other', 'other', 'other'] as const;
  return {
    ...base,
    conduct: 'secretServer',
    seats,
    lines: Array.from({ length: lines }, (_, i) => ({ id: `l${i}`, title: `Dòng ${i}`, note: '', personId: null })),
    rule: {
      ...base.rule,
      kind: seats === null ? 'decision' : 'election',
      ballotForm: seats === null ? null : strike ? 'strike' : 'boxes',
      options: roles.slice(0, options).map((role, i) => ({ id: `o${i}`, label: `${i}`, role, asksText: false })),
    },
  };
}

/** The longest payload that this poll can ask for. */
function longest(poll: PollSetup): number {
  const id = 'x'.repeat(40);
  const names = {
    v: 1,
    m: id,
    p: id,
    qh: 'f'.repeat(64),
    d: id,
    k: 'f'.repeat(16),
    n: 10_000,
    prev: 'f'.repeat(64),
  } as const;
  const context = ballotContextOf(names, write(mulBase(scalarOf(7))), base64url.encode(new Uint8Array(32).fill(1)));
  const choices = poll.lines.map(() => (poll.rule.ballotForm === 'strike' ? 0 : 1));
  return payloadText({ ...names, ct: encryptBallot(secretFormOf(poll), context, choices, seededRandom('s')).ballot })
    .length;
}

describe('[V-15] the limits of secret ballots', () => {
  it('are the same in the rules as in the proofs', () => {
    expect([MIN_SECRET_ROLL, MAX_SECRET_ROLL]).toEqual([MIN_BALLOTS, MAX_BALLOTS]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 2, max: 6 }),
        fc.boolean(),
        (lines, options, strike) => {
          const poll = strike ? pollOf(lines, 2, 1, true) : pollOf(lines, options);
          expect(secretFault(poll) === null).toBe(secretFormSchema.safeParse(secretFormOf(poll)).success);
        },
      ),
    );
  });

  it.each([
    ['50 lines of three levels', pollOf(50, 3)],
    ['20 lines of six options', pollOf(20, 6)],
    ['50 persons in two boxes', pollOf(50, 2, 50)],
    ['50 persons on a struck list', pollOf(50, 2, 50, true)],
  ])('leave every ballot shorter than the longest that is taken: %s', (_name, poll) => {
    expect(secretFault(poll)).toBeNull();
    expect(longest(poll)).toBeLessThanOrEqual(BALLOT_CHARS);
  });
});
