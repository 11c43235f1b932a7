import { pollSetup, RULE } from '../../../../core/testing/hall.ts';
import type { PollLine, PollSetup } from '../../../../core/voting/poll.ts';
import type { Conduct, Rule } from '../../../../core/voting/rule.ts';

const HALF = { kind: 'moreThan', numerator: 1, denominator: 2 } as const;
const TWO_THIRDS = { kind: 'atLeast', numerator: 2, denominator: 3 } as const;

const [FOR, AGAINST, ABSTAIN] = RULE.options;
const PLAIN = [FOR, AGAINST, ABSTAIN].filter((option) => option !== undefined);
const YES_NO = [FOR, AGAINST].filter((option) => option !== undefined);

const LEVELS: Rule['options'] = [
  { id: 'high', label: 'Tín nhiệm cao', role: 'for', asksText: false },
  { id: 'middle', label: 'Tín nhiệm', role: 'middle', asksText: false },
  { id: 'low', label: 'Tín nhiệm thấp', role: 'against', asksText: false },
];

/** Lines q1, q2, …: questions, or the persons who stand there. */
export const lines = (count: number, persons: readonly string[] = []): PollLine[] =>
  Array.from({ length: count }, (_, i) => {
    const personId = persons[i] ?? null;
    return { id: `q${i + 1}`, title: count === 1 ? '' : `Dòng ${i + 1}`, note: '', personId };
  });

export type StoryKind =
  | 'decision'
  | 'weighted'
  | 'rating'
  | 'boxes'
  | 'strike'
  | 'hand'
  | 'paper'
  | 'secretServer'
  | 'secretBoard'
  | 'secretElection';

const secret = (conduct: Conduct): Partial<PollSetup> => ({
  conduct,
  rule: { ...RULE, options: PLAIN },
  liveTally: 'nobody',
  names: 'nobody',
});

const election = (ballotForm: 'boxes' | 'strike', persons: readonly string[], seats: number): Partial<PollSetup> => ({
  rule: { ...RULE, kind: 'election', ballotForm, options: YES_NO, base: 'present', names: 'nobody' },
  lines: lines(persons.length, persons),
  seats,
});

/** A poll of each kind that a meeting can hold. */
export function pollOf(kind: StoryKind, id: string, persons: readonly string[]): PollSetup {
  switch (kind) {
    case 'decision':
      return pollSetup(id, { lines: lines(2), seconds: 60, names: 'everyone' });
    case 'weighted':
      return pollSetup(id, { rule: { ...RULE, weighted: true, proxies: 2, decimals: 1, majority: TWO_THIRDS } });
    case 'rating':
      return pollSetup(id, {
        lines: lines(persons.length, persons),
        rule: {
          ...RULE,
          kind: 'rating',
          options: LEVELS,
          base: 'summoned',
          thresholds: [
            { id: 'resign', optionId: 'low', majority: HALF, consequence: 'Có thể xin từ chức' },
            { id: 'remove', optionId: 'low', majority: TWO_THIRDS, consequence: 'Miễn nhiệm' },
          ],
        },
      });
    case 'boxes':
      return pollSetup(id, election('boxes', persons, 2));
    case 'strike':
      return pollSetup(id, { ...election('strike', persons, 2), changeAllowed: false });
    case 'hand':
      return pollSetup(id, { conduct: 'hand', rule: { ...RULE, base: 'valid', decimals: 0 } });
    case 'paper':
      return pollSetup(id, { ...election('strike', persons, 1), conduct: 'paper' });
    case 'secretServer':
      return pollSetup(id, { ...secret('secretServer'), changeAllowed: false });
    case 'secretBoard':
      return pollSetup(id, { ...secret('secretBoard'), lines: lines(2) });
    case 'secretElection':
      return pollSetup(id, { ...secret('secretBoard'), ...election('strike', persons, 1) });
  }
}
