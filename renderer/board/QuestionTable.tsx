import { useText } from '../app/useText.ts';
import { ChoiceGlyph } from '../parts/ChoiceGlyph.tsx';
import { ThresholdBar } from '../parts/ThresholdBar.tsx';
import { figureRows } from './boardRows.ts';
import type { Poll, Tally } from './pollTypes.ts';
import css from './QuestionTable.module.css';
import { usePrint } from './usePrint.ts';

export interface QuestionTableProps {
  poll: Poll;
  tally: Tally;
  noun: string;
}

/** One question as the board of DOMAIN section 2 lists it: the heads and ballots, then every option in the rule's order. */
export function QuestionTable({ poll, tally, noun }: QuestionTableProps) {
  const t = useText();
  const words = t.wall.boardWords;
  const print = usePrint(poll, tally);
  const base = tally.baseCount;
  const counts = tally.lines[0]?.counts ?? [];
  return (
    <table className={css.table} aria-label={`${t.voting.boardOf[poll.rule.kind]}: ${poll.title}`}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.line}</th>
          <th scope="col">{words.count}</th>
          <th scope="col">{words.share}</th>
          <th scope="col">{words.bar}</th>
        </tr>
      </thead>
      <tbody>
        {figureRows(poll, tally).map((row) => (
          <tr key={row.id} className={row.hasShare ? undefined : css.quiet}>
            <th scope="row">{row.id === 'total' ? t.voting.total(noun) : t.voting[row.id]}</th>
            <td className={css.count}>{print.votes(row.value)}</td>
            <td className={css.share}>{row.hasShare && print.share(row.share)}</td>
            <td className={css.bar}>
              {row.hasShare && (
                <ThresholdBar
                  parts={[{ id: row.id, value: row.value, tone: 'quiet' }]}
                  max={base}
                  label={words.barLabel(print.votes(row.value), print.votes(base))}
                  height="1em"
                />
              )}
            </td>
          </tr>
        ))}
        {poll.rule.options.map((option) => {
          const counted = counts.find(({ optionId }) => optionId === option.id);
          const votes = counted?.count ?? 0;
          const decides = option.role === 'for';
          return (
            <tr key={option.id} data-kind={option.role}>
              <th scope="row">
                <span className={css.option}>
                  <ChoiceGlyph kind={option.role} size="1.25em" />
                  <span>{option.label}</span>
                </span>
              </th>
              <td className={css.count}>{print.votes(votes)}</td>
              <td className={css.share}>{print.share(counted?.share ?? null)}</td>
              <td className={css.bar}>
                <ThresholdBar
                  parts={[{ id: option.id, value: votes, tone: option.role }]}
                  max={base}
                  threshold={decides && base > 0 ? tally.required : null}
                  label={
                    decides
                      ? words.barWithMark(print.votes(votes), print.votes(base), print.votes(tally.required))
                      : words.barLabel(print.votes(votes), print.votes(base))
                  }
                  height="1em"
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
