import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { useSeat } from '../useSeat.ts';
import { openPaper } from '../where.ts';
import css from './ContinueReading.module.css';
import type { Paper } from './paperGroups.ts';
import { nextToRead, readingState } from './reading.ts';

/** The one thing to do with these papers: go on where one stopped, or begin. */
export function ContinueReading({ papers }: { papers: readonly Paper[] }) {
  const words = useText().seat.papers;
  const { move, readings } = useSeat();
  const paper = nextToRead(
    papers.filter(({ isOpen }) => isOpen),
    readings,
  );
  if (paper === null) return null;
  const state = readingState(readings, paper);
  const label =
    state.kind === 'reading'
      ? words.continue(paper.name, state.page)
      : state.kind === 'unread'
        ? words.start(paper.name)
        : words.again(paper.name);
  return (
    <Button
      className={css.button}
      variant={state.kind === 'read' ? 'secondary' : 'primary'}
      icon="book"
      block
      onClick={() => move((where) => openPaper(where, paper.id))}
    >
      {label}
    </Button>
  );
}
