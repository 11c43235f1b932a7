import { useCallback, useState } from 'react';
import type { OnPageShown, ShownPage } from './pageLayers.ts';

/** The pages that are drawn now, for a screen that fills their layers by `createPortal(…, shown.div)`. */
export function usePageLayers(): { readonly shown: readonly ShownPage[]; readonly onPageShown: OnPageShown } {
  const [shown, setShown] = useState<readonly ShownPage[]>([]);
  const onPageShown = useCallback<OnPageShown>((page) => {
    setShown((before) => [...before, page]);
    return () => setShown((before) => before.filter((one) => one !== page));
  }, []);
  return { shown, onPageShown };
}
