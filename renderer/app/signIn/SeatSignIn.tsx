import { type ReactNode, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { PlainPage } from '../PlainPage.tsx';
import { connection } from '../page.ts';
import { TypeSize } from '../TypeSize.tsx';
import { signIn } from '../useCommand.ts';
import { useLink, useSession, useSignInState, useTerminal, useView } from '../useRoom.ts';
import { useText } from '../useText.ts';
import { CodeForm } from './CodeForm.tsx';
import { DelegateSignIn } from './DelegateSignIn.tsx';
import { LibrarySignIn } from './LibrarySignIn.tsx';
import css from './signIn.module.css';
import { useRefusalText } from './useRefusalText.ts';
import { useRetryWithProof } from './useRetryWithProof.ts';

/** Longest device code as typed, dashes and blanks included. */
const DEVICE_CODE_LENGTH = 20;

/** A seat: the terminal proves its place once, then whoever sits there signs in. */
export function SeatSignIn({ placeId }: { placeId: string }) {
  const session = useSession();
  const text = useText();
  const meeting = useView('meeting');
  const place = useView('place');
  const title = text.common.place(place?.label ?? placeId);
  return (
    <PlainPage title={title} over={meeting?.title} size="seat" head={<TypeSize />}>
      {session.kind !== 'place' ? (
        <BindPlace placeId={placeId} />
      ) : place === null ? (
        <Skeleton label={text.common.loading} />
      ) : meeting === null || meeting.state.kind === 'ended' ? (
        <LibrarySignIn place={place} />
      ) : (
        <DelegateSignIn place={place} meeting={meeting} />
      )}
    </PlainPage>
  );
}

function BindPlace({ placeId }: { placeId: string }) {
  const text = useText();
  const state = useSignInState();
  const isOpen = useLink().kind === 'open';
  const terminal = useTerminal();
  const refusal = useRefusalText('place');
  const [known] = useState(() => connection().device !== null);
  useRetryWithProof();
  // A code is of no use where the terminal belongs elsewhere, or no browser may sit here (E-6).
  if (terminal?.proof === 'certificate') return <NotThisSeat>{text.signIn.otherTerminal}</NotThisSeat>;
  if (state.kind === 'refused' && state.code === 'browserNotAllowed')
    return <NotThisSeat>{text.refusals.browserNotAllowed}</NotThisSeat>;
  if (known && state.kind !== 'refused') return <Skeleton label={text.signIn.checking} />;
  return (
    <Card look="raised" className={css.wide}>
      <CodeForm
        title={text.signIn.bindTitle(placeId)}
        text={text.signIn.bindText}
        label={text.signIn.deviceCode}
        hint={text.signIn.deviceCodeHint}
        submit={text.signIn.bind}
        maxLength={DEVICE_CODE_LENGTH}
        error={refusal.text}
        busy={state.kind === 'checking'}
        disabled={!isOpen || refusal.isLocked}
        onSubmit={(code) => signIn({ kind: 'place', place: placeId, code })}
      />
    </Card>
  );
}

/** This screen cannot be the seat that its address names; it looks again when the room has changed its mind. */
function NotThisSeat({ children }: { children: ReactNode }) {
  const text = useText();
  const again = (
    <Button icon="refresh" onClick={() => location.reload()}>
      {text.common.retry}
    </Button>
  );
  return (
    <EmptyState icon="lock" title={text.signIn.notThisSeat} actions={again}>
      {children}
    </EmptyState>
  );
}
