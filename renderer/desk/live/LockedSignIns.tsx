import { useState } from 'react';
import { formatTime } from '../../../core/i18n/format.ts';
import { useToasts } from '../../app/toasts.ts';
import { ask } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { PinsDialog } from '../people/pins/PinsDialog.tsx';
import { useSendBlock } from '../shared/useSendBlock.ts';
import css from './TakeoverRequests.module.css';

/** Delegates who typed five wrong PINs: let them try again, or give them a new one (S-4). */
export function LockedSignIns() {
  const locked = useView('lockedSignIns')?.people ?? [];
  const delegates = useView('delegates')?.delegates ?? [];
  const people = useView('people')?.people ?? [];
  const { desk, refusals } = useText();
  const words = desk.live.locked;
  const show = useToasts((state) => state.show);
  const blocked = useSendBlock();
  const [unlocking, setUnlocking] = useState<string | null>(null);
  const [issuing, setIssuing] = useState<string | null>(null);
  const unlock = async (personId: string, name: string) => {
    setUnlocking(personId);
    const outcome = await ask({ kind: 'unlockSignIn', personId });
    setUnlocking(null);
    if (outcome.kind === 'refused') show('bad', refusals[outcome.code]);
    else show('ok', words.unlocked(name));
  };
  const issuingTo = delegates.filter(({ personId }) => personId === issuing);
  return (
    <>
      <div className={css.requests} aria-live="polite">
        {locked.map(({ personId, since }) => {
          const line = delegates.find((candidate) => candidate.personId === personId);
          const name = line?.name ?? people.find(({ id }) => id === personId)?.name ?? personId;
          return (
            <Banner
              key={personId}
              tone="warn"
              word={words.title(name, line?.placeLabel ?? null)}
              actions={
                <>
                  {line !== undefined && (
                    <Button
                      small
                      disabled={blocked !== undefined}
                      aria-label={words.newPinSpoken(name)}
                      onClick={() => setIssuing(personId)}
                    >
                      {words.newPin}
                    </Button>
                  )}
                  <Button
                    small
                    icon="unlock"
                    disabled={blocked !== undefined}
                    busy={unlocking === personId}
                    aria-label={words.unlockSpoken(name)}
                    onClick={() => void unlock(personId, name)}
                  >
                    {words.unlock}
                  </Button>
                </>
              }
            >
              {words.since(formatTime(since))}
            </Banner>
          );
        })}
      </div>
      {issuingTo.length > 0 && <PinsDialog lines={issuingTo} onClose={() => setIssuing(null)} />}
    </>
  );
}
