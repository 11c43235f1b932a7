import type { PollLine } from '../../../core/views/pollsView.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import css from '../ActionList.module.css';
import { usePollSummary } from './usePollSummary.ts';

/** Votes of the item that were held, each with its outcome and the way to its board. */
export function HeldVotes({ polls, onShow }: { polls: readonly PollLine[]; onShow: (pollId: string) => void }) {
  const t = useText();
  const summary = usePollSummary();
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
    </section>
  );
}
