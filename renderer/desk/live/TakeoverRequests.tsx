import { useState } from 'react';
import { useToasts } from '../../app/toasts.ts';
import { ask } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { useSendBlock } from '../shared/useSendBlock.ts';
import css from './TakeoverRequests.module.css';

/** People who want a place, or to be a delegate, signed in elsewhere: let in or not (S-3). */
export function TakeoverRequests() {
  const requests = useView('requests')?.requests ?? [];
  const { desk, refusals } = useText();
  const show = useToasts((state) => state.show);
  const blocked = useSendBlock();
  const [deciding, setDeciding] = useState<string | null>(null);
  const decide = async (requestId: string, admit: boolean) => {
    setDeciding(requestId);
    const outcome = await ask({ kind: 'decideTakeover', requestId, admit });
    setDeciding(null);
    if (outcome.kind === 'refused') show('bad', refusals[outcome.code]);
  };
  return (
    <div className={css.requests} aria-live="polite">
      {requests.map((request) => (
        <Banner
          key={request.id}
          tone="warn"
          word={desk.live.request(request.person, request.place)}
          actions={
            <>
              <Button
                small
                disabled={blocked !== undefined}
                busy={deciding === request.id}
                aria-label={desk.live.refuseSpoken(request.person)}
                onClick={() => void decide(request.id, false)}
              >
                {desk.live.refuse}
              </Button>
              <Button
                small
                disabled={blocked !== undefined}
                busy={deciding === request.id}
                aria-label={desk.live.admitSpoken(request.person)}
                onClick={() => void decide(request.id, true)}
              >
                {desk.live.admit}
              </Button>
            </>
          }
        >
          {desk.live.requestHolder(request.holder, request.holderPlace)}
        </Banner>
      ))}
    </div>
  );
}
