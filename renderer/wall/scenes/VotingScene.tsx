import { formatCount } from '../../../core/i18n/format.ts';
import type { Views } from '../../../core/views/schemas.ts';
import { serverNow } from '../../app/clock.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { LiveBars } from '../../board/LiveBars.tsx';
import type { Poll } from '../../board/pollTypes.ts';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { CountdownRing } from '../../parts/CountdownRing.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { WallFrame } from '../WallFrame.tsx';
import { WallTitle } from '../WallTitle.tsx';
import css from './VotingScene.module.css';

export interface VotingSceneProps {
  poll: Poll;
  meeting: NonNullable<Views['meeting']>;
  /** Which meeting. */
  where: string;
  /** Which item; empty for none. */
  item: string;
}

/** A vote in progress: question, rule, choices, time left, how many have voted; running counts only if `progress` has them. */
export function VotingScene({ poll, meeting, where, item }: VotingSceneProps) {
  const t = useText();
  const { language } = useLanguage();
  const progress = useView('progress');
  const mine = progress?.pollId === poll.id ? progress : null;
  const voted = mine?.voted ?? 0;
  const { memberNoun, address } = meeting.body;
  return (
    <WallFrame kicker={poll.revote ? t.wall.revoting : t.wall.voting} where={where} item={item}>
      <div className={css.middle}>
        <div className={css.question}>
          <WallTitle room="half">{poll.title}</WallTitle>
          <p className={css.rule}>
            {t.voting.passesWhen(poll.rule, memberNoun)}
            <br />
            {t.wall.invite(address)}
          </p>
          {mine?.tally ? (
            <div className={css.live}>
              <LiveBars options={poll.rule.options} tally={mine.tally} size="wall" />
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
        <div className={css.time}>
          {poll.endsAt === null ? (
            <p className={css.open}>{t.wall.noDeadline}</p>
          ) : (
            <CountdownRing
              startedAt={poll.openedAt}
              endsAt={poll.endsAt}
              now={serverNow}
              label={t.wall.left}
              tone="gold"
              width="100%"
            />
          )}
        </div>
      </div>
      <div className={css.participation}>
        <p>
          <strong>{formatCount(voted, language)}</strong> {t.wall.votedOf(poll.roll, memberNoun)}
        </p>
        <ProgressBar value={voted} max={poll.roll} label={t.wall.participation} tone="gold" />
      </div>
    </WallFrame>
  );
}
