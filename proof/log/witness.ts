import { sameBytes } from '../sign/bytes.ts';
import type { Checkpoint } from './checkpoint.ts';
import { EMPTY_ROOT } from './hashes.ts';
import type { LogKey } from './noteKey.ts';
import { openCheckpoint } from './openCheckpoint.ts';
import { formatNote, isOf } from './signedNote.ts';
import { verifyConsistency } from './verifyConsistency.ts';

/** What a witness remembers: whose log it watches, and the largest checkpoint it has accepted. */
export interface WitnessState {
  readonly log: LogKey;
  readonly seen: SeenCheckpoint | null;
}

export interface SeenCheckpoint {
  readonly checkpoint: Checkpoint;
  /** The checkpoint with the log's own signature: evidence, should the log ever contradict it. */
  readonly note: string;
}

/**
 * What is wrong with a log: two roots of one size; fewer entries than before; no proof that the earlier entries are
 * still there; no valid signature of the log (or no checkpoint at all); another log's checkpoint.
 */
export type AlarmReason = 'fork' | 'shorter' | 'badProof' | 'badSignature' | 'otherOrigin';

export type WitnessVerdict =
  | { readonly kind: 'accept'; readonly state: WitnessState }
  /** What was shown stands beside what was seen before: the two together convict the log to anybody. */
  | {
      readonly kind: 'alarm';
      readonly reason: AlarmReason;
      readonly seen: SeenCheckpoint | null;
      readonly shown: string;
    };

/** A witness that has seen nothing yet. It believes the first checkpoint that the log signed, and no other way after. */
export function newWitness(log: LogKey): WitnessState {
  return { log, seen: null };
}

/**
 * A witness's judgement of a checkpoint shown with its consistency proof from the one before (empty for the first and
 * for the same again). Only what is accepted may be cosigned. An alarm leaves the state as it was.
 */
export function judge(state: WitnessState, shown: string, proof: readonly Uint8Array[]): WitnessVerdict {
  const opened = openCheckpoint(shown, state.log, []);
  const alarm = (reason: AlarmReason): WitnessVerdict => ({ kind: 'alarm', reason, seen: state.seen, shown });
  if (opened.kind === 'refused') return alarm(opened.fault === 'otherOrigin' ? 'otherOrigin' : 'badSignature');
  const { checkpoint, note } = opened;
  const before = state.seen?.checkpoint ?? { size: 0, root: EMPTY_ROOT };
  if (checkpoint.size < before.size) return alarm('shorter');
  if (checkpoint.size === before.size && !sameBytes(checkpoint.root, before.root)) return alarm('fork');
  if (!verifyConsistency(before, checkpoint, proof)) return alarm('badProof');
  const own = note.signatures.filter((line) => isOf(state.log, line)).slice(0, 1);
  const seen = { checkpoint, note: formatNote({ text: note.text, signatures: own }) };
  return { kind: 'accept', state: { log: state.log, seen } };
}
