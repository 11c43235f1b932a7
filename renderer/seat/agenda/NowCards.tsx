import type { ReactNode } from 'react';
import { formatCount, formatTime } from '../../../core/i18n/format.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { useResultSentence } from '../../ballot/useResultSentence.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { useBodyWords, useCurrentItem } from '../useMeeting.ts';
import { useSeat } from '../useSeat.ts';
import { goTo } from '../where.ts';
import css from './NowCards.module.css';

const MINUTE_MS = 60_000;

/** Beside the item: its times, the vote on the table, what comes next, who is here. */
export function NowCards() {
  const t = useText();
  const { language } = useLanguage();
  const { noun } = useBodyWords();
  const { move } = useSeat();
  const meeting = useView('meeting');
  const poll = useView('poll');
  const items = useView('agenda')?.items ?? [];
  const current = useCurrentItem();
  const after = items.slice(items.findIndex((item) => item.state === 'current') + 1);
  const next = after.find((item) => item.state === 'upcoming' && item.kind === 'item');
  const sentence = useResultSentence();
  const cards: ReactNode[] = [];
  if (current !== null && current.since !== null && meeting?.state.kind === 'inProgress') {
    cards.push(
      <Card key="now" title={t.seat.now.title}>
        <p className={css.strong}>{t.seat.itemNumber(current.number)}</p>
        <p>{t.seat.now.since(formatTime(current.since))}</p>
        {current.minutes !== null && <p>{t.seat.now.until(formatTime(current.since + current.minutes * MINUTE_MS))}</p>}
      </Card>,
    );
  }
  if (poll?.state === 'announced' && poll.tally !== null) {
    cards.push(
      <Card key="poll" title={t.seat.vote.announced}>
        <p className={css.strong}>{sentence(poll)}</p>
        <p>{poll.title}</p>
        <Button small onClick={() => move((before) => goTo(before, 'vote'))}>
          {t.seat.now.result}
        </Button>
      </Card>,
    );
  }
  if (next !== undefined && meeting?.state.kind !== 'ended') {
    cards.push(
      <Card key="next" title={t.seat.now.next}>
        <p className={css.strong}>{t.seat.item(next.number, next.title)}</p>
        {next.plannedAt !== null && <p>{t.seat.now.nextAt(formatTime(next.plannedAt))}</p>}
      </Card>,
    );
  }
  if (meeting !== null && meeting.state.kind !== 'ended') {
    const { present, required, met } = meeting.quorum;
    cards.push(
      <Card key="present" title={t.seat.now.present}>
        <p>
          <strong className={css.figure}>{formatCount(present, language)}</strong>{' '}
          {t.seat.now.of(meeting.figures.total, noun)}
        </p>
        <StatusPill status={met ? 'ok' : 'none'} plain>
          {met ? t.seat.now.quorum : t.seat.now.noQuorum(required)}
        </StatusPill>
      </Card>,
    );
  }
  return cards;
}
