import type { ElectionKey as PollKey } from '../../core/voting/electionKey.ts';
import type { ElectionKey } from './electionKey.ts';

/** A poll's election key as the proofs know it. */
export const electionOf = ({ y, threshold, trustees }: PollKey): ElectionKey => ({
  y,
  threshold,
  keys: trustees.map(({ verifyKey }) => verifyKey),
});

/** The other way: with the persons behind the trustees, in their order, and the words that are compared. */
export const pollKeyOf = (
  { y, threshold, keys }: ElectionKey,
  persons: readonly (string | null)[],
  words: readonly string[],
): PollKey => ({
  y,
  threshold,
  trustees: keys.map((verifyKey, i) => ({ personId: persons[i] ?? null, verifyKey })),
  words: [...words],
});
