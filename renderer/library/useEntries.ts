import { useEffect, useMemo, useState } from 'react';
import type { LibraryRow } from '../../core/library/library.ts';
import { ask } from '../app/useCommand.ts';
import { useLink, useView } from '../app/useRoom.ts';
import { keepEntries, useKnownEntries } from './knownEntries.ts';
import type { RowsStatus } from './useLibraryRows.ts';

export interface Entries {
  /** In the order of the ids; what is gone, and what is not known yet, is left out. */
  readonly rows: readonly LibraryRow[];
  /** `ready`: the others are gone. */
  readonly status: RowsStatus;
  readonly retry: () => void;
}

/** Entries by their ids, at most as many as a question may name: asked for when they are not known, and again whenever the library changes. */
export function useEntries(ids: readonly string[]): Entries {
  const changedAt = useView('library')?.changedAt ?? null;
  const online = useLink().kind === 'open';
  const known = useKnownEntries();
  const [failed, setFailed] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const missing = ids.filter((id) => changedAt === null || known[id]?.changedAt !== changedAt);
  const key = missing.join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is `missing`, and another attempt asks the same again
  useEffect(() => {
    if (!online || changedAt === null || key === '') return;
    let isLive = true;
    void ask({ kind: 'libraryEntries', ids: [...missing] }).then((outcome) => {
      if (!isLive) return;
      if (outcome.kind === 'refused' || outcome.answer.kind !== 'libraryEntries') return setFailed(key);
      setFailed(null);
      keepEntries(outcome.answer.rows, changedAt, missing);
    });
    return () => {
      isLive = false;
    };
  }, [key, changedAt, online, attempt]);

  const rows = useMemo(() => ids.flatMap((id) => known[id]?.row ?? []), [ids, known]);
  const status = key === '' ? 'ready' : !online ? 'offline' : failed === key ? 'failed' : 'loading';
  return {
    rows,
    status,
    retry: () => {
      setFailed(null);
      setAttempt(attempt + 1);
    },
  };
}
