import { useMemo } from 'react';
import type { Find } from '../reader/find.ts';
import type { PackPlace } from '../reader/goTarget.ts';
import { Pack } from './pack.ts';
import { newId } from './page.ts';
import { usePapers } from './usePapers.ts';
import { useView } from './useRoom.ts';

const NO_ITEMS: readonly never[] = [];

/** What a reader of a paper needs to name pages of the pack; `open` brings up another paper of it. */
export function usePack(
  paperId: string,
  open: (paperId: string, find: Find) => void,
): { readonly pack: PackPlace | null; readonly onPackPage: (packPage: number) => void } {
  const agenda = useView('agenda')?.items ?? NO_ITEMS;
  const papers = usePapers();
  const pack = useMemo(() => new Pack(agenda, papers), [agenda, papers]);
  return {
    pack: pack.placeOf(paperId),
    onPackPage: (packPage) => {
      const at = pack.pageAt(packPage);
      if (at !== null) open(at.paperId, { id: newId(), words: null, page: at.page });
    },
  };
}
