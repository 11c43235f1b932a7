import type { PollSetup } from '../../core/voting/poll.ts';
import { SHIPPED_RULES } from '../../core/voting/presets.ts';

/** One question under a shipped rule, to all officials, without a deadline and with nothing shown before its result. */
export function plainPoll(
  ruleSetId: string,
  { id, title, conduct }: Pick<PollSetup, 'id' | 'title' | 'conduct'>,
): PollSetup {
  const rule = SHIPPED_RULES.find((shipped) => shipped.ruleSetId === ruleSetId);
  if (rule === undefined) throw new Error(`there is no rule ${ruleSetId}`);
  return {
    ...{ id, title, conduct, rule },
    itemId: null,
    lines: [{ id: 'q', title: '', note: '', personId: null }],
    seats: null,
    seconds: null,
    changeAllowed: true,
    liveTally: 'nobody',
    names: 'nobody',
    voters: 'officials',
  };
}
