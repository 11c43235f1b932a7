import { useState } from 'react';
import { formatTime } from '../../../core/i18n/format.ts';
import type { PollLine } from '../../../core/views/pollsView.ts';
import { isCast } from '../../../core/voting/rule.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { ResultBoard } from '../../board/ResultBoard.tsx';
import { CountEntry } from '../../count/CountEntry.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Icon } from '../../parts/Icon.tsx';
import type { Status } from '../../parts/StatusGlyph.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { outcomeWords } from './outcomeWords.ts';
import css from './polls.module.css';
import { RoundDialog } from './RoundDialog.tsx';
import { needsRound } from './roundsOf.ts';

const STATUS: Readonly<Record<Poll['state'], Status>> = {
  open: 'live',
  counting: 'loading',
  closed: 'paused',
  announced: 'done',
};

export interface HeldPollsProps {
  /** Every poll of the meeting, for the rounds of elections. */
  all: readonly PollLine[];
  /** The ones to list. */
  polls: readonly PollLine[];
  locked: boolean;
}

/** What is open over the list. */
type Over = { readonly kind: 'result' | 'count' | 'round'; readonly id: string };

/** Votes that were opened; a press shows the result board, the same as everywhere. */
export function HeldPolls({ all, polls, locked }: HeldPollsProps) {
  const { desk } = useText();
  const text = desk.polls;
  const { meeting } = useDeskMeeting();
  const [over, setOver] = useState<Over | null>(null);
  const close = () => setOver(null);
  const line = polls.find(({ setup }) => setup.id === over?.id);
  const shown = line?.opened ?? null;
  const tally = shown?.tally ?? null;
  return (
    <section className={css.held} aria-label={text.held}>
      <ul>
        {polls.map((poll) =>
          poll.opened === null ? null : (
            <Row
              key={poll.setup.id}
              poll={poll.opened}
              needsRound={!locked && needsRound(all, poll)}
              onOpen={(kind) => setOver({ kind, id: poll.setup.id })}
            />
          ),
        )}
      </ul>
      <Dialog
        open={over?.kind === 'result' && tally !== null}
        onClose={close}
        title={shown?.title ?? ''}
        width="l"
        closeLabel={desk.shell.close}
      >
        {shown !== null && tally !== null && (
          <ResultBoard poll={shown} tally={tally} noun={meeting.body.memberNoun} size="screen" />
        )}
      </Dialog>
      <Dialog
        open={over?.kind === 'count' && shown?.state === 'open'}
        onClose={close}
        title={shown?.title ?? ''}
        width="l"
        closeLabel={desk.shell.close}
      >
        {shown !== null && <CountEntry poll={shown} />}
      </Dialog>
      {over?.kind === 'round' && line !== undefined && shown !== null && (
        <RoundDialog poll={line} round={shown.round + 1} onClose={close} />
      )}
    </section>
  );
}

interface RowProps {
  poll: Poll;
  needsRound: boolean;
  onOpen: (kind: Over['kind']) => void;
}

function Row({ poll, needsRound: mayGoOn, onOpen }: RowProps) {
  const t = useText();
  const text = t.desk.polls;
  const outcome = outcomeWords(t, poll);
  return (
    <li className={css.row}>
      <div className={css.stack}>
        <span className={css.kind}>{t.voting.kind[poll.rule.kind]}</span>
        <strong className={css.strong}>{poll.title}</strong>
        <span className={css.quiet}>
          {[
            poll.closedAt === null ? null : formatTime(poll.closedAt),
            poll.revote ? text.revote : null,
            poll.round > 1 ? t.voting.round(poll.round) : null,
            t.voting.source[poll.conduct] === '' ? t.voting.conduct[poll.conduct] : t.voting.source[poll.conduct],
            poll.tally === null ? null : t.voting.voted(poll.tally.takingPart / poll.tally.unit, poll.roll),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </div>
      <div className={css.ends}>
        {outcome !== null && (
          <StatusPill plain status={outcome.status}>
            {outcome.words}
          </StatusPill>
        )}
        <StatusPill plain status={STATUS[poll.state]}>
          {text.state[poll.state]}
        </StatusPill>
        {poll.state === 'open' && !isCast(poll.conduct) && (
          <Button small icon="pencil" aria-label={text.enterCount(poll.title)} onClick={() => onOpen('count')}>
            {text.enterCountDo}
          </Button>
        )}
        {mayGoOn && (
          <Button small icon="plus" onClick={() => onOpen('round')}>
            {text.nextRound.do}
          </Button>
        )}
        {poll.tally !== null && (
          <button
            type="button"
            className={css.show}
            aria-label={text.showResult(poll.title)}
            onClick={() => onOpen('result')}
          >
            <Icon name="chevronRight" />
          </button>
        )}
      </div>
    </li>
  );
}
