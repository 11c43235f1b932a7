import { useView } from '../../app/useRoom.ts';
import { useSeat } from '../useSeat.ts';
import type { Paper } from './paperGroups.ts';

/** The paper that is open, on screen or behind another part; null when none is, or when it was recalled. */
export function useOpenPaper(): Paper | null {
  const { where } = useSeat();
  const papers = useView('papers')?.papers ?? [];
  return papers.find((paper) => paper.id === where.paper?.id) ?? null;
}
