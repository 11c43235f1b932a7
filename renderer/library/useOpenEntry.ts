import { useMemo } from 'react';
import type { LibraryRow } from '../../core/library/library.ts';
import { useKnownEntries } from './knownEntries.ts';
import { useEntries } from './useEntries.ts';

export type OpenEntry =
  | { readonly kind: 'there'; readonly row: LibraryRow }
  | { readonly kind: 'waiting' | 'gone' | 'offline' };

/** The document that is open; what was once seen stays while the server is asked again, or is away. */
export function useOpenEntry(id: string | null): OpenEntry {
  const ids = useMemo(() => (id === null ? [] : [id]), [id]);
  const { status } = useEntries(ids);
  const row = useKnownEntries((known) => (id === null ? null : (known[id]?.row ?? null)));
  if (row !== null) return { kind: 'there', row };
  return { kind: status === 'ready' ? 'gone' : status === 'loading' ? 'waiting' : 'offline' };
}
