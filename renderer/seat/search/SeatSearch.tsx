import { useText } from '../../app/useText.ts';
import { findOf } from '../../search/findOf.ts';
import { SearchPanel } from '../../search/SearchPanel.tsx';
import { useSeat } from '../useSeat.ts';
import { openEntry, openPaper } from '../where.ts';
import css from './SeatSearch.module.css';

/** The delegate looks for words in the papers of the meeting and in the library; a hit opens its page. */
export function SeatSearch() {
  const { search } = useText();
  const { move, isOutside } = useSeat();
  return (
    <div className={css.screen}>
      <h2 className={css.title}>{search.title}</h2>
      <SearchPanel
        only={isOutside ? 'library' : undefined}
        onOpen={(hit) => {
          const find = findOf(hit);
          const { of } = hit;
          move((where) =>
            of.kind === 'paper' ? openPaper(where, of.paperId, find) : openEntry(where, of.entryId, find),
          );
        }}
      />
    </div>
  );
}
