import type { PollLine, PollSetup } from '../../../core/voting/poll.ts';
import { SHIPPED_RULES } from '../../../core/voting/presets.ts';
import { type Conduct, isSecret, type Rule } from '../../../core/voting/rule.ts';
import { pollNamed } from '../fillRoom.ts';

export const DRILL_KINDS = ['all', 'open', 'questions', 'secret', 'board', 'count'] as const;
export type DrillKind = (typeof DRILL_KINDS)[number];

/** Makes a poll of its kind under an id. */
export type PollMaker = (id: string) => PollSetup;

function shipped(ruleSetId: string): Rule {
  const rule = SHIPPED_RULES.find((one) => one.ruleSetId === ruleSetId);
  if (rule === undefined) throw new Error(`no rule ${ruleSetId} is shipped`);
  return rule;
}

const lines = (count: number, title: string): PollLine[] =>
  Array.from({ length: count }, (_, i) => ({ id: `l${i}`, title: `${title} ${i + 1}`, note: '', personId: null }));

const questions: PollMaker = (id) => ({ ...pollNamed(id), lines: lines(4, 'Nội dung') });

const secret =
  (ruleSetId: string, persons: number, seats: number | null, conduct: Conduct): PollMaker =>
  (id) => ({
    ...pollNamed(id),
    rule: shipped(ruleSetId),
    lines: lines(persons, 'Ứng viên'),
    seats,
    conduct,
    liveTally: 'nobody',
  });

const counted =
  (conduct: Conduct): PollMaker =>
  (id) => ({ ...pollNamed(id), conduct, liveTally: 'nobody' });

const MAKERS: Readonly<Record<Exclude<DrillKind, 'all'>, readonly PollMaker[]>> = {
  open: [pollNamed],
  questions: [questions],
  secret: [secret('councilRating', 3, null, 'secretServer'), secret('councilElection', 3, 2, 'secretServer')],
  board: [secret('councilRating', 3, null, 'secretBoard'), secret('councilElection', 3, 2, 'secretBoard')],
  count: [counted('hand'), counted('paper')],
};

/** The polls that a drill holds in turn, over and over. */
export const pollsOf = (kind: DrillKind): readonly PollMaker[] =>
  kind === 'all' ? Object.values(MAKERS).flat() : MAKERS[kind];

/** What a report calls the kind of a poll. */
export function kindOfPoll({ rule, conduct, lines: on }: PollSetup): string {
  if (isSecret(conduct)) return conduct === 'secretBoard' ? `board ${rule.kind}` : rule.kind;
  if (conduct === 'electronic') return on.length === 1 ? 'open' : 'questions';
  return conduct;
}
