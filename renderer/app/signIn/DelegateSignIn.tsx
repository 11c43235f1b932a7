import { useState } from 'react';
import type { MeetingView } from '../../../core/views/meetingView.ts';
import type { PlaceView } from '../../../core/views/personal.ts';
import { rememberPin } from '../../notes/pinOnce.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { connection } from '../page.ts';
import { signIn } from '../useCommand.ts';
import { useLink, useSignInState } from '../useRoom.ts';
import { useText } from '../useText.ts';
import { CodeForm } from './CodeForm.tsx';
import { DELEGATE_CODE_LENGTH } from './delegateCode.ts';
import { PinEntry } from './PinEntry.tsx';
import welcomeCss from './SeatWelcome.module.css';
import { SeatWelcome } from './SeatWelcome.tsx';
import css from './signIn.module.css';
import { useRefusalText } from './useRefusalText.ts';
import { WaitingForChair } from './WaitingForChair.tsx';

/** Who is signing in: the delegate of this place, somebody who states a code, or one who is about to. */
type Who =
  | { readonly kind: 'assigned' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'named'; readonly code: string };

/** At a place that is known: one press, or a PIN, as the meeting demands. */
export function DelegateSignIn({ place, meeting }: { place: PlaceView; meeting: NonNullable<MeetingView> }) {
  const text = useText();
  const words = text.signIn;
  const state = useSignInState();
  const isOpen = useLink().kind === 'open';
  const refusal = useRefusalText('delegate');
  const [chosen, setWho] = useState<Who>({ kind: 'assigned' });
  const { delegate } = place;
  const who: Who = chosen.kind === 'assigned' && delegate === null ? { kind: 'asking' } : chosen;
  const busy = state.kind === 'checking';
  const ready = isOpen && !refusal.isLocked;
  const error = isOpen ? refusal.text : text.common.link.lost;
  const enter = (pin: string | null) => {
    const { device } = connection();
    if (device?.kind !== 'place') return;
    rememberPin(pin);
    signIn({
      kind: 'delegate',
      place: place.placeId,
      code: device.code,
      delegate: who.kind === 'named' ? who.code : null,
      pin,
    });
  };
  if (state.kind === 'waiting') return <WaitingForChair until={state.until} />;
  const back = delegate !== null && (
    <Button variant="quiet" icon="arrowLeft" onClick={() => setWho({ kind: 'assigned' })}>
      {words.backToAssigned(delegate.name)}
    </Button>
  );
  switch (who.kind) {
    case 'asking':
      return (
        <Card look="raised" className={css.wide}>
          <CodeForm
            title={delegate === null ? words.nobody : words.someoneElse}
            label={words.delegateCode}
            hint={words.delegateCodeHint}
            submit={words.pin}
            maxLength={DELEGATE_CODE_LENGTH}
            error={state.kind === 'refused' && state.code === 'unknownDelegate' ? refusal.text : null}
            busy={false}
            disabled={!isOpen}
            onSubmit={(code) => setWho({ kind: 'named', code })}
          >
            {back}
          </CodeForm>
        </Card>
      );
    case 'named': {
      const again = (
        <Button variant="quiet" icon="arrowLeft" onClick={() => setWho({ kind: 'asking' })}>
          {words.otherCode}
        </Button>
      );
      return (
        <SeatWelcome place={place} meeting={meeting} claim={who.code} aside={again}>
          <PinEntry error={error} busy={busy} disabled={!ready} onPin={enter} />
        </SeatWelcome>
      );
    }
    case 'assigned': {
      const somebodyElse = (
        <Button variant="quiet" onClick={() => setWho({ kind: 'asking' })}>
          {words.someoneElse}
        </Button>
      );
      return (
        <SeatWelcome place={place} meeting={meeting} who={delegate} aside={somebodyElse}>
          {meeting.seatSignIn === 'pin' ? (
            <PinEntry error={error} busy={busy} disabled={!ready} onPin={enter} />
          ) : (
            <>
              <Button
                variant="primary"
                className={welcomeCss.enter}
                trailing="arrowRight"
                busy={busy}
                disabled={!ready}
                onClick={() => enter(null)}
              >
                {words.enter}
              </Button>
              {error !== null && (
                <p role="alert" className={css.error}>
                  {error}
                </p>
              )}
            </>
          )}
        </SeatWelcome>
      );
    }
  }
}
