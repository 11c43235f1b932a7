import type { ReactNode } from 'react';
import { never } from '../../../core/base/never.ts';
import { formatTime } from '../../../core/i18n/format.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { standingOf } from '../shell/standingOf.ts';
import { Announced } from './Announced.tsx';
import type { Poll, Scene } from './ballotScene.ts';
import { Choices } from './Choices.tsx';
import { ClosedNote } from './ClosedNote.tsx';
import { ConfirmChoice } from './ConfirmChoice.tsx';
import { RecordedCard } from './RecordedCard.tsx';
import { SentCard } from './SentCard.tsx';
import type { BallotControl } from './useBallot.ts';
import { VoteLinks } from './VoteLinks.tsx';
import { WatchCard } from './WatchCard.tsx';

export interface SceneBodyProps {
  poll: Poll;
  scene: Scene;
  ballot: BallotControl;
  timeUp: boolean;
}

/** The lower part of the vote: one scene, one decision. */
export function SceneBody({ poll, scene, ballot, timeUp }: SceneBodyProps) {
  const t = useText();
  const mine = useView('mine');
  const words = t.seat.vote;
  const body = ((): ReactNode => {
    switch (scene.kind) {
      case 'loading':
        return <Skeleton label={t.seat.loading} shape="block" />;
      case 'watch': {
        const standing = mine?.person ? standingOf(mine.person) : 'none';
        return <WatchCard title={words.watch} why={words.why[standing](formatTime(poll.openedAt))} />;
      }
      case 'choose':
        return <Choices poll={poll} before={scene.before} ballot={ballot} />;
      case 'confirm':
        return <ConfirmChoice poll={poll} option={scene.option} before={scene.before} ballot={ballot} />;
      case 'sent':
        return <SentCard option={scene.option} away={scene.away} late={scene.late} />;
      case 'recorded':
        return <RecordedCard scene={scene} onAgain={ballot.startAgain} />;
      case 'closed':
        return <ClosedNote poll={poll} entitled={scene.entitled} ballot={scene.ballot} timeUp={timeUp} />;
      case 'announced':
        return (
          <>
            <Announced poll={poll} entitled={scene.entitled} ballot={scene.ballot} />
            <VoteLinks results="show" />
          </>
        );
      default:
        return never(scene);
    }
  })();
  return (
    <>
      {ballot.refusal !== null && (
        <Banner
          tone="bad"
          word={words.refused}
          actions={
            <Button small onClick={ballot.clearRefusal}>
              {words.dismiss}
            </Button>
          }
        >
          {t.refusals[ballot.refusal]}
        </Banner>
      )}
      {body}
    </>
  );
}
