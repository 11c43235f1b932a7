import { isCast } from '../../../core/voting/rule.ts';
import { useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { ballotScene } from '../../ballot/ballotScene.ts';
import type { Poll } from '../../ballot/ballotTypes.ts';
import { HandsBar } from '../../ballot/HandsBar.tsx';
import { useBallot } from '../../ballot/useBallot.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { MakeOwnBallot } from './MakeOwnBallot.tsx';
import css from './OwnBallot.module.css';
import { RecordedOwnBallot } from './RecordedOwnBallot.tsx';

/** The chair's own ballot, for a chair who is on the roll: chosen, confirmed, and then shown as the journal has it. */
export function OwnBallot({ poll }: { poll: Poll }) {
  const t = useText();
  const words = t.chair.own;
  const me = useView('mine')?.person?.id ?? '';
  const who = useView('meeting')?.body.address ?? '';
  const link = useLink();
  const ballot = useBallot(poll, me);
  if (!isCast(poll.conduct) || !ballot.hands?.some((hand) => hand.entitled)) return null;
  const scene = ballotScene({ ...ballot, poll, away: link.kind !== 'open', timeUp: false });
  const body = () => {
    switch (scene.kind) {
      case 'choose':
      case 'confirm':
      case 'spoiled':
        return <MakeOwnBallot poll={poll} scene={scene} ballot={ballot} />;
      case 'sent':
        return <StatusPill status="loading">{link.kind === 'open' ? words.sending : words.waiting}</StatusPill>;
      case 'recorded':
        return <RecordedOwnBallot poll={poll} scene={scene} onAgain={ballot.startAgain} />;
      case 'void':
        return (
          <>
            <Banner tone="bad" word={t.seat.ballot.void}>
              {t.seat.ballot.voidText}
            </Banner>
            <Button block onClick={ballot.startAgain}>
              {t.seat.ballot.castAgain}
            </Button>
          </>
        );
      case 'paused':
        return <p className={css.quiet}>{t.seat.vote.pausedText}</p>;
      default:
        return null;
    }
  };
  return (
    <Card title={words.title} look={scene.kind === 'recorded' ? 'plain' : 'current'}>
      <HandsBar ballot={ballot} who={who} ownId={me} />
      {ballot.refusal !== null && (
        <Banner
          tone="bad"
          word={ballot.refusal === 'notMade' ? t.seat.ballot.notMade : t.refusals[ballot.refusal]}
          onDismiss={ballot.clearRefusal}
          dismissLabel={t.common.close}
        />
      )}
      {body()}
    </Card>
  );
}
