import { useState } from 'react';
import type { PlaceView } from '../../../core/views/personal.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { connection } from '../page.ts';
import { signIn } from '../useCommand.ts';
import { useLink, useSignInState } from '../useRoom.ts';
import { useText } from '../useText.ts';
import { CodeForm } from './CodeForm.tsx';
import { DELEGATE_CODE_LENGTH } from './delegateCode.ts';
import { PinEntry } from './PinEntry.tsx';
import { SeatWelcome } from './SeatWelcome.tsx';
import css from './signIn.module.css';
import { useRefusalText } from './useRefusalText.ts';
import { WaitingForChair } from './WaitingForChair.tsx';

/** How far somebody has come: nobody asked yet, a code to type, or a PIN for this code. */
type Way = { readonly kind: 'closed' | 'asking' } | { readonly kind: 'named'; readonly code: string };

/** A place without a meeting: it says so, and whoever the desk knows signs in with code and PIN for the library (S-6). */
export function LibrarySignIn({ place }: { place: PlaceView }) {
  const text = useText();
  const words = text.library.signIn;
  const state = useSignInState();
  const isOpen = useLink().kind === 'open';
  const refusal = useRefusalText('delegate');
  const [way, setWay] = useState<Way>({ kind: 'closed' });
  const enter = (delegate: string, pin: string) => {
    const { device } = connection();
    if (device?.kind !== 'place') return;
    signIn({ kind: 'delegate', place: place.placeId, code: device.code, delegate, pin });
  };
  if (state.kind === 'waiting') return <WaitingForChair until={state.until} />;
  switch (way.kind) {
    case 'closed':
      return (
        <SeatWelcome
          place={place}
          meeting={null}
          aside={
            <Button icon="book" disabled={!isOpen} onClick={() => setWay({ kind: 'asking' })}>
              {words.enter}
            </Button>
          }
        />
      );
    case 'asking':
      return (
        <Card look="raised" className={css.wide}>
          <CodeForm
            title={words.title}
            text={words.text}
            label={text.signIn.delegateCode}
            hint={text.signIn.delegateCodeHint}
            submit={text.signIn.pin}
            maxLength={DELEGATE_CODE_LENGTH}
            error={state.kind === 'refused' && state.code === 'unknownDelegate' ? refusal.text : null}
            busy={false}
            disabled={!isOpen}
            onSubmit={(code) => setWay({ kind: 'named', code })}
          >
            <Button variant="quiet" icon="arrowLeft" onClick={() => setWay({ kind: 'closed' })}>
              {words.back}
            </Button>
          </CodeForm>
        </Card>
      );
    case 'named':
      return (
        <SeatWelcome
          place={place}
          meeting={null}
          claim={way.code}
          aside={
            <Button variant="quiet" icon="arrowLeft" onClick={() => setWay({ kind: 'asking' })}>
              {text.signIn.otherCode}
            </Button>
          }
        >
          <PinEntry
            error={isOpen ? refusal.text : text.common.link.lost}
            busy={state.kind === 'checking'}
            disabled={!isOpen || refusal.isLocked}
            submit={text.signIn.signIn}
            onPin={(pin) => enter(way.code, pin)}
          />
        </SeatWelcome>
      );
  }
}
