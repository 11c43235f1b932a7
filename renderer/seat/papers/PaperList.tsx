import { useText } from '../../app/useText.ts';
import { Icon } from '../../parts/Icon.tsx';
import { useSeat } from '../useSeat.ts';
import { openPaper } from '../where.ts';
import css from './PaperList.module.css';
import { PaperState } from './PaperState.tsx';
import type { Paper } from './paperGroups.ts';
import { readingState } from './reading.ts';

export interface PaperListProps {
  title: string;
  papers: readonly Paper[];
  /** Smaller rows without the state, for the side of the vote. */
  compact?: boolean | undefined;
}

/** Papers to open, each with how far it was read. */
export function PaperList({ title, papers, compact = false }: PaperListProps) {
  const t = useText();
  const { move, readings } = useSeat();
  const words = t.seat.papers;
  return (
    <section className={css.group} data-compact={compact || undefined}>
      <h3 className={css.title}>{title}</h3>
      <ul>
        {papers.map((paper) => {
          const state = readingState(readings, paper);
          const facts = [
            compact ? '' : words.kind[paper.kind],
            paper.file.pages === null ? '' : words.pages(paper.file.pages),
            compact ? (state.kind === 'reading' ? words.state.reading(state.page, null) : words.state[state.kind]) : '',
          ];
          return (
            <li key={paper.id} className={css.line}>
              <button type="button" className={css.paper} onClick={() => move((where) => openPaper(where, paper.id))}>
                <Icon name="document" size={compact ? '32px' : '44px'} className={css.icon} />
                <span className={css.words}>
                  <span className={css.name}>{paper.name}</span>
                  <span className={css.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
                </span>
                {!compact && <PaperState state={state} />}
                {!compact && <Icon name="chevronRight" size="var(--c-icon-small)" className={css.icon} />}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
