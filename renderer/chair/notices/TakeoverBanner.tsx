import { useState } from 'react';
import { formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import type { RefusalCode } from '../../../core/refusal.ts';
import { ask } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Refusal } from './Refusal.tsx';

/** Somebody waits to take a place in use: one request at a time, the oldest first (S-3). */
export function TakeoverBanner() {
  const t = useText();
  const words = t.chair.takeover;
  const requests = useView('requests')?.requests ?? [];
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const first = requests.toSorted((a, b) => a.at - b.at)[0];
  const decide = async (requestId: string, admit: boolean) => {
    setBusy(true);
    const outcome = await ask({ kind: 'decideTakeover', requestId, admit });
    setRefusal(outcome.kind === 'refused' ? outcome.code : null);
    setBusy(false);
  };
  return (
    <>
      {first !== undefined && (
        <Banner
          tone="new"
          word={words.title}
          actions={
            <>
              <Button small busy={busy} onClick={() => void decide(first.id, false)}>
                {words.refuse}
              </Button>
              <Button small busy={busy} icon="check" onClick={() => void decide(first.id, true)}>
                {words.admit}
              </Button>
            </>
          }
        >
          {words.line(
            first.person,
            first.place,
            first.holder === '' ? '' : words.holder(first.holder, first.holderPlace),
          )}{' '}
          {words.until(formatTimeWithSeconds(first.until))} {requests.length > 1 && words.more(requests.length - 1)}
        </Banner>
      )}
      <Refusal command={{ refusal, clear: () => setRefusal(null) }} />
    </>
  );
}
