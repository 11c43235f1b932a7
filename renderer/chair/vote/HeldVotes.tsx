import { useState } from 'react';
import type { PollLine } from '../../../core/views/pollsView.ts';
import { useText } from '../../app/useText.ts';
import { FindBallot } from '../../ballot/FindBallot.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import css from '../ActionList.module.css';
import { usePollSummary } from './usePollSummary.ts';

/** Votes of the item that were held, each with its outcome and the way to its board. */
export function HeldVotes({ polls, onShow }: { polls: readonly PollLine[]; onShow: (pollId: string) => void }) {
  const t = useText();
  const summary = usePollSummary();
  const [finding, setFinding] = useState(false);
  if (polls.length === 0) return null;
  return (
    <section className={css.box}>
      <h3 className={css.heading}>{t.chair.item.held}</h3>
      <ul className={css.list}>
        {polls.map((poll) => (
          <li key={poll.setup.id} className={css.line}>
            <div className={css.words}>
              <strong>{poll.setup.title}</strong>
              <span>{summary(poll)}</span>
            </div>
            <Button onClick={() => onShow(poll.setup.id)}>{t.chair.vote.look}</Button>
          </li>
        ))}
      </ul>
      <Button icon="search" onClick={() => setFinding(true)}>
        {t.seat.ballot.find.title}
      </Button>
      <Dialog
        open={finding}
        onClose={() => setFinding(false)}
        title={t.seat.ballot.find.title}
        width="l"
        size="seat"
        closeLabel={t.common.close}
      >
        <FindBallot />
      </Dialog>
    </section>
  );
}
