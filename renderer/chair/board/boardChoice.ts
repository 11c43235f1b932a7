import type { DelegateLine } from '../../../core/views/delegatesView.ts';
import type { PollLine } from '../../../core/views/pollsView.ts';
import { BOARD_SIZES, type BoardMember } from '../../../core/voting/board.ts';

/** Somebody who may be chosen for the counting board. */
export interface Candidate {
  readonly delegate: DelegateLine;
  /** On the ballot of a vote that is not held yet: nobody on the ballot counts it (V-19). */
  readonly isOnBallot: boolean;
}

/** Official delegates in the order of the list, with who stands on a ballot still to be cast. */
export function candidates(delegates: readonly DelegateLine[], polls: readonly PollLine[]): readonly Candidate[] {
  const standing = new Set(
    polls
      .filter(({ opened }) => opened === null || opened.state === 'open')
      .flatMap(({ setup }) => setup.lines.map(({ personId }) => personId)),
  );
  return delegates
    .filter((delegate) => delegate.standing === 'official')
    .map((delegate) => ({ delegate, isOnBallot: standing.has(delegate.personId) }));
}

/** Adds or takes off a member; the first one chosen is the head until another is made it, and a board never loses its head. */
export function toggled(members: readonly BoardMember[], personId: string): readonly BoardMember[] {
  if (!members.some((member) => member.personId === personId))
    return [...members, { personId, isHead: members.length === 0 }];
  const left = members.filter((member) => member.personId !== personId);
  return left.some(({ isHead }) => isHead) ? left : left.map((member, i) => ({ ...member, isHead: i === 0 }));
}

export const headed = (members: readonly BoardMember[], personId: string): readonly BoardMember[] =>
  members.map((member) => ({ ...member, isHead: member.personId === personId }));

/** Whether this many members can make a key together. */
export const canMakeKey = (members: number): boolean => BOARD_SIZES.some((size) => size === members);
