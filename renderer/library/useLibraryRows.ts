import { useEffect, useState } from 'react';
import { LIBRARY_LIMITS, type LibraryRow } from '../../core/library/library.ts';
import { ask } from '../app/useCommand.ts';
import { useLink, useView } from '../app/useRoom.ts';
import { keepEntries } from './knownEntries.ts';

/** Nothing is asked while somebody types this fast, ms. */
const TYPING_MS = 250;

export interface LibraryFilter {
  /** Null: all. */
  readonly categoryId: string | null;
  readonly year: number | null;
  readonly query: string;
}

export type RowsStatus = 'loading' | 'ready' | 'failed' | 'offline';

export interface LibraryRows {
  /** What was asked for last and came; null before the first answer. */
  readonly rows: readonly LibraryRow[] | null;
  readonly total: number;
  /** `offline`: the rows are those of before. */
  readonly status: RowsStatus;
  readonly retry: () => void;
}

interface Held {
  readonly key: string;
  readonly changedAt: number;
  readonly rows: readonly LibraryRow[];
  readonly total: number;
}

/** Entries `from` to `from + count` of what a filter finds, asked for a page at a time, and again whenever the library changes. */
export function useLibraryRows(filter: LibraryFilter, from: number, count: number): LibraryRows {
  const changedAt = useView('library')?.changedAt ?? null;
  const online = useLink().kind === 'open';
  const { categoryId, year } = filter;
  const query = filter.query.trim().slice(0, LIBRARY_LIMITS.query);
  const key = JSON.stringify([categoryId, year, query, from]);
  const [held, setHeld] = useState<Held | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isSame = held !== null && held.key === key && held.changedAt === changedAt;
  const has = isSame && held.rows.length >= Math.min(count, held.total - from);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is held says where to go on, and another attempt asks the same again
  useEffect(() => {
    if (!online || changedAt === null || has) return;
    let isLive = true;
    const load = async () => {
      const rows: LibraryRow[] = isSame ? [...held.rows] : [];
      for (;;) {
        const limit = Math.min(LIBRARY_LIMITS.page, count - rows.length);
        const offset = from + rows.length;
        const outcome = await ask({ kind: 'library', categoryId, year, query, limit, offset });
        if (!isLive) return;
        if (outcome.kind === 'refused' || outcome.answer.kind !== 'library') return setFailed(key);
        const { rows: more, total } = outcome.answer;
        rows.push(...more);
        keepEntries(more, changedAt);
        if (more.length > 0 && rows.length < Math.min(count, total - from)) continue;
        setFailed(null);
        setHeld({ key, changedAt, rows, total });
        return;
      }
    };
    const timer = setTimeout(() => void load(), query === '' || held === null ? 0 : TYPING_MS);
    return () => {
      isLive = false;
      clearTimeout(timer);
    };
  }, [key, count, changedAt, online, has, attempt]);

  const status = has ? 'ready' : !online ? 'offline' : failed === key ? 'failed' : 'loading';
  return {
    rows: held?.rows ?? null,
    total: held?.total ?? 0,
    status,
    retry: () => {
      setFailed(null);
      setAttempt(attempt + 1);
    },
  };
}
