import { useMemo } from 'react';
import type { PaperLine } from '../../core/views/papersView.ts';
import { useView } from './useRoom.ts';

const NONE: readonly PaperLine[] = [];

/** Every paper that this screen may know of: those of everybody, then those released to some, this one among them (D-6). */
export function usePapers(): readonly PaperLine[] {
  const shared = useView('papers')?.papers ?? NONE;
  const own = useView('ownPapers')?.papers ?? NONE;
  return useMemo(() => (own.length === 0 ? shared : [...shared, ...own]), [shared, own]);
}
