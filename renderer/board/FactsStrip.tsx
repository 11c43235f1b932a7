import { useText } from '../app/useText.ts';
import { figureRows } from './boardRows.ts';
import css from './FactsStrip.module.css';
import type { Poll, Tally } from './pollTypes.ts';
import { usePrint } from './usePrint.ts';

/** The heads and ballots of a vote with several lines, in one strip above them. */
export function FactsStrip({ poll, tally, noun }: { poll: Poll; tally: Tally; noun: string }) {
  const t = useText();
  const print = usePrint(poll, tally);
  const { total, present, takingPart, short } = t.voting;
  const labels = { total: total(noun), present, takingPart, ...short };
  return (
    <dl className={css.strip}>
      {figureRows(poll, tally).map((row) => (
        <div key={row.id} className={css.fact}>
          <dt>{labels[row.id]}</dt>
          <dd>
            <strong>{print.votes(row.value)}</strong> {row.hasShare && print.share(row.share)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
