import { useEffect, useRef } from 'react';
import type { PointedAt } from '../../core/presentation/place.ts';
import { LatestSender } from './LatestSender.ts';
import { sendAsk } from './sendAsk.ts';

/** Twelve times a second, so that with the moves of the page there is room below the wire's twenty. */
const EVERY_MS = 80;
/** A pointer that rests is told again, or the server would put it away. */
const AGAIN_MS = 400;

/** Tells where the presenter points while the hand is down. */
export function usePointer(presentationId: string | null): (at: PointedAt | null) => void {
  const sender = useRef<LatestSender<PointedAt | null> | null>(null);
  const held = useRef<PointedAt | null>(null);
  useEffect(() => {
    if (presentationId === null) return;
    const mine = new LatestSender<PointedAt | null>(EVERY_MS, (at) => sendAsk({ kind: 'point', presentationId, at }));
    sender.current = mine;
    const again = setInterval(() => {
      if (held.current !== null) mine.push(held.current);
    }, AGAIN_MS);
    return () => {
      clearInterval(again);
      mine.stop();
      held.current = null;
      sender.current = null;
    };
  }, [presentationId]);
  return (at) => {
    held.current = at;
    sender.current?.push(at);
  };
}
