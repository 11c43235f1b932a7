import type { Views } from '../../../core/views/schemas.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { ResultBoard } from '../../board/ResultBoard.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { WallFrame } from '../WallFrame.tsx';
import { WallTitle } from '../WallTitle.tsx';
import css from './PollScene.module.css';
import { VotingScene } from './VotingScene.tsx';

export interface PollSceneProps {
  poll: Poll;
  meeting: NonNullable<Views['meeting']>;
}

/** A vote on the wall: in progress, closed and waiting for its announcement (no figure at all), or announced. */
export function PollScene({ poll, meeting }: PollSceneProps) {
  const t = useText();
  const where = { where: meeting.title, item: poll.itemNumber === '' ? '' : t.wall.item(poll.itemNumber) };
  if (poll.state === 'open') return <VotingScene poll={poll} meeting={meeting} {...where} />;
  if (poll.state === 'closed' || poll.tally === null)
    return (
      <WallFrame kicker={t.wall.counting} {...where}>
        <div className={css.counting}>
          <WallTitle room="whole">{poll.title}</WallTitle>
          <p className={css.waiting}>
            <Icon name="clock" size="1.3em" />
            {t.wall.countingLine}
          </p>
        </div>
      </WallFrame>
    );
  return (
    <WallFrame kicker={t.voting.board} {...where}>
      <div className={css.title}>
        <WallTitle room="head">{poll.title}</WallTitle>
      </div>
      <ResultBoard poll={poll} tally={poll.tally} noun={meeting.body.memberNoun} size="wall" />
    </WallFrame>
  );
}
