import type { ReactNode } from 'react';
import { never } from '../../../core/base/never.ts';
import { formatTime } from '../../../core/i18n/format.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { useVotingFrozen } from '../../app/witness/useWitness.ts';
import { BallotList } from '../../ballot/BallotList.tsx';
import type { Scene } from '../../ballot/ballotScene.ts';
import { isSingle, type Poll } from '../../ballot/ballotTypes.ts';
import type { BallotControl } from '../../ballot/useBallot.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { standingOf } from '../shell/standingOf.ts';
import { Announced } from './Announced.tsx';
import { Before } from './Before.tsx';
import { ByHand } from './ByHand.tsx';
import { Choices } from './Choices.tsx';
import { ClosedNote } from './ClosedNote.tsx';
import { ConfirmBallot } from './ConfirmBallot.tsx';
import { NoteCard } from './NoteCard.tsx';
import { RecordedCard } from './RecordedCard.tsx';
import { SentCard } from './SentCard.tsx';
import { SpoiledCard } from './SpoiledCard.tsx';
import { VoidCard } from './VoidCard.tsx';
import { VoteLinks } from './VoteLinks.tsx';

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
  const frozen = useVotingFrozen();
  const body = ((): ReactNode => {
    // A terminal that has seen something wrong with the journal takes no ballots.
    if (frozen && (scene.kind === 'choose' || scene.kind === 'confirm'))
      return <NoteCard icon="warning" title={t.witness.stop} text={t.witness.frozen} />;
    switch (scene.kind) {
      case 'loading':
        return <Skeleton label={t.seat.loading} shape="block" />;
      case 'watch': {
        const standing = mine?.person ? standingOf(mine.person) : 'none';
        return <NoteCard icon="eye" title={words.watch} text={words.why[standing](formatTime(poll.openedAt))} />;
      }
      case 'byHand':
        return <ByHand poll={poll} conduct={scene.conduct} />;
      case 'paused':
        return <NoteCard icon="pause" title={words.pausedTitle} text={words.pausedText} />;
      case 'choose':
        return isSingle(poll) ? (
          <Choices poll={poll} before={scene.before} ballot={ballot} />
        ) : (
          <>
            {scene.before !== null && <Before poll={poll} before={scene.before} onKeep={ballot.keepRecorded} />}
            <BallotList poll={poll} ballot={ballot} />
          </>
        );
      case 'confirm':
        return <ConfirmBallot poll={poll} before={scene.before} ballot={ballot} />;
      case 'spoiled':
        return <SpoiledCard code={scene.code} onNext={ballot.chooseAgain} />;
      case 'void':
        return <VoidCard code={scene.code} onAgain={ballot.startAgain} />;
      case 'sent':
        return <SentCard poll={poll} scene={scene} />;
      case 'recorded':
        return <RecordedCard poll={poll} scene={scene} ballot={ballot} />;
      case 'closed':
        return <ClosedNote poll={poll} counting={scene.counting} timeUp={timeUp} />;
      case 'announced':
        return (
          <>
            <Announced poll={poll} />
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
          {ballot.refusal === 'notMade' ? t.seat.ballot.notMade : t.refusals[ballot.refusal]}
        </Banner>
      )}
      {body}
    </>
  );
}
