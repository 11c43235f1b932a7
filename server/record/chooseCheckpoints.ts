import type { WitnessKey } from '../../proof/log/noteKey.ts';
import { type OpenedCheckpoint, openCheckpoint } from '../../proof/log/openCheckpoint.ts';
import { formatNote } from '../../proof/log/signedNote.ts';
import { base64url } from '../../proof/sign/base64.ts';
import { logKeyOf, witnessKeyOf } from '../../proof/witness/keysOf.ts';
import type { LogEvidence } from './format.ts';

type Opened = Extract<OpenedCheckpoint, { kind: 'opened' }>;

/** The checkpoints of a record: the one it stands on, and those before it. */
export interface Chosen {
  readonly head: Opened;
  readonly earlier: readonly Opened[];
}

/** The journal's checkpoints that hold, by size; of two of one size the one that more witnesses cosigned. */
export function openAll({ publicKey, notes, witnesses }: LogEvidence): readonly Opened[] {
  const log = logKeyOf(publicKey);
  const keys = witnesses.flatMap((one): WitnessKey[] => {
    const bytes = base64url.decode(one.publicKey);
    return bytes === null ? [] : [witnessKeyOf(bytes)];
  });
  const bySize = new Map<number, Opened>();
  for (const note of notes) {
    const opened = openCheckpoint(note, log, keys);
    if (opened.kind === 'refused') continue;
    const before = bySize.get(opened.checkpoint.size);
    if (before === undefined || before.cosignatures.length < opened.cosignatures.length) {
      bySize.set(opened.checkpoint.size, opened);
    }
  }
  return [...bySize.values()].sort((a, b) => a.checkpoint.size - b.checkpoint.size);
}

/**
 * Chooses the checkpoint that covers entry `last` with the most cosignatures, the smallest of those, so that the record of
 * a meeting that is over stays the same; the newest while none covers it. `earlier` begin after entry `first`. Null when there is none.
 */
export function chooseCheckpoints(all: readonly Opened[], first: number, last: number): Chosen | null {
  const covering = all.filter(({ checkpoint }) => checkpoint.size > last);
  const most = Math.max(...covering.map(({ cosignatures }) => cosignatures.length));
  const head = covering.find(({ cosignatures }) => cosignatures.length === most) ?? all.at(-1);
  if (head === undefined || head.checkpoint.size === 0) return null;
  const earlier = all.filter(({ checkpoint: { size } }) => size > first && size < head.checkpoint.size);
  return { head, earlier };
}

export const noteOf = ({ note }: Opened): string => formatNote(note);
