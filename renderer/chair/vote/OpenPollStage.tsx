import { formatCount } from '../../../core/i18n/format.ts';
import { baseCount } from '../../../core/voting/tally.ts';
import { serverNow } from '../../app/clock.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { LiveBars } from '../../board/LiveBars.tsx';
import type { Poll } from '../../board/pollTypes.ts';
import { Button } from '../../parts/Button.tsx';
import { CountdownText } from '../../parts/CountdownText.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import type { Meeting } from '../meetingType.ts';
import { Refusal } from '../notices/Refusal.tsx';
import stage from '../Stage.module.css';
import { CloseVoteButton } from './CloseVoteButton.tsx';
import css from './OpenPollStage.module.css';
import { Standing } from './Standing.tsx';

/** How much time one press adds, in seconds. */
const EXTENSIONS = [30, 60] as const;

/** The vote that is open: question, rule, what the chair may see of it, the time, and the presses that end or extend it. */
export function OpenPollStage({ poll, meeting }: { poll: Poll; meeting: Meeting }) {
  const t = useText();
  const { language } = useLanguage();
  const words = t.chair.vote;
  const command = useCommand();
  const seen = useView('progress');
  const progress = seen?.pollId === poll.id ? seen : null;
  const tally = progress?.tally ?? null;
  const voted = progress?.voted ?? 0;
  const noun = meeting.body.memberNoun;
  const base = poll.required === null ? null : baseCount(poll.rule, poll.figures, { returned: 0, valid: 0 });
  return (
    <>
      <div className={stage.head}>
        <Kicker>{poll.revote ? words.openAgain : words.open}</Kicker>
        <h2 className={stage.title}>{poll.title}</h2>
        <p className={stage.quiet}>{t.voting.rule(poll.rule, noun, poll.required, base)}</p>
      </div>
      <div className={stage.body}>
        <div className={css.live}>
          <div className={css.figures}>
            {tally === null ? (
              <div className={css.hidden}>
                <p className={css.huge}>
                  <strong>{formatCount(voted, language)}</strong> / {formatCount(poll.roll, language)}
                </p>
                <ProgressBar value={voted} max={poll.roll} label={words.voted} />
                <p className={stage.quiet}>{words.hidden}</p>
              </div>
            ) : (
              <LiveBars options={poll.rule.options} tally={tally} size="screen" />
            )}
          </div>
          <div className={css.side}>
            <div>
              <h3 className={css.label}>{words.left}</h3>
              <p className={css.time}>
                {poll.endsAt === null ? words.noDeadline : <CountdownText endsAt={poll.endsAt} now={serverNow} />}
              </p>
            </div>
            <div>
              <h3 className={css.label}>{words.voted}</h3>
              <p className={css.voted}>
                <strong>{formatCount(voted, language)}</strong> {words.ofRoll(poll.roll, noun)}
              </p>
            </div>
          </div>
          <Standing poll={poll} tally={tally} />
        </div>
      </div>
      <Refusal command={command} />
      <div className={stage.actions}>
        <CloseVoteButton poll={poll} />
        {poll.endsAt !== null &&
          EXTENSIONS.map((seconds) => (
            <Button
              key={seconds}
              className={stage.side}
              busy={command.busy}
              onClick={() =>
                void command.send({ kind: 'extendPoll', meetingId: poll.meetingId, pollId: poll.id, seconds })
              }
            >
              {words.extend(seconds)}
            </Button>
          ))}
      </div>
    </>
  );
}
