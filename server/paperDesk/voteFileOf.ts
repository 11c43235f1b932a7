import { pagedGet } from '../../core/base/paged.ts';
import { voting } from '../../core/i18n/vi/voting.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { State } from '../../core/state.ts';
import { INVALID_CAUSES } from '../../core/voting/invalidReasons.ts';
import { type Ballot, isCounted, type Poll } from '../../core/voting/poll.ts';
import { isCast, isSecret, type Rule } from '../../core/voting/rule.ts';
import type { LineTally, Tally } from '../../core/voting/tally.ts';
import { receiptCode } from '../../proof/log/receiptCode.ts';
import { keepsSecret, type VoteFile } from '../papers/voteFile.ts';
import { lowered } from '../papers/words.ts';

const WORDS_MAX = 2000;
const NOT_VOTED = 'Chưa biểu quyết';
const NOT_MARKED = 'Không đánh dấu';

/** A poll's stored result as papers print it, each figure as the tally has it; null while there is no result. */
export function voteFileOf(state: State, meeting: Meeting, poll: Poll): VoteFile | null {
  const { setup, state: at } = poll;
  if (at.kind !== 'closed' || at.tally === null) return null;
  const { tally, figures, roll } = at;
  const { rule, conduct } = setup;
  const noun = state.bodies[meeting.setup.bodyId]?.memberNoun ?? '';
  return {
    id: setup.id,
    title: setup.title,
    itemId: setup.itemId,
    conduct,
    kind: rule.kind,
    rule: {
      name: rule.name,
      base: rule.base,
      majority: rule.majority,
      decimals: rule.decimals,
      legalBasis: rule.legalBasis,
    },
    papers: (at.papers ?? []).map(({ name, number, version }) => ({ name, number, version })),
    unit: tally.unit === 1 ? 1 : 1000,
    figures: {
      ...figures,
      absent: Math.max(0, figures.summoned - figures.excluded - figures.present),
      roll: rule.weighted ? roll.reduce((sum, { weight }) => sum + weight, 0) : roll.length,
    },
    ballots: hasBallots(poll) ? ballotsOf(tally) : null,
    lines: setup.lines.flatMap(({ id, title, note }) => {
      const counted = tally.lines.find(({ lineId }) => lineId === id);
      return counted === undefined ? [] : [lineOf(rule, { id, title: title || setup.title, note }, counted, noun)];
    }),
    required: rule.kind === 'rating' ? null : tally.required,
    baseCount: tally.baseCount,
    takingPart: tally.takingPart,
    takingPartShare: tally.takingPartShare,
    election:
      tally.election === null || setup.seats === null
        ? null
        : {
            seats: setup.seats,
            elected: [...tally.election.elected],
            tied: [...tally.election.tied],
            vacant: tally.election.vacant,
          },
    countingBoard: keepsSecret(conduct) && conduct !== 'secretServer' ? boardOf(state, meeting) : null,
    openedAt: at.openedAt,
    closedAt: at.closedAt,
    announcedAt: at.announcedAt,
    named: namedOf(poll),
    receipts: receiptsOf(poll),
    checkpoint: null,
    keyWords: at.key === null ? [] : [...at.key.words],
    revoteOf: poll.revoteOf,
  };
}

/** A raised hand is no ballot, and of an open question nobody hands any out. */
const hasBallots = ({ setup: { conduct, rule } }: Poll): boolean =>
  keepsSecret(conduct) || (conduct === 'electronic' && rule.kind !== 'decision');

const ballotsOf = ({ issued, returned, valid, invalid, reasons }: Tally): VoteFile['ballots'] => ({
  issued,
  returned,
  valid,
  invalid,
  invalidReasons: INVALID_CAUSES.map((cause) => ({
    reason: lowered(voting.invalidCause[cause]),
    count: reasons?.[cause] ?? 0,
  })).filter(({ count }) => count > 0),
});

function lineOf(
  rule: Rule,
  line: { readonly id: string; readonly title: string; readonly note: string },
  counted: LineTally,
  noun: string,
): VoteFile['lines'][number] {
  return {
    ...line,
    counts: counted.counts.flatMap(({ optionId, count, share }) =>
      rule.options.filter(({ id }) => id === optionId).map(({ label, role }) => ({ label, role, count, share })),
    ),
    notMarked: counted.unmarked,
    outcome: counted.outcome,
    consequence: consequenceOf(rule, counted.consequence, noun),
  };
}

/** "quá nửa số phiếu thu về là “Tín nhiệm thấp”: đưa ra khỏi quy hoạch" */
function consequenceOf({ thresholds, options, base }: Rule, id: string | null, noun: string): string | null {
  const reached = thresholds.find((threshold) => threshold.id === id);
  if (reached === undefined) return null;
  const label = options.find(({ id: optionId }) => optionId === reached.optionId)?.label ?? '';
  const share = `${voting.majority(reached.majority)} ${voting.base(base, noun)}`;
  return `${share} là “${label}”: ${lowered(reached.consequence)}`;
}

function boardOf(state: State, { board }: Meeting): VoteFile['countingBoard'] {
  const head = board?.members.find(({ isHead }) => isHead);
  const nameOf = (id: string) => state.people[id]?.name ?? id;
  if (board === null || head === undefined) return null;
  const others = board.members.filter(({ isHead }) => !isHead);
  return { head: nameOf(head.personId), members: others.map(({ personId }) => nameOf(personId)) };
}

/** The ballots of a poll by the places of its roll; null where the meeting has left the room and they are not at hand. */
function ballotsAt({ state }: Poll): ((index: number) => Ballot | null) | null {
  if (state.kind === 'prepared' || (state.ballots.length === 0 && state.roll.length > 0)) return null;
  return (index) => pagedGet(state.ballots, index);
}

/** Who chose what, only of an open vote at terminals whose setting shows names to somebody (R-2). */
function namedOf(poll: Poll): VoteFile['named'] {
  const { setup, state } = poll;
  const ballots = ballotsAt(poll);
  if (state.kind === 'prepared' || ballots === null || setup.conduct !== 'electronic' || setup.names === 'nobody')
    return null;
  return state.roll.map(({ code, name }, i) => ({ code, name, choice: choiceText(poll, ballots(i)) }));
}

/** "Ý kiến khác: …", or of several lines "Tán thành: 1, 3; Không tán thành: 2". */
function choiceText({ setup: { rule } }: Poll, ballot: Ballot | null): string {
  if (ballot === null || ballot.choices === null) return NOT_VOTED;
  const { choices, words } = ballot;
  const labelOf = (choice: string | null) => rule.options.find(({ id }) => id === choice)?.label ?? NOT_MARKED;
  const [only] = choices;
  if (choices.length === 1) {
    const said = words?.[0] ?? null;
    return `${labelOf(only ?? null)}${said === null ? '' : `: ${said}`}`.slice(0, WORDS_MAX);
  }
  const places = Map.groupBy(choices.keys(), (i) => labelOf(choices[i] ?? null));
  return [...places].map(([label, at]) => `${label}: ${at.map((i) => i + 1).join(', ')}`).join('; ');
}

/** Codes of the ballots that were counted, in their own order: they say nothing of who cast them or when. */
function receiptsOf(poll: Poll): string[] {
  const { setup, state } = poll;
  const ballots = ballotsAt(poll);
  if (state.kind === 'prepared' || ballots === null || !isCast(setup.conduct)) return [];
  return state.roll
    .flatMap((_, i) => {
      const ballot = ballots(i);
      const hash = ballot === null || !isCounted(ballot) ? null : countedHash(ballot, isSecret(setup.conduct));
      return hash === null ? [] : [receiptCode(Buffer.from(hash, 'hex'))];
    })
    .sort();
}

/** The hash of the ballot that counts for a delegate: of secret ones the last that is not void. */
const countedHash = ({ hash, isVoid, earlier }: Ballot, secret: boolean): string | null =>
  secret && isVoid ? (earlier.at(-1) ?? null) : hash;
