import { useCallback, useEffect, useRef } from 'react';
import type { PresentedPlace } from '../../core/presentation/place.ts';
import type { ReadingPosition } from '../reader/position.ts';
import { LatestSender } from './LatestSender.ts';
import { sendAsk } from './sendAsk.ts';

/** Below eight a second. */
const EVERY_MS = 150;

/** Where a reader is, as it is told to followers: to a hundredth of a point. */
export function placeOf({ page, topPt, zoom }: ReadingPosition): PresentedPlace {
  const fit = zoom === 'page-fit' ? 'page' : 'width';
  return { page, topPt: topPt === null ? null : Math.round(topPt * 100) / 100, fit };
}

/** Tells the room where this reader is, as long as it leads (`presentationId` is not null). */
export function useLead(presentationId: string | null, sha256: string): (place: PresentedPlace) => void {
  const sender = useRef<LatestSender<PresentedPlace> | null>(null);
  useEffect(() => {
    if (presentationId === null) return;
    const mine = new LatestSender<PresentedPlace>(EVERY_MS, (place) =>
      sendAsk({ kind: 'movePresentation', presentationId, sha256, place }),
    );
    sender.current = mine;
    return () => {
      mine.stop();
      sender.current = null;
    };
  }, [presentationId, sha256]);
  return useCallback((place) => sender.current?.push(place), []);
}
