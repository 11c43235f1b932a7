import { useState } from 'react';
import { formatShare } from '../../../core/i18n/format.ts';
import type { Views } from '../../../core/views/schemas.ts';
import { type Figures, growsWithBallots, type Rule } from '../../../core/voting/rule.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { NumberField } from '../../parts/NumberField.tsx';
import { ThresholdBar } from '../../parts/ThresholdBar.tsx';
import { useNoun } from './BaseSection.tsx';
import { ExampleVerdict } from './ExampleVerdict.tsx';
import { EXAMPLE_MAX, type ExampleKind, exampleOf, judge } from './examples.ts';
import css from './RulesPage.module.css';

export interface ExampleProps {
  number: number;
  kind: ExampleKind;
  rule: Rule;
  figures: Figures;
  meeting: Views['meeting'];
}

const within = (count: number | null) => Math.min(count ?? 0, EXAMPLE_MAX);

/** One vote with counts that can be changed, and what follows from them under the rule. */
export function Example({ number, kind, rule, figures, meeting }: ExampleProps) {
  const { people, voting } = useText();
  const text = people.rules.examples;
  const { language } = useLanguage();
  const noun = useNoun(meeting);
  const [example, setExample] = useState(() => exampleOf(kind, rule, figures));
  const result = judge(rule, example);
  const [only] = result.lines;
  const present = example.figures.present;
  const set = (at: number, place: number, count: number | null) =>
    setExample({
      ...example,
      lines: example.lines.map((line, n) => (n === at ? line.with(place, within(count)) : line)),
    });
  const isElection = rule.kind === 'election';
  const forAt = rule.options.findIndex(({ role }) => role === 'for');
  return (
    <section className={css.example} aria-label={text.number(number)}>
      <h3 className={css.exampleTitle}>
        {text.number(number)} <span>{text.kinds[rule.kind][kind]}</span>
      </h3>
      <ul>
        {isElection
          ? example.names.map((name, at) => (
              <li key={name} className={css.count}>
                <ChoiceGlyph kind="for" size={16} />
                <span>{text.person(name)}</span>
                <NumberField
                  label={text.count(number, text.person(name))}
                  hideLabel
                  max={EXAMPLE_MAX}
                  value={example.lines[at]?.[forAt] ?? 0}
                  // Who does not choose a person leaves the name out: the two add up to the ballots.
                  onChange={(count) =>
                    setExample({
                      ...example,
                      lines: example.lines.map((line, n) =>
                        n === at
                          ? rule.options.map(({ role }) =>
                              role === 'for' ? within(count) : Math.max(0, present - within(count)),
                            )
                          : line,
                      ),
                    })
                  }
                />
                <span className={css.share}>
                  {formatShare(result.lines[at]?.counts[forAt]?.share ?? null, language, rule.decimals)}
                </span>
              </li>
            ))
          : rule.options.map((option, place) => (
              <li key={option.id} className={css.count}>
                <ChoiceGlyph kind={option.role} size={16} />
                <span>{option.label}</span>
                <NumberField
                  label={text.count(number, option.label)}
                  hideLabel
                  max={EXAMPLE_MAX}
                  value={example.lines[0]?.[place] ?? 0}
                  onChange={(count) => set(0, place, count)}
                />
                <span className={css.share}>
                  {formatShare(only?.counts[place]?.share ?? null, language, rule.decimals)}
                </span>
              </li>
            ))}
        {growsWithBallots(rule.base) && rule.kind !== 'decision' && (
          <li className={css.count}>
            <span />
            <span>{text.invalid}</span>
            <NumberField
              label={text.invalidOf(number)}
              hideLabel
              max={EXAMPLE_MAX}
              value={example.invalid}
              onChange={(count) => setExample({ ...example, invalid: within(count) })}
            />
            <span />
          </li>
        )}
      </ul>
      {!isElection && only !== undefined && (
        <ThresholdBar
          parts={rule.options.map(({ id, role }, place) => ({ id, value: example.lines[0]?.[place] ?? 0, tone: role }))}
          max={Math.max(result.baseCount, result.takingPart)}
          threshold={rule.kind === 'rating' ? null : result.required}
          label={text.bar(only.inFavour, result.baseCount, result.required)}
        />
      )}
      <p className={css.quiet}>{text.baseOf(voting.base(rule.base, noun), result.baseCount, present)}</p>
      {result.takingPart > present && <p className={css.warn}>{text.tooMany(present)}</p>}
      <ExampleVerdict rule={rule} example={example} tally={result} />
    </section>
  );
}
