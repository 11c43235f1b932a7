import { newId } from '../../app/page.ts';
import { useText } from '../../app/useText.ts';
import { SearchPanel } from '../../search/SearchPanel.tsx';
import { wordsOf } from '../../search/wordsOf.ts';
import { useSeat } from '../useSeat.ts';
import { openPaper } from '../where.ts';
import css from './SeatSearch.module.css';

/** The delegate looks for words in the papers of the meeting; a hit opens its page. */
export function SeatSearch() {
  const { search } = useText();
  const { move } = useSeat();
  return (
    <div className={css.screen}>
      <h2 className={css.title}>{search.title}</h2>
      <SearchPanel
        onOpen={(hit) => {
          const words = wordsOf(hit);
          const find = words === null || hit.page === null ? undefined : { id: newId(), words, page: hit.page };
          if (hit.of.kind !== 'paper') return;
          const { paperId } = hit.of;
          move((where) => openPaper(where, paperId, find));
        }}
      />
    </div>
  );
}
