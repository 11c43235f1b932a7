import { useCallback, useRef, useState } from 'react';
import type { Note } from '../../core/notes/note.ts';

/** Steps that can be taken back. */
const KEPT = 100;

/** A note before and after one act; null: there was none, or there is none any more. */
export interface Change {
  readonly before: Note | null;
  readonly after: Note | null;
}

export interface NoteHistory {
  /** Does some changes as one step. */
  readonly act: (changes: readonly Change[]) => void;
  /** Adds to the step done last: what an eraser does in one pass. */
  readonly goOn: (changes: readonly Change[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

type Write = (save: readonly Note[], remove: readonly string[]) => void;

/** Changes of notes that can be taken back and done again, while the paper stays open. */
export function useNoteHistory(write: Write): NoteHistory {
  const done = useRef<(readonly Change[])[]>([]);
  const undone = useRef<(readonly Change[])[]>([]);
  const [, look] = useState(0);
  const latest = useRef(write);
  latest.current = write;

  const apply = useCallback((changes: readonly Change[], side: 'before' | 'after') => {
    const save = changes.flatMap((change) => change[side] ?? []);
    const remove = changes.flatMap(({ before, after }) => {
      const other = side === 'after' ? before : after;
      return (side === 'after' ? after : before) === null && other !== null ? [other.id] : [];
    });
    latest.current(save, remove);
    look((n) => n + 1);
  }, []);

  const act = useCallback(
    (changes: readonly Change[]) => {
      if (changes.length === 0) return;
      done.current = [...done.current, changes].slice(-KEPT);
      undone.current = [];
      apply(changes, 'after');
    },
    [apply],
  );
  const goOn = useCallback(
    (changes: readonly Change[]) => {
      const last = done.current.at(-1);
      if (last === undefined) return act(changes);
      done.current = [...done.current.slice(0, -1), [...last, ...changes]];
      apply(changes, 'after');
    },
    [act, apply],
  );
  const undo = useCallback(() => {
    const last = done.current.at(-1);
    if (last === undefined) return;
    done.current = done.current.slice(0, -1);
    undone.current = [...undone.current, last];
    // Backwards: of a note that changed twice in the step the first state counts.
    apply(firstOfEach(last), 'before');
  }, [apply]);
  const redo = useCallback(() => {
    const next = undone.current.at(-1);
    if (next === undefined) return;
    undone.current = undone.current.slice(0, -1);
    done.current = [...done.current, next];
    apply(lastOfEach(next), 'after');
  }, [apply]);
  return { act, goOn, undo, redo, canUndo: done.current.length > 0, canRedo: undone.current.length > 0 };
}

const idOf = ({ before, after }: Change) => (before ?? after)?.id;
const firstOfEach = (changes: readonly Change[]) =>
  changes.filter((change, i) => changes.findIndex((other) => idOf(other) === idOf(change)) === i);
const lastOfEach = (changes: readonly Change[]) =>
  changes.filter((change, i) => changes.findLastIndex((other) => idOf(other) === idOf(change)) === i);
