import { type ReactNode, useCallback } from 'react';
import { createPortal } from 'react-dom';
import { useLink, useView } from '../app/useRoom.ts';
import type { OnPageShown } from '../reader/pageLayers.ts';
import { usePageLayers } from '../reader/usePageLayers.ts';
import { type Hand, PageMarks } from './PageMarks.tsx';

/**
 * Pointer and strokes over the pages of a reader that shows the presented paper (`active`). `also` is whoever else lays
 * something over them.
 */
export function useMarks(
  active: boolean,
  hand: Hand | undefined,
  also: OnPageShown | undefined,
): { readonly onPageShown: OnPageShown; readonly marks: ReactNode } {
  const { shown, onPageShown: layer } = usePageLayers();
  const pointer = useView('pointer');
  const strokes = useView('strokes')?.strokes ?? [];
  // What nobody can put away any more is not left standing.
  const online = useLink().kind === 'open';
  const onPageShown = useCallback<OnPageShown>(
    (page) => {
      const ends = [layer(page), also?.(page)];
      return () => {
        for (const end of ends) end?.();
      };
    },
    [layer, also],
  );
  const marks = active
    ? shown.map((page) =>
        createPortal(
          <PageMarks page={page} pointer={online ? pointer : null} strokes={strokes} hand={hand} />,
          page.div,
          `${page.page}`,
        ),
      )
    : null;
  return { onPageShown, marks };
}
