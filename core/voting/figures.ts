import { figuresOf, isEntitled, isExcluded } from '../meeting/delegate.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { PollSetup, RollEntry } from './poll.ts';
import type { Figures } from './rule.ts';

/**
 * The figures that a poll's base is taken from: heads, or the weights of official delegates where the rule weighs.
 * Absent members who vote by proxy count as present in that vote (V-11).
 */
export function pollFigures(meeting: Meeting, setup: PollSetup, roll: readonly RollEntry[]): Figures {
  const heads = figuresOf(meeting);
  const byProxy = roll.filter(({ personId, castBy }) => personId !== castBy);
  if (!setup.rule.weighted) return { ...heads, present: heads.present + byProxy.length };
  const officials = Object.values(meeting.delegates).filter(({ standing }) => standing === 'official');
  const sum = (list: readonly { readonly weight: number }[]) => list.reduce((total, { weight }) => total + weight, 0);
  return {
    total: sum(officials),
    summoned: sum(officials),
    excluded: sum(officials.filter(isExcluded)),
    present: sum(officials.filter(isEntitled)) + sum(byProxy),
  };
}
