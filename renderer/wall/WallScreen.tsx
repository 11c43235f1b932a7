import { lazy, Suspense } from 'react';
import type { Views } from '../../core/views/schemas.ts';
import { useLink, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import { CeremonyScene } from './scenes/CeremonyScene.tsx';
import { IdleScene } from './scenes/IdleScene.tsx';
import { ItemScene } from './scenes/ItemScene.tsx';
import { PollScene } from './scenes/PollScene.tsx';
import { QuietScene } from './scenes/QuietScene.tsx';
import { RecessScene } from './scenes/RecessScene.tsx';
import { WelcomeScene } from './scenes/WelcomeScene.tsx';
import { showsCeremony } from './showsCeremony.ts';
import { useIdleCursor } from './useIdleCursor.ts';
import css from './WallScreen.module.css';

/** The reader is a megabyte of code, for a wall that may never need it. */
const PresentationScene = lazy(() => import('./scenes/PresentationScene.tsx'));

/**
 * The hall's screen. It draws what `hall` gives and nothing else (H-1): while the link is lost the last picture stands
 * and its countdown goes on, because nothing that was shown becomes secret again.
 */
export default function WallScreen() {
  const t = useText();
  const link = useLink();
  const idle = useIdleCursor();
  return (
    <main className={`wall ${css.screen}`} data-idle={idle} aria-label={t.wall.screen}>
      <Picture />
      {link.kind !== 'open' && (
        <p className={css.link} role="status">
          <StatusGlyph status="warn" size="1.2em" />
          {t.wall.linkLost}
        </p>
      )}
    </main>
  );
}

function Picture() {
  const t = useText();
  const hall = useView('hall');
  const meeting = useView('meeting');
  if (hall === null) return <QuietScene title={t.wall.connecting} />;
  if (hall.show === 'idle') return <IdleScene room={hall.room} />;
  if (meeting === null) return <QuietScene title={t.wall.connecting} />;
  return <Scene hall={hall} meeting={meeting} />;
}

interface SceneProps {
  hall: Exclude<NonNullable<Views['hall']>, { show: 'idle' }>;
  meeting: NonNullable<Views['meeting']>;
}

function Scene({ hall, meeting }: SceneProps) {
  const t = useText();
  const board = useView('board');
  const shown = useView('presentation');
  if (showsCeremony(hall.show, meeting.state.kind, board)) return <CeremonyScene board={board} where={meeting.title} />;
  // A vote on the wall goes before it (F-3).
  if (shown !== null && (hall.show === 'item' || hall.show === 'welcome')) {
    return (
      <Suspense fallback={<QuietScene title={t.present.wall.loading} />}>
        <PresentationScene shown={shown} />
      </Suspense>
    );
  }
  switch (hall.show) {
    case 'welcome':
      return <WelcomeScene meeting={meeting} />;
    case 'item':
      return <ItemScene item={hall} meeting={meeting} />;
    case 'recess':
      return <RecessScene since={hall.since} meeting={meeting} />;
    case 'ended':
      return <QuietScene title={meeting.title} kicker={t.wall.ended} line={t.wall.endedLine(meeting.body.address)} />;
    case 'poll':
      return <PollScene poll={hall.poll} meeting={meeting} />;
  }
}
