import { TEXT_LIMITS, tidy } from '../../../core/base/fields.ts';
import type { DelegateLine } from '../../../core/views/delegatesView.ts';
import { type LiveTally, MAX_LINES, PollSetup } from '../../../core/voting/poll.ts';
import {
  type Conduct,
  isCast,
  isSecret,
  type NamesSeenBy,
  type Rule,
  type RuleKind,
} from '../../../core/voting/rule.ts';
import { MIN_SECRET_ROLL } from '../../../core/voting/secretLimits.ts';

/** The lengths offered, in seconds; 0 is no limit. */
export const TIMES = ['30', '60', '120', '180', '0'] as const;

/** What is half written in the dialog of a vote raised in the room. */
export interface AdHocDraft {
  readonly title: string;
  readonly kind: RuleKind;
  readonly ruleSetId: string;
  /** Null: the first that the rule allows. */
  readonly conduct: Conduct | null;
  /** Questions or persons, one on each line. */
  readonly lines: string;
  readonly seats: number | null;
  readonly time: (typeof TIMES)[number];
  readonly changeAllowed: boolean;
  readonly liveTally: LiveTally;
  readonly names: NamesSeenBy;
}

export const EMPTY_AD_HOC: AdHocDraft = {
  title: '',
  kind: 'decision',
  ruleSetId: '',
  conduct: null,
  lines: '',
  seats: 1,
  time: '60',
  changeAllowed: true,
  liveTally: 'chair',
  names: 'chairAndDesk',
};

export interface ConductOffer {
  readonly conduct: Conduct;
  /** Why it cannot be taken now; null when it can. */
  readonly blocked: 'noBoard' | 'words' | 'tooFew' | null;
}

/** The conducts of a rule (what it does not allow is not offered, V-17), with what stands in the way of each in this room now. */
export function conductOffers(
  rule: Rule,
  room: { readonly hasKey: boolean; readonly entitled: number },
): readonly ConductOffer[] {
  const blocked = (conduct: Conduct): ConductOffer['blocked'] => {
    if (!isSecret(conduct)) return null;
    if (rule.options.some(({ asksText }) => asksText)) return 'words';
    if (room.entitled < MIN_SECRET_ROLL) return 'tooFew';
    return conduct === 'secretBoard' && !room.hasKey ? 'noBoard' : null;
  };
  return rule.conducts.map((conduct) => ({ conduct, blocked: blocked(conduct) }));
}

/** The conduct of a draft: the chosen one while the rule offers it, else the first that can be taken; null when none can. */
export function conductOf(offers: readonly ConductOffer[], chosen: Conduct | null): Conduct | null {
  const free = offers.filter(({ blocked }) => blocked === null).map(({ conduct }) => conduct);
  return chosen !== null && free.includes(chosen) ? chosen : (free[0] ?? null);
}

/** The circles a rule lets names be shown to: its own, and every narrower one. */
export function namesOffered(rule: Rule): readonly NamesSeenBy[] {
  const all: readonly NamesSeenBy[] = ['nobody', 'chairAndDesk', 'everyone'];
  return all.slice(0, all.indexOf(rule.names) + 1);
}

/**
 * The lines of a ballot as they were typed: a question on each, or a person with the position after a comma. A name that is
 * exactly one delegate's is that delegate, so that nobody on the ballot counts it (V-19).
 */
export function linesOf(text: string, kind: RuleKind, delegates: readonly DelegateLine[]): PollSetup['lines'] {
  return text
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .map((line, i) => {
      const id = `l${i + 1}`;
      if (kind === 'decision') return { id, title: line, note: '', personId: null };
      const comma = line.indexOf(',');
      const title = comma < 0 ? line : tidy(line.slice(0, comma));
      const known = delegates.filter(({ name }) => name === title);
      const delegate = known.length === 1 ? known[0] : undefined;
      const note = comma < 0 ? (delegate?.position ?? '') : tidy(line.slice(comma + 1));
      return { id, title, note, personId: delegate?.personId ?? null };
    });
}

/** Whether everything typed fits its limits. */
export const fits = (draft: AdHocDraft, lines: PollSetup['lines']): boolean =>
  tidy(draft.title).length <= TEXT_LIMITS.line && lines.length <= MAX_LINES;

/** The vote as it would be opened; null while something is missing or does not go together. */
export function setupOf(
  draft: AdHocDraft,
  from: {
    readonly id: string;
    readonly itemId: string | null;
    readonly rule: Rule;
    readonly conduct: Conduct;
    readonly lines: PollSetup['lines'];
  },
): PollSetup | null {
  const { rule, conduct } = from;
  const isSolo = from.lines.length === 0 && rule.kind === 'decision';
  const offered = namesOffered(rule);
  const parsed = PollSetup.safeParse({
    id: from.id,
    itemId: from.itemId,
    title: draft.title,
    rule,
    lines: isSolo ? [{ id: 'l1', title: '', note: '', personId: null }] : from.lines,
    seats: rule.kind === 'election' ? draft.seats : null,
    conduct,
    seconds: draft.time === '0' || !isCast(conduct) ? null : Number(draft.time),
    changeAllowed: draft.changeAllowed,
    liveTally: conduct === 'electronic' ? draft.liveTally : 'nobody',
    names: conduct === 'electronic' && offered.includes(draft.names) ? draft.names : 'nobody',
    voters: 'officials',
  });
  return parsed.success ? parsed.data : null;
}
