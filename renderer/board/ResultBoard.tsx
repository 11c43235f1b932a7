import { formatCount, formatDate, formatShare, formatTime } from '../../core/i18n/format.ts';
import { useLanguage, useText } from '../app/useText.ts';
import { ChoiceGlyph } from '../parts/ChoiceGlyph.tsx';
import { ThresholdBar } from '../parts/ThresholdBar.tsx';
import type { BoardSize, Poll, Tally } from './pollTypes.ts';
import css from './ResultBoard.module.css';
import { Verdict } from './Verdict.tsx';

export interface ResultBoardProps {
  poll: Poll;
  tally: Tally;
  /** What the body calls a member: "ủy viên". */
  noun: string;
  size: BoardSize;
}

/**
 * The result board of DOMAIN section 2: total, present, taking part, every option in its order, the base by name, the
 * conclusion. It calculates nothing: every figure comes from the one tally (V-1).
 */
export function ResultBoard({ poll, tally, noun, size }: ResultBoardProps) {
  const t = useText();
  const { language } = useLanguage();
  const words = t.wall.boardWords;
  const count = (value: number) => formatCount(value, language);
  const base = tally.baseCount;
  const head = [
    { id: 'total', label: t.voting.total(noun), value: poll.figures.total },
    { id: 'present', label: t.voting.present, value: poll.figures.present },
  ];
  return (
    <div
      className={css.board}
      style={{ '--rows': head.length + 1 + tally.counts.length }}
      data-size={size}
      data-selectable
    >
      <div className={css.figures}>
        <table className={css.table} aria-label={`${t.voting.board}: ${poll.title}`}>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.count}</th>
              <th scope="col">{words.share}</th>
              <th scope="col">{words.bar}</th>
            </tr>
          </thead>
          <tbody>
            {head.map((row) => (
              <tr key={row.id} className={css.quiet}>
                <th scope="row">{row.label}</th>
                <td className={css.count}>{count(row.value)}</td>
                <td className={css.share} />
                <td className={css.bar} />
              </tr>
            ))}
            <tr>
              <th scope="row">{t.voting.takingPart}</th>
              <td className={css.count}>{count(tally.takingPart)}</td>
              <td className={css.share}>{formatShare(tally.takingPartShare, language)}</td>
              <td className={css.bar}>
                <ThresholdBar
                  parts={[{ id: 'takingPart', value: tally.takingPart, tone: 'quiet' }]}
                  max={base}
                  label={words.barLabel(tally.takingPart, base)}
                  height="1em"
                />
              </td>
            </tr>
            {poll.rule.options.map((option) => {
              const line = tally.counts.find((candidate) => candidate.optionId === option.id);
              const votes = line?.count ?? 0;
              const decides = option.role === 'for';
              return (
                <tr key={option.id} data-kind={option.role}>
                  <th scope="row">
                    <span className={css.option}>
                      <ChoiceGlyph kind={option.role} size="1.25em" />
                      <span>{option.label}</span>
                    </span>
                  </th>
                  <td className={css.count}>{count(votes)}</td>
                  <td className={css.share}>{formatShare(line?.share ?? null, language)}</td>
                  <td className={css.bar}>
                    <ThresholdBar
                      parts={[{ id: option.id, value: votes, tone: option.role }]}
                      max={base}
                      threshold={decides && base > 0 ? tally.required : null}
                      label={decides ? words.barWithMark(votes, base, tally.required) : words.barLabel(votes, base)}
                      height="1em"
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Verdict
        verdict={tally.verdict}
        rule={t.voting.rule(poll.rule, noun, tally.required, tally.baseCount)}
        size={size}
      />
      <div className={css.foot}>
        <span>
          {t.voting.countedOn(poll.rule.base, noun, base)} · {words.goldMark}
        </span>
        {poll.closedAt !== null && (
          <span>
            {poll.revote && `${words.revote} · `}
            {words.closedAt(formatTime(poll.closedAt), formatDate(poll.closedAt))}
          </span>
        )}
      </div>
    </div>
  );
}
