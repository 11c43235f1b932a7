import { useText } from '../../app/useText.ts';
import type { Poll } from '../../ballot/ballotTypes.ts';
import { MarkCard } from '../../ballot/MarkCard.tsx';
import { SendBar } from '../../ballot/SendBar.tsx';
import type { BallotControl } from '../../ballot/useBallot.ts';
import css from './ListSide.module.css';
import { TimeCard } from './TimeCard.tsx';

/** Beside a list: the time, what is still unmarked, and the way on, which stays in sight. */
export function ListSide({ poll, ballot }: { poll: Poll; ballot: BallotControl }) {
  const words = useText().seat.ballot;
  return (
    <aside className={css.side} aria-label={words.marked}>
      <TimeCard poll={poll} compact />
      <div className={css.marks}>
        <MarkCard poll={poll} ballot={ballot} />
      </div>
      <SendBar poll={poll} ballot={ballot} />
    </aside>
  );
}
