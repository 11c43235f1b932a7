import { useText } from '../../app/useText.ts';
import { type Status, StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './PaperState.module.css';
import type { ReadingState } from './reading.ts';

const GLYPH: Readonly<Record<ReadingState['kind'], Status>> = { unread: 'none', reading: 'live', read: 'done' };

/** Unread, the page reached, or read: as shape and word. */
export function PaperState({ state }: { state: ReadingState }) {
  const words = useText().seat.papers.state;
  return (
    <span className={css.state} data-state={state.kind}>
      <StatusGlyph status={GLYPH[state.kind]} />
      {state.kind === 'reading' ? words.reading(state.page, state.pages) : words[state.kind]}
    </span>
  );
}
