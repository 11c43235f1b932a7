import { useState } from 'react';
import { formatTime } from '../../../core/i18n/format.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { ResultBoard } from '../../board/ResultBoard.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Icon } from '../../parts/Icon.tsx';
import type { Status } from '../../parts/StatusGlyph.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import css from './polls.module.css';

const STATUS: Readonly<Record<Poll['state'], Status>> = { open: 'live', closed: 'paused', announced: 'done' };

/** Votes that were opened; a press shows the result board, the same as everywhere. */
export function HeldPolls({ polls }: { polls: readonly Poll[] }) {
  const { desk, voting } = useText();
  const text = desk.polls;
  const { meeting } = useDeskMeeting();
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = polls.find((poll) => poll.id === shownId);
  return (
    <section className={css.held} aria-label={text.held}>
      <ul>
        {polls.map((poll) => (
          <li key={poll.id} className={css.row}>
            <div className={css.stack}>
              <strong className={css.strong}>{poll.title}</strong>
              <span className={css.quiet}>
                {[
                  poll.closedAt === null ? null : formatTime(poll.closedAt),
                  poll.revote ? text.revote : null,
                  poll.tally === null ? null : voting.voted(poll.tally.takingPart, poll.roll),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </div>
            {poll.tally !== null && (
              <StatusPill plain status={poll.tally.verdict === 'adopted' ? 'ok' : 'bad'}>
                {voting.verdict[poll.tally.verdict]}
              </StatusPill>
            )}
            <StatusPill plain status={STATUS[poll.state]}>
              {text.state[poll.state]}
            </StatusPill>
            {poll.tally !== null && (
              <button
                type="button"
                className={css.show}
                aria-label={text.showResult(poll.title)}
                onClick={() => setShownId(poll.id)}
              >
                <Icon name="chevronRight" />
              </button>
            )}
          </li>
        ))}
      </ul>
      <Dialog
        open={shown !== undefined}
        onClose={() => setShownId(null)}
        title={shown?.title ?? ''}
        width="l"
        closeLabel={desk.shell.close}
      >
        {shown !== undefined && shown.tally !== null && (
          <ResultBoard poll={shown} tally={shown.tally} noun={meeting.body.memberNoun} size="screen" />
        )}
      </Dialog>
    </section>
  );
}
