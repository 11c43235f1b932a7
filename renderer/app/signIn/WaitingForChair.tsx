import { EmptyState } from '../../parts/EmptyState.tsx';
import { serverNow, useNow } from '../clock.ts';
import { useText } from '../useText.ts';

/** The place or the delegate is in use elsewhere; the chair's side has been asked (S-3). */
export function WaitingForChair({ until }: { until: number }) {
  const words = useText().signIn;
  useNow(1_000);
  return (
    <div role="status">
      <EmptyState icon="clock" title={words.waiting}>
        <p>{words.waitingText}</p>
        <p className="tnum" aria-hidden="true">
          {words.waitingLeft(until - serverNow())}
        </p>
      </EmptyState>
    </div>
  );
}
