import { isCast } from '../../../core/voting/rule.ts';
import type { Poll } from '../../board/pollTypes.ts';

/** A vote whose figures are counted by people and entered: there is no ballot of a terminal, and nobody is missing. */
export function isCountedPoll(poll: Poll): poll is Poll & { readonly conduct: 'hand' | 'card' | 'paper' } {
  return !isCast(poll.conduct);
}
