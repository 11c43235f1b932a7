import { useState } from 'react';
import type { RefusalCode } from '../../../core/refusal.ts';
import { serverNow, useNow } from '../../app/clock.ts';
import { ask } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import css from './TakeoverRequests.module.css';

/** People who want a place that is in use: the chair's side, or the technician, lets them in or not (S-3). */
export function TakeoverRequests() {
  const text = useText();
  const words = text.console.requests;
  const requests = useView('requests')?.requests ?? [];
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const decide = async (requestId: string, admit: boolean) => {
    const outcome = await ask({ kind: 'decideTakeover', requestId, admit });
    setRefusal(outcome.kind === 'refused' ? outcome.code : null);
  };
  if (requests.length === 0 && refusal === null) return null;
  return (
    <section className={css.requests} aria-label={words.title} aria-live="polite">
      {requests.map((request) => (
        <Banner
          key={request.id}
          tone="warn"
          word={words.sentence(request.person, request.place)}
          actions={
            <>
              <TimeLeft until={request.until} />
              <Button small onClick={() => void decide(request.id, false)}>
                {words.refuse}
              </Button>
              <Button small variant="primary" onClick={() => void decide(request.id, true)}>
                {words.admit}
              </Button>
            </>
          }
        >
          {words.holder(request.holder, request.holderPlace)}
        </Banner>
      ))}
      {refusal !== null && (
        <Banner
          tone="bad"
          word={text.refusals[refusal]}
          onDismiss={() => setRefusal(null)}
          dismissLabel={text.common.close}
        />
      )}
    </section>
  );
}

function TimeLeft({ until }: { until: number }) {
  const words = useText().console.requests;
  useNow(1_000);
  return (
    <span className="tnum" aria-hidden="true">
      {words.left(until - serverNow())}
    </span>
  );
}
