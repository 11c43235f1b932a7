import { useMemo } from 'react';
import { Pack } from './pack.ts';
import { usePapers } from './usePapers.ts';
import { useView } from './useRoom.ts';

const NO_ITEMS: readonly never[] = [];

/** The pages of all papers of the meeting, counted through. */
export function usePack(): Pack {
  const agenda = useView('agenda')?.items ?? NO_ITEMS;
  const papers = usePapers();
  return useMemo(() => new Pack(agenda, papers), [agenda, papers]);
}
