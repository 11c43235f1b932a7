import type { Rule } from '../../../core/voting/rule.ts';
import type { LineTally, Tally } from '../../../core/voting/tally.ts';
import { useText } from '../../app/useText.ts';
import { type Status, StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { type Example, inequality } from './examples.ts';
import css from './RulesPage.module.css';

export interface ExampleVerdictProps {
  rule: Rule;
  example: Example;
  tally: Tally;
}

const GLYPHS: Readonly<Record<LineTally['outcome'], Status>> = {
  adopted: 'ok',
  elected: 'ok',
  rated: 'info',
  tied: 'warn',
  notAdopted: 'bad',
  notElected: 'bad',
};

/** What the rule concludes: one verdict with its inequality, a consequence, or who is elected. */
export function ExampleVerdict({ rule, example, tally }: ExampleVerdictProps) {
  const { people, voting } = useText();
  const text = people.rules.examples;
  if (rule.kind === 'election') {
    return (
      <ul className={css.verdicts} role="status">
        {tally.lines.map(({ lineId, outcome, inFavour }, at) => (
          <li key={lineId} className={css.verdict} data-outcome={outcome}>
            <StatusGlyph status={GLYPHS[outcome]} size={18} />
            <strong>{`${example.names[at] ?? ''}: ${voting.outcome(rule.kind, outcome)}`}</strong>
            <span>{inequality(rule.majority, inFavour, tally.baseCount)}</span>
          </li>
        ))}
      </ul>
    );
  }
  const [line] = tally.lines;
  if (line === undefined) return null;
  const reached = rule.thresholds.find(({ id }) => id === line.consequence);
  const counted = line.counts.find(({ optionId }) => optionId === reached?.optionId)?.count ?? 0;
  return (
    <>
      {rule.kind !== 'rating' && (
        <p className={css.verdict} data-outcome={line.outcome} role="status">
          <StatusGlyph status={GLYPHS[line.outcome]} size={20} />
          <strong>{voting.outcome(rule.kind, line.outcome)}</strong>
          <span>
            {tally.baseCount === 0 ? text.emptyBase : inequality(rule.majority, line.inFavour, tally.baseCount)}
          </span>
        </p>
      )}
      {rule.thresholds.length > 0 && (
        <p
          className={css.verdict}
          data-outcome={reached === undefined ? 'rated' : 'tied'}
          data-consequence
          role="status"
        >
          <StatusGlyph status={reached === undefined ? 'info' : 'warn'} size={20} />
          <strong>{reached?.consequence ?? text.noConsequence}</strong>
          {reached !== undefined && <span>{inequality(reached.majority, counted, tally.baseCount)}</span>}
        </p>
      )}
    </>
  );
}
