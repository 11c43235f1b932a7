import { formatCount, formatTime } from '../../../core/i18n/format.ts';
import { isSecret } from '../../../core/voting/rule.ts';
import { baseCount } from '../../../core/voting/tally.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { ballotLines, isOneQuestion } from '../../board/boardRows.ts';
import { LiveBars } from '../../board/LiveBars.tsx';
import { LiveLines } from '../../board/LiveLines.tsx';
import type { Poll } from '../../board/pollTypes.ts';
import { CountButton } from '../../count/CountButton.tsx';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import type { Meeting } from '../meetingType.ts';
import { Refusal } from '../notices/Refusal.tsx';
import stage from '../Stage.module.css';
import { CloseVoteButton } from './CloseVoteButton.tsx';
import { CountStatus } from './CountStatus.tsx';
import { isCountedPoll } from './isCountedPoll.ts';
import css from './OpenPollStage.module.css';
import { PauseButton } from './PauseButton.tsx';
import { Standing } from './Standing.tsx';
import { VoteClock } from './VoteClock.tsx';

/** How much time one press adds, in seconds. */
const EXTENSION = 30;

/** The vote that is open: question, rule, what the chair may see of it, the time, and the presses that pause, extend or end it. */
export function OpenPollStage({ poll, meeting }: { poll: Poll; meeting: Meeting }) {
  const t = useText();
  const { language } = useLanguage();
  const words = t.chair.vote;
  const command = useCommand();
  const seen = useView('progress');
  const seenCounts = useView('counts');
  const progress = seen?.pollId === poll.id ? seen : null;
  const counts = seenCounts?.pollId === poll.id ? seenCounts : null;
  const tally = progress?.tally ?? null;
  const voted = progress?.voted ?? 0;
  const noun = meeting.body.memberNoun;
  const base = poll.required === null ? null : baseCount(poll.rule, poll.figures, { returned: 0, valid: 0 });
  const isPaused = poll.pausedAt !== null;
  const rule =
    poll.rule.kind === 'decision'
      ? t.voting.rule(poll.rule, noun, poll.required, base)
      : t.voting.passesWhen(poll.rule, noun);
  const figures = () => {
    if (isCountedPoll(poll)) return <CountStatus poll={poll} counts={counts} />;
    if (tally !== null)
      return isOneQuestion(poll) ? (
        <LiveBars options={poll.rule.options} tally={tally} size="screen" />
      ) : (
        <LiveLines poll={poll} tally={tally} size="screen" lines={ballotLines(poll, tally)} rows={poll.lines.length} />
      );
    return (
      <div className={css.hidden}>
        <p className={css.huge}>
          <strong>{formatCount(voted, language)}</strong> / {formatCount(poll.roll, language)}
        </p>
        <ProgressBar value={voted} max={poll.roll} label={words.voted} />
        <p className={stage.quiet}>{isSecret(poll.conduct) ? words.secret : words.hidden}</p>
      </div>
    );
  };
  return (
    <>
      <div className={stage.head}>
        <Kicker tone={isPaused ? 'warn' : 'act'}>
          {isPaused ? words.paused : poll.revote ? words.openAgain : words.open}
        </Kicker>
        <h2 className={stage.title}>{poll.title}</h2>
        <p className={stage.quiet}>
          {[
            t.voting.conduct[poll.conduct],
            ...(poll.seats === null ? [] : [t.voting.seats(poll.seats)]),
            ...(poll.round > 1 ? [t.voting.round(poll.round)] : []),
            rule,
          ].join(' · ')}
        </p>
      </div>
      {poll.pausedAt !== null && (
        <Banner tone="warn" word={`${words.paused}.`}>
          {words.pausedSince(formatTime(poll.pausedAt))}
        </Banner>
      )}
      <div className={stage.body}>
        <div className={css.live}>
          <div className={css.figures}>{figures()}</div>
          <VoteClock poll={poll} voted={voted} noun={noun} />
          <Standing poll={poll} tally={tally} />
        </div>
      </div>
      <Refusal command={command} />
      <div className={stage.actions}>
        {isPaused && <PauseButton poll={poll} />}
        <CloseVoteButton poll={poll} counts={counts} />
        {isCountedPoll(poll) && <CountButton poll={poll} size="seat" className={stage.side} />}
        {!isPaused && <PauseButton poll={poll} />}
        {!isPaused && poll.endsAt !== null && (
          <Button
            className={stage.side}
            busy={command.busy}
            onClick={() =>
              void command.send({
                kind: 'extendPoll',
                meetingId: poll.meetingId,
                pollId: poll.id,
                seconds: EXTENSION,
              })
            }
          >
            {words.extend(EXTENSION)}
          </Button>
        )}
      </div>
    </>
  );
}
