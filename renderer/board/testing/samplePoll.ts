import { SHIPPED_RULES } from '../../../core/voting/presets.ts';
import type { Figures, Rule } from '../../../core/voting/rule.ts';
import { tallyOfCounted } from '../../../core/voting/tally.ts';
import type { Poll, Tally } from '../pollTypes.ts';

/** A shipped rule by the id of its set; throws for a set that is not shipped. */
export function shippedRule(ruleSetId: string): Rule {
  const rule = SHIPPED_RULES.find((shipped) => shipped.ruleSetId === ruleSetId);
  if (rule === undefined) throw new Error(`no shipped rule ${ruleSetId}`);
  return rule;
}

const FIGURES: Figures = { total: 47, summoned: 47, excluded: 0, present: 45 };

/** A poll as a view shows it, with one question by the committee's rule unless told otherwise. */
export function samplePoll(fields: Partial<Poll> = {}): Poll {
  return {
    id: 'p',
    meetingId: 'm',
    itemId: null,
    itemNumber: '',
    title: 'Thông qua Nghị quyết',
    rule: shippedRule('partyCommitteeResolution'),
    lines: [{ id: 'l1', title: '', note: '', personId: null }],
    seats: null,
    conduct: 'electronic',
    names: 'nobody',
    revote: false,
    round: 1,
    changeAllowed: true,
    liveTally: 'chair',
    seconds: 60,
    state: 'open',
    openedAt: 0,
    endsAt: null,
    pausedAt: null,
    pausedLeft: null,
    closedAt: null,
    closedBy: null,
    givenUp: null,
    announcedAt: null,
    hash: '0'.repeat(64),
    key: null,
    figures: FIGURES,
    roll: FIGURES.present,
    required: null,
    tally: null,
    ...fields,
  };
}

/** Lines with these titles, as persons or questions of a sample poll. */
export const sampleLines = (titles: readonly string[], note = ''): Poll['lines'] =>
  titles.map((title, i) => ({ id: `l${i + 1}`, title, note, personId: null }));

/** What core makes of counts entered for a sample poll: for each line, for each option. */
export function sampleTally(
  poll: Poll,
  counts: readonly (readonly number[])[],
  ballots: { readonly issued: number; readonly returned: number; readonly invalid?: number },
): Tally {
  const { issued, returned, invalid = 0 } = ballots;
  const lines = counts.map((line) => [...line]);
  return structuredClone(
    tallyOfCounted(poll, poll.figures, { issued, returned, valid: returned - invalid, invalid, lines }),
  ) as Tally;
}
