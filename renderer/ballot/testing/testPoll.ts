import { SHIPPED_RULES } from '../../../core/voting/presets.ts';
import type { Poll } from '../ballotTypes.ts';

/** An open poll by a shipped rule, with these lines; the first conduct that the rule allows unless another is given. */
export function testPoll(ruleSetId: string, titles: readonly string[], seats: number | null = null): Poll {
  const rule = SHIPPED_RULES.find((candidate) => candidate.ruleSetId === ruleSetId);
  const conduct = rule?.conducts[0];
  if (rule === undefined || conduct === undefined) throw new Error(`no rule ${ruleSetId}`);
  return {
    id: 'v',
    meetingId: 'm',
    itemId: null,
    itemNumber: '',
    title: 'Thông qua',
    rule,
    lines: titles.map((title, i) => ({ id: `l${i + 1}`, title, note: '', personId: null })),
    seats,
    conduct,
    names: 'nobody',
    revote: false,
    round: 1,
    changeAllowed: true,
    liveTally: 'nobody',
    seconds: 60,
    state: 'open',
    openedAt: 0,
    endsAt: 60_000,
    pausedAt: null,
    pausedLeft: null,
    closedAt: null,
    closedBy: null,
    givenUp: null,
    announcedAt: null,
    hash: 'a'.repeat(64),
    key: null,
    figures: { total: 3, summoned: 3, excluded: 0, present: 3 },
    roll: 3,
    required: 2,
    tally: null,
  };
}
