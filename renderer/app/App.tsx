import { type ComponentType, lazy, Suspense } from 'react';
import type { SessionRole } from '../../core/session/actor.ts';
import { Button } from '../parts/Button.tsx';
import type { Density } from '../parts/density.ts';
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { EndedPage } from './EndedPage.tsx';
import { NoticePage } from './NoticePage.tsx';
import { usePath } from './navigate.ts';
import { PlainPage } from './PlainPage.tsx';
import { StartPage } from './StartPage.tsx';
import { type ScreenName, screenOf } from './screens.ts';
import { SignIn } from './signIn/SignIn.tsx';
import { signOut } from './useCommand.ts';
import { useLink, useRoomName, useSession } from './useRoom.ts';
import { useText } from './useText.ts';

interface ScreenPart {
  readonly role: SessionRole;
  readonly size: Density;
  readonly component: ComponentType;
}

/** Which role works at which screen. Each screen is its own bundle: a seat does not load the desk. */
const PARTS: Readonly<Record<ScreenName, ScreenPart>> = {
  seat: { role: 'seat', size: 'seat', component: lazy(() => import('../seat/SeatScreen.tsx')) },
  chair: { role: 'chair', size: 'seat', component: lazy(() => import('../chair/ChairScreen.tsx')) },
  wall: { role: 'wall', size: 'seat', component: lazy(() => import('../wall/WallScreen.tsx')) },
  desk: { role: 'secretary', size: 'desk', component: lazy(() => import('../desk/DeskScreen.tsx')) },
  console: { role: 'technician', size: 'desk', component: lazy(() => import('../console/ConsoleScreen.tsx')) },
};

const EnrolScreen = lazy(() => import('./enrol/EnrolScreen.tsx'));

const SCREEN_OF_ROLE: Readonly<Record<SessionRole, ScreenName>> = {
  seat: 'seat',
  chair: 'chair',
  wall: 'wall',
  secretary: 'desk',
  technician: 'console',
};

/** Picks what the window shows from its address and its session. `account` is what the address suggested for signing in. */
export function App({ account }: { account: string | null }) {
  const screen = screenOf(usePath());
  const link = useLink();
  const session = useSession();
  const known = useRoomName().roomId !== '';
  const text = useText().common;
  if (screen.kind === 'enrol') {
    return (
      <Suspense>
        <EnrolScreen />
      </Suspense>
    );
  }
  if (link.kind === 'ended')
    return <EndedPage why={link.why} size={screen.kind === 'start' ? 'seat' : PARTS[screen.kind].size} />;
  if (screen.kind === 'start') return <StartPage />;
  const { role, size, component: Screen } = PARTS[screen.kind];
  const opening = (
    <PlainPage title={text.screens[screen.kind].name} size={size} dark={screen.kind === 'wall'}>
      <Skeleton label={text.loading} />
    </PlainPage>
  );
  if (!known) return opening;
  if (session.kind !== 'signedIn') return <SignIn screen={screen} account={account} />;
  if (session.role !== role) return <WrongRole at={screen.kind} role={session.role} size={size} />;
  return (
    <ErrorBoundary
      title={text.failure.title}
      text={text.failure.text}
      retryLabel={text.failure.retry}
      onError={(error, stack) => console.error(error, stack)}
    >
      <Suspense fallback={opening}>
        <Screen />
      </Suspense>
    </ErrorBoundary>
  );
}

function WrongRole({ at, role, size }: { at: ScreenName; role: SessionRole; size: Density }) {
  const text = useText().common;
  const own = SCREEN_OF_ROLE[role];
  const action = (
    <>
      {own !== 'seat' && <a href={`/${own}`}>{text.wrongRole.open(text.screens[own].name)}</a>}
      <Button variant="primary" icon="logOut" onClick={signOut}>
        {text.signOut}
      </Button>
    </>
  );
  return (
    <NoticePage icon="lock" title={text.wrongRole.title(text.screens[at].name)} action={action} size={size}>
      {text.wrongRole.text}
    </NoticePage>
  );
}
