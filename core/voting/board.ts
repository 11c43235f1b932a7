import { z } from 'zod';
import { Id } from '../base/fields.ts';
import type { ElectionKey } from './electionKey.ts';

/** Numbers of members that can make a key together; more than half of them open a sum. */
export const BOARD_SIZES = [3, 5, 7] as const;

export const BoardMember = z.strictObject({ personId: Id, isHead: z.boolean() });
export type BoardMember = z.infer<typeof BoardMember>;

/** Steps of the ceremony, in order: each member posts once in each. */
export const CEREMONY_ROUNDS = ['keys', 'commit', 'reveal', 'shares', 'done'] as const;
export const CeremonyRound = z.enum(CEREMONY_ROUNDS);
export type CeremonyRound = z.infer<typeof CeremonyRound>;

/** Largest message of the ceremony, in characters. */
export const CEREMONY_POST_CHARS = 20_000;

export interface CeremonyPost {
  readonly personId: string;
  readonly round: CeremonyRound;
  readonly body: string;
}

/** How the counting board makes its key: by messages that the server only passes on and writes down. */
export interface Ceremony {
  readonly id: string;
  readonly posts: readonly CeremonyPost[];
  /** Set when all members' devices have found the same key. */
  readonly key: ElectionKey | null;
  /** Members who said that their six words are those read aloud. */
  readonly confirmed: readonly string[];
  /** Why it was broken off; a new one can be begun. */
  readonly stopped: { readonly by: string; readonly why: 'wordsDiffer' | 'keysDiffer' | 'fault' } | null;
}

/** Ban kiểm phiếu of a meeting. */
export interface CountingBoard {
  readonly members: readonly BoardMember[];
  readonly ceremony: Ceremony | null;
}

/** How many parts open a sum of a board of this size. */
export const thresholdOf = (members: number): number => Math.floor(members / 2) + 1;

/** The board's key, once every member has confirmed it. */
export function usableKey(board: CountingBoard | null): ElectionKey | null {
  const ceremony = board?.ceremony;
  if (board == null || ceremony == null || ceremony.key === null || ceremony.stopped !== null) return null;
  return board.members.every(({ personId }) => ceremony.confirmed.includes(personId)) ? ceremony.key : null;
}
