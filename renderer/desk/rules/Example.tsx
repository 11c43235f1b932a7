import { useState } from 'react';
import { formatShare } from '../../../core/i18n/format.ts';
import type { Views } from '../../../core/views/schemas.ts';
import type { Figures, Rule } from '../../../core/voting/rule.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { NumberField } from '../../parts/NumberField.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { ThresholdBar } from '../../parts/ThresholdBar.tsx';
import { useNoun } from './BaseSection.tsx';
import { EXAMPLE_MAX, type ExampleKind, exampleCounts, inequality, judge } from './examples.ts';
import css from './RulesPage.module.css';

export interface ExampleProps {
  number: number;
  kind: ExampleKind;
  rule: Rule;
  figures: Figures;
  meeting: Views['meeting'];
}

/** One vote with counts that can be changed, and its verdict as an inequality of integers. */
export function Example({ number, kind, rule, figures, meeting }: ExampleProps) {
  const { people, voting } = useText();
  const text = people.rules.examples;
  const { language } = useLanguage();
  const noun = useNoun(meeting);
  const [counts, setCounts] = useState(() => exampleCounts(kind, rule, figures));
  const result = judge(rule, figures, counts);
  const adopted = result.verdict === 'adopted';
  return (
    <section className={css.example} aria-label={text.number(number)}>
      <h3 className={css.exampleTitle}>
        {text.number(number)} <span>{text.kinds[kind]}</span>
      </h3>
      <ul>
        {rule.options.map((option, n) => (
          <li key={option.id} className={css.count}>
            <ChoiceGlyph kind={option.role} size={16} />
            <span>{option.label}</span>
            <NumberField
              label={text.count(number, option.label)}
              hideLabel
              max={EXAMPLE_MAX}
              value={counts[option.id] ?? 0}
              onChange={(count) => setCounts({ ...counts, [option.id]: Math.min(count ?? 0, EXAMPLE_MAX) })}
            />
            <span className={css.share}>{formatShare(result.counts[n]?.share ?? null, language)}</span>
          </li>
        ))}
      </ul>
      <ThresholdBar
        parts={rule.options.map((option) => ({ id: option.id, value: counts[option.id] ?? 0, tone: option.role }))}
        max={Math.max(result.baseCount, result.takingPart)}
        threshold={result.required}
        label={text.bar(result.inFavour, result.baseCount, result.required)}
      />
      <p className={css.quiet}>
        {text.baseOf(voting.base(rule.base, noun), result.baseCount, figures.present)}; {text.mark}
      </p>
      {result.takingPart > figures.present && <p className={css.warn}>{text.tooMany(figures.present)}</p>}
      <p className={css.verdict} data-verdict={result.verdict} role="status">
        <StatusGlyph status={adopted ? 'ok' : 'bad'} size={20} />
        <strong>{voting.verdict[result.verdict]}</strong>
        <span>
          {result.baseCount === 0 ? text.emptyBase : inequality(rule.majority, result.inFavour, result.baseCount)}
        </span>
      </p>
    </section>
  );
}
