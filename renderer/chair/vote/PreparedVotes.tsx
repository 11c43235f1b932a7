import type { PollLine } from '../../../core/views/pollsView.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import css from '../ActionList.module.css';

export interface PreparedVotesProps {
  title: string;
  polls: readonly PollLine[];
  noun: string;
  onOpen: (poll: PollLine) => void;
}

/** Prepared votes, each with its rule and time; the first of them is what the screen waits for. */
export function PreparedVotes({ title, polls, noun, onOpen }: PreparedVotesProps) {
  const t = useText();
  if (polls.length === 0) return null;
  return (
    <section className={css.box}>
      <h3 className={css.heading}>{title}</h3>
      <ul className={css.list}>
        {polls.map((poll, index) => (
          <li key={poll.setup.id} className={css.line}>
            <div className={css.words}>
              <strong>{poll.setup.title}</strong>
              <span>{t.voting.passesWhen(poll.setup.rule, noun)}</span>
              <span className={css.facts}>
                {poll.setup.seconds === null ? t.chair.item.noLimit : t.chair.item.seconds(poll.setup.seconds)}
              </span>
            </div>
            <Button variant={index === 0 ? 'primary' : 'secondary'} icon="vote" onClick={() => onOpen(poll)}>
              {t.chair.vote.openOne}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
