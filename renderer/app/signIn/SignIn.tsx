import type { Screen, ScreenName } from '../screens.ts';
import { AccountSignIn } from './AccountSignIn.tsx';
import { SeatSignIn } from './SeatSignIn.tsx';
import { WallSignIn } from './WallSignIn.tsx';

/** The account a screen is usually opened with. */
const USUAL_ACCOUNT: Readonly<Record<Exclude<ScreenName, 'seat'>, string>> = {
  chair: 'chair',
  wall: 'wall',
  desk: 'desk',
  console: 'console',
};

/** Each screen's own way in (S-1). */
export function SignIn({
  screen,
  account,
}: {
  screen: Exclude<Screen, { kind: 'start' | 'enrol' }>;
  account: string | null;
}) {
  switch (screen.kind) {
    case 'seat':
      return <SeatSignIn placeId={screen.placeId} />;
    case 'wall':
      return <WallSignIn account={account ?? USUAL_ACCOUNT.wall} />;
    default:
      return <AccountSignIn screen={screen.kind} account={account ?? USUAL_ACCOUNT[screen.kind]} />;
  }
}
