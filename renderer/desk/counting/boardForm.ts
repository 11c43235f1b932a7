import type { PollLine } from '../../../core/views/pollsView.ts';
import { BOARD_SIZES, type BoardMember } from '../../../core/voting/board.ts';

/** The board without one member; whoever is first heads it when the head goes. */
export function without(members: readonly BoardMember[], personId: string): readonly BoardMember[] {
  const rest = members.filter((member) => member.personId !== personId);
  return rest.some(({ isHead }) => isHead) ? rest : rest.map((member, at) => ({ ...member, isHead: at === 0 }));
}

/** The board with more members; the first one ever heads it. */
export function withMore(members: readonly BoardMember[], personIds: readonly string[]): readonly BoardMember[] {
  const hasHead = members.some(({ isHead }) => isHead);
  return [...members, ...personIds.map((personId, at) => ({ personId, isHead: !hasHead && at === 0 }))];
}

export const withHead = (members: readonly BoardMember[], personId: string): readonly BoardMember[] =>
  members.map((member) => ({ ...member, isHead: member.personId === personId }));

/** Whether a board of this size can make a key. */
export const canMakeKey = (size: number): boolean => BOARD_SIZES.some((allowed) => allowed === size);

/** The first election, prepared or open, on whose ballot somebody stands; whoever does cannot count it (V-19). */
export const ballotWith = (polls: readonly PollLine[], personId: string): string | null =>
  polls.find(
    ({ setup, opened }) =>
      setup.rule.kind === 'election' &&
      (opened === null || opened.state === 'open') &&
      setup.lines.some((line) => line.personId === personId),
  )?.setup.title ?? null;
