import { type Anchor, NOTE_LIMITS } from '../../core/notes/note.ts';
import type { SelectedText } from '../reader/readSelection.ts';

/** The words of a selection as a note keeps them. */
export function onWords({ quads, exact, prefix, suffix }: SelectedText): { quads: number[][]; anchor: Anchor } {
  const { quads: most, quote, around } = NOTE_LIMITS;
  return {
    quads: quads.slice(0, most).map((quad) => [...quad]),
    anchor: { exact: exact.slice(0, quote), prefix: prefix.slice(-around), suffix: suffix.slice(0, around) },
  };
}
