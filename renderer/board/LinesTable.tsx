import { useText } from '../app/useText.ts';
import { ChoiceGlyph } from '../parts/ChoiceGlyph.tsx';
import { type Status, StatusGlyph } from '../parts/StatusGlyph.tsx';
import { ThresholdBar } from '../parts/ThresholdBar.tsx';
import { type BoardLine, lineTitle } from './boardRows.ts';
import css from './LinesTable.module.css';
import type { LineTally, Poll, Tally } from './pollTypes.ts';
import { usePrint } from './usePrint.ts';

const OUTCOMES: Readonly<Record<LineTally['outcome'], Status>> = {
  adopted: 'ok',
  notAdopted: 'bad',
  rated: 'info',
  elected: 'ok',
  notElected: 'bad',
  tied: 'warn',
};

/** From this length on a name is set smaller in the hall, so that it is not cut. */
const LONG_NAME = 30;

/** Of an election only those elected have a place in it; equal votes have none, and say so. */
const RANKS: Readonly<Partial<Record<LineTally['outcome'], (place: number) => string>>> = {
  elected: String,
  tied: () => '=',
};

export interface LinesTableProps {
  poll: Poll;
  tally: Tally;
  /** The lines that are drawn, in the order of the board. */
  lines: readonly BoardLine[];
  /** Running counts: nothing follows from them yet, and shares belong to the result. */
  live?: boolean;
}

/**
 * Several questions or persons, a row each: the count and share of every option (of an election, of the votes in favour), the
 * bar, and what follows in words. A person who reached a threshold has its consequence on a line of its own.
 */
export function LinesTable({ poll, tally, lines, live = false }: LinesTableProps) {
  const t = useText();
  const words = t.wall.boardWords;
  const print = usePrint(poll, tally);
  const { kind, options, thresholds } = poll.rule;
  const base = tally.baseCount;
  const isElection = kind === 'election';
  const hasOutcome = kind !== 'rating' && !live;
  const shown = isElection ? options.filter(({ role }) => role === 'for') : options;
  const columns = 3 + shown.length + (hasOutcome ? 1 : 0);
  return (
    <table
      className={css.table}
      data-kind={kind}
      data-options={shown.length}
      data-live={live || undefined}
      aria-label={t.voting.boardOf[kind]}
    >
      <thead>
        <tr>
          <th scope="col" className={css.number}>
            <span className="visually-hidden">{words.number}</span>
          </th>
          <th scope="col" className={css.name}>
            {kind === 'decision' ? t.voting.question : t.voting.person}
          </th>
          {shown.map((option) => (
            <th key={option.id} scope="col" className={css.option}>
              <span className={css.head}>
                {isElection ? (
                  t.voting.votes
                ) : (
                  <>
                    <ChoiceGlyph kind={option.role} size="1.2em" />
                    <span>{option.label}</span>
                  </>
                )}
              </span>
            </th>
          ))}
          <th scope="col" className={css.bar}>
            <span className="visually-hidden">{words.bar}</span>
          </th>
          {hasOutcome && (
            <th scope="col" className={css.outcome}>
              {t.voting.result}
            </th>
          )}
        </tr>
      </thead>
      {lines.map(({ number, line, tally: counted }, i) => {
        const countOf = (optionId: string) => counted.counts.find((entry) => entry.optionId === optionId);
        const consequence = thresholds.find(({ id }) => id === counted.consequence)?.consequence;
        return (
          <tbody key={line.id} data-outcome={counted.outcome}>
            <tr className={css.main}>
              <td className={css.number}>{isElection && !live ? (RANKS[counted.outcome]?.(i + 1) ?? '') : number}</td>
              <th scope="row" className={css.name}>
                <div className={css.who}>
                  <span className={css.title} data-long={lineTitle(poll, line).length > LONG_NAME || undefined}>
                    {lineTitle(poll, line)}
                  </span>
                  {line.note !== '' && <span className={css.note}>{line.note}</span>}
                  {counted.unmarked > 0 && !live && (
                    <span className={css.unmarked}>{t.voting.unmarked(print.votes(counted.unmarked))}</span>
                  )}
                </div>
              </th>
              {shown.map((option) => {
                const entry = countOf(option.id);
                return (
                  <td key={option.id} className={css.option} data-kind={option.role}>
                    <strong>{print.votes(entry?.count ?? 0)}</strong>
                    {!live && <span className={css.share}>{print.share(entry?.share ?? null)}</span>}
                  </td>
                );
              })}
              <td className={css.bar}>
                <ThresholdBar
                  parts={shown.map(({ id, role }) => ({ id, value: countOf(id)?.count ?? 0, tone: role }))}
                  max={base}
                  threshold={kind !== 'rating' && base > 0 ? tally.required : null}
                  label={shown
                    .map(
                      ({ id, label }) =>
                        `${label}: ${words.barLabel(print.votes(countOf(id)?.count ?? 0), print.votes(base))}`,
                    )
                    .join('; ')}
                  height="1em"
                />
              </td>
              {hasOutcome && (
                <td className={css.outcome}>
                  <span className={css.word}>
                    <StatusGlyph status={OUTCOMES[counted.outcome]} size="1.15em" />
                    <span>{t.voting.outcome(kind, counted.outcome)}</span>
                  </span>
                </td>
              )}
            </tr>
            {consequence !== undefined && !live && (
              <tr className={css.below}>
                <td />
                <td colSpan={columns - 1}>
                  <span className={css.word}>
                    <StatusGlyph status="warn" size="1.15em" />
                    <span>{consequence}</span>
                  </span>
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}
