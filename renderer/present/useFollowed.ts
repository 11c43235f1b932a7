import { useEffect, useState } from 'react';
import type { PresentedPaper } from '../../core/presentation/presentation.ts';
import { useFollows } from './followStore.ts';
import { usePresentation } from './usePresentation.ts';

/**
 * The version of a paper that this screen is led through, leading or following; null while it is not. `heldSha256` is the version
 * that its person chose: who turns to another one meanwhile leads through that one, or follows no longer.
 */
export function useFollowed(paperId: string, heldSha256: string): PresentedPaper | null {
  const led = usePresentation();
  const followed = useFollows((state) => state.id);
  const release = useFollows((state) => state.release);
  const [since, setSince] = useState<{ readonly id: string; readonly held: string } | null>(null);
  const takesPart = led !== null && led.shown.paper.id === paperId && (led.isMine || followed === led.shown.id);
  const id = takesPart ? led.shown.id : null;
  if ((since?.id ?? null) !== id) setSince(id === null ? null : { id, held: heldSha256 });
  const turned = since !== null && since.id === id && since.held !== heldSha256;
  const isFollower = takesPart && !led.isMine;
  useEffect(() => {
    if (turned && isFollower) release();
  }, [turned, isFollower, release]);
  return takesPart && !turned ? led.shown.paper : null;
}
