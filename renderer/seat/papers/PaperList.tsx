import { usePapersHere } from '../../app/papersHere.ts';
import { useText } from '../../app/useText.ts';
import { Icon } from '../../parts/Icon.tsx';
import { useSeat } from '../useSeat.ts';
import { openPaper } from '../where.ts';
import { PaperLabel } from './PaperLabel.tsx';
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

/** Papers to open, each with how far it was read. A secret paper whose item is not open stands there locked (D-7). */
export function PaperList({ title, papers, compact = false }: PaperListProps) {
  return (
    <section className={css.group} data-compact={compact || undefined}>
      <h3 className={css.title}>{title}</h3>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id} className={css.line}>
            {paper.isOpen ? <OpenRow paper={paper} compact={compact} /> : <LockedRow paper={paper} compact={compact} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  paper: Paper;
  compact: boolean;
}

function OpenRow({ paper, compact }: RowProps) {
  const t = useText();
  const { move, readings } = useSeat();
  const state = readingState(readings, paper);
  return (
    <button type="button" className={css.paper} onClick={() => move((where) => openPaper(where, paper.id))}>
      <Icon name="document" size={compact ? '32px' : '44px'} className={css.icon} />
      <Words paper={paper} compact={compact}>
        {compact
          ? ''
          : state.kind === 'reading'
            ? t.seat.papers.state.reading(state.page, null)
            : t.seat.papers.state[state.kind]}
      </Words>
      {!compact && <PaperState state={state} />}
      {!compact && <Icon name="chevronRight" size="var(--c-icon-small)" className={css.icon} />}
    </button>
  );
}

function LockedRow({ paper, compact }: RowProps) {
  const words = useText().papers;
  return (
    <div className={css.paper} data-locked>
      <Icon name="lock" size={compact ? '32px' : '44px'} className={css.icon} />
      <Words paper={paper} compact={compact}>
        {''}
      </Words>
      <span className={css.locked}>
        <strong>{words.locked}</strong>
        {!compact && <span>{words.lockedText}</span>}
      </span>
    </div>
  );
}

function Words({ paper, compact, children }: RowProps & { children: string }) {
  const t = useText();
  const here = usePapersHere();
  const facts = [
    compact ? '' : t.seat.papers.kind[paper.kind],
    paper.number === '' ? '' : t.papers.number(paper.number),
    paper.file.pages === null ? '' : t.seat.papers.pages(paper.file.pages),
    paper.version === 1 ? '' : t.papers.version(paper.version),
    children,
    here?.has(paper.file.sha256) === true ? t.papers.here : '',
  ];
  return (
    <span className={css.words}>
      <span className={css.name}>
        {paper.name} <PaperLabel label={paper.label} />
      </span>
      <span className={css.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
      {!compact && paper.abstract !== '' && <span className={css.abstract}>{paper.abstract}</span>}
    </span>
  );
}
