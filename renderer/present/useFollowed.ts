import type { PresentedPaper } from '../../core/presentation/presentation.ts';
import { useFollows } from './followStore.ts';
import { usePresentation } from './usePresentation.ts';

/** The version of a paper that this screen is led through, leading or following; null while it is not. */
export function useFollowed(paperId: string): PresentedPaper | null {
  const led = usePresentation();
  const followed = useFollows((state) => state.id);
  if (led === null || led.shown.paper.id !== paperId) return null;
  return led.isMine || followed === led.shown.id ? led.shown.paper : null;
}
