import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { useOpenPaper } from '../papers/useOpenPaper.ts';
import { useSeat } from '../useSeat.ts';
import { ALL_RESULTS, FIND_BALLOT } from '../where.ts';
import css from './VoteLinks.module.css';

/** The ways on from a vote: back to the paper that was being read, and to the results announced so far. */
export function VoteLinks({ results }: { results: 'show' | 'hide' }) {
  const t = useText();
  const words = t.seat.vote;
  const { move } = useSeat();
  const paper = useOpenPaper();
  const announced = useView('results')?.polls.length ?? 0;
  const list = results === 'show' && announced > 0;
  if (paper === null && results === 'hide') return null;
  return (
    <div className={css.links}>
      {paper !== null && (
        <Button icon="book" onClick={() => move((where) => ({ ...where, part: 'reader', returnTo: null }))}>
          {words.backToPaper(paper.name)}
        </Button>
      )}
      {list && (
        <Button icon="list" onClick={() => move((where) => ({ ...where, lookUp: ALL_RESULTS }))}>
          {words.resultsCount(announced)}
        </Button>
      )}
      {results === 'show' && (
        <Button icon="search" onClick={() => move((where) => ({ ...where, lookUp: FIND_BALLOT }))}>
          {t.seat.ballot.find.open}
        </Button>
      )}
    </div>
  );
}
