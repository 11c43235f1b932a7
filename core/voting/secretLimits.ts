import type { PollSetup } from './poll.ts';
import { isSecret } from './rule.ts';

/** Fewest on the roll of a secret ballot: a sum of fewer gives choices away. */
export const MIN_SECRET_ROLL = 5;
/** Most on its roll: the sum of encrypted ballots has room for no more of one choice. */
export const MAX_SECRET_ROLL = 1023;
/** With more choices of a line, an unmarked one among them, a ballot is longer and has fewer lines. */
const FEW_CHOICES = 4;
const MAX_LONG_LINES = 20;

/** Why no secret ballot can be made of this poll, whoever is on the roll; null when it can. */
export function secretFault(setup: PollSetup): 'tooManyForSecret' | 'tooLongForSecret' | null {
  const { conduct, voters, rule, lines } = setup;
  if (!isSecret(conduct)) return null;
  if (voters !== 'officials' && voters.length > MAX_SECRET_ROLL) return 'tooManyForSecret';
  const choices = rule.options.length + (lines.length > 1 ? 1 : 0);
  const isShort = rule.ballotForm === 'strike' || choices <= FEW_CHOICES || lines.length <= MAX_LONG_LINES;
  return isShort ? null : 'tooLongForSecret';
}
