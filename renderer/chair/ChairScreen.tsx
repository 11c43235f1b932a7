import { useState } from 'react';
import { useHasView, useSession, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { BoardDuty } from '../countingBoard/BoardDuty.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import { PresentationKeeper } from '../present/PresentationKeeper.tsx';
import { ChairHeader } from './ChairHeader.tsx';
import css from './ChairScreen.module.css';
import { EmptyRoom } from './meeting/EmptyRoom.tsx';
import { LinkBanner } from './notices/LinkBanner.tsx';
import { TakeoverBanner } from './notices/TakeoverBanner.tsx';
import { RoomAtWork } from './RoomAtWork.tsx';
import { WallDialog } from './WallDialog.tsx';

/** The chair's screen: runs the meeting in the room with one hand. */
export default function ChairScreen() {
  const t = useText();
  const session = useSession();
  const personId = session.kind === 'signedIn' ? (session.personId ?? '') : '';
  const meeting = useView('meeting');
  const known = useHasView('meeting');
  const [choosing, setChoosing] = useState(false);
  return (
    <div className={css.screen} data-density="seat">
      <ChairHeader meeting={meeting} onWall={() => setChoosing(true)} />
      <div className={css.notices}>
        <LinkBanner />
        <TakeoverBanner />
        <BoardDuty personId={personId} />
      </div>
      {meeting !== null ? (
        <RoomAtWork meeting={meeting} />
      ) : known ? (
        <EmptyRoom />
      ) : (
        <main className={css.waiting}>
          <StatusGlyph status="loading" size="48px" />
          <EmptyState title={t.chair.loading} />
        </main>
      )}
      <PresentationKeeper />
      <WallDialog open={choosing} onClose={() => setChoosing(false)} />
    </div>
  );
}
