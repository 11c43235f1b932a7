import { usePapers } from '../../app/usePapers.ts';
import { useSeat } from '../useSeat.ts';
import type { Paper } from './paperGroups.ts';

/** The paper that is open, on screen or behind another part; null when none is, or when it was recalled or closed (D-7). */
export function useOpenPaper(): Paper | null {
  const { where } = useSeat();
  return usePapers().find((paper) => paper.id === where.paper?.id && paper.isOpen) ?? null;
}
