import type { Views } from '../../../core/views/schemas.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { isOneQuestion } from '../../board/boardRows.ts';
import { LiveBars } from '../../board/LiveBars.tsx';
import type { Poll } from '../../board/pollTypes.ts';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { WallFrame } from '../WallFrame.tsx';
import { WallTitle } from '../WallTitle.tsx';
import { BallotLines } from './BallotLines.tsx';
import { LiveScene } from './LiveScene.tsx';
import { Participation } from './Participation.tsx';
import css from './VotingScene.module.css';
import { VotingTime } from './VotingTime.tsx';

export interface VotingSceneProps {
  poll: Poll;
  meeting: NonNullable<Views['meeting']>;
  /** Which meeting. */
  where: string;
  /** Which item; empty for none. */
  item: string;
}

/**
 * A vote in progress: what is voted on and how, the choices, the time left, how many have voted. Running counts only if
 * `progress` has them; of a secret ballot only how many ballots were received.
 */
export function VotingScene({ poll, meeting, where, item }: VotingSceneProps) {
  const t = useText();
  const progress = useView('progress');
  const tally = progress?.pollId === poll.id ? progress.tally : null;
  const { memberNoun, address } = meeting.body;
  const hasLines = poll.lines.length > 1 || poll.lines.some(({ title }) => title !== '');
  const kicker =
    poll.pausedAt === null ? (poll.revote ? t.wall.revoting : t.wall.voting[poll.rule.kind]) : t.wall.paused;
  if (tally !== null && !isOneQuestion(poll))
    return <LiveScene poll={poll} tally={tally} meeting={meeting} kicker={kicker} where={where} item={item} />;
  return (
    <WallFrame kicker={kicker} where={where} item={item}>
      <div className={css.middle}>
        <div className={css.question} data-lines={hasLines || undefined}>
          <WallTitle room={hasLines ? 'head' : 'half'}>{poll.title}</WallTitle>
          <p className={css.conduct}>
            {t.voting.conduct[poll.conduct]}
            {poll.seats !== null && ` · ${t.voting.seats(poll.seats)}`}
            {poll.round > 1 && ` · ${t.voting.round(poll.round)}`}
          </p>
          <p className={css.rule}>
            {t.voting.passesWhen(poll.rule, memberNoun)}
            <br />
            {poll.pausedAt === null ? t.wall.invite[poll.conduct](address) : t.wall.pausedLine}
          </p>
          {hasLines && <BallotLines poll={poll} />}
          {tally !== null ? (
            <div className={css.live}>
              <LiveBars options={poll.rule.options} tally={tally} size="wall" />
            </div>
          ) : (
            <ul className={css.legend}>
              {poll.rule.options.map((option) => (
                <li key={option.id}>
                  <ChoiceGlyph kind={option.role} size="1.7em" />
                  {option.label}
                </li>
              ))}
            </ul>
          )}
        </div>
        <VotingTime poll={poll} />
      </div>
      <Participation poll={poll} noun={memberNoun} />
    </WallFrame>
  );
}
