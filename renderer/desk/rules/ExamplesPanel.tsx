import { useState } from 'react';
import type { Views } from '../../../core/views/schemas.ts';
import type { Figures } from '../../../core/voting/rule.ts';
import { useText } from '../../app/useText.ts';
import { NumberField } from '../../parts/NumberField.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Example } from './Example.tsx';
import { EXAMPLES } from './examples.ts';
import css from './RulesPage.module.css';
import { type RuleForm, ruleOf } from './ruleForm.ts';

/** A middling committee, for a rule that is looked at without a meeting. */
const ASSUMED: Figures = { total: 47, summoned: 47, excluded: 1, present: 45 };
const ANY_DAY = '2000-01-01';
const PEOPLE_MAX = 5000;
const FIELDS = ['total', 'summoned', 'present'] as const;

/** Three votes counted under the rule as it stands in the form. */
export function ExamplesPanel({ form, meeting }: { form: RuleForm; meeting: Views['meeting'] }) {
  const text = useText().people.rules.examples;
  const [figures, setFigures] = useState<Figures>(() => {
    const now = meeting?.figures;
    return now === undefined || now.present === 0 ? { ...ASSUMED, ...membership(now) } : now;
  });
  const rule = exampleRule(form);
  return (
    <Panel title={text.title} hint={text.hint} flush className={css.examples}>
      <fieldset className={css.figures}>
        <legend className="visually-hidden">{text.figures}</legend>
        {FIELDS.map((field) => (
          <NumberField
            key={field}
            label={text[field]}
            max={PEOPLE_MAX}
            value={figures[field]}
            onChange={(value) => setFigures({ ...figures, excluded: 0, [field]: value ?? 0 })}
          />
        ))}
      </fieldset>
      {rule !== null &&
        EXAMPLES.map((kind, n) => (
          <Example
            // Other options or another majority make other examples.
            key={JSON.stringify([
              kind,
              rule.kind,
              rule.ballotForm,
              rule.options.map(({ id, role }) => [id, role]),
              rule.majority,
              rule.thresholds.map(({ optionId, majority }) => [optionId, majority]),
              rule.base,
              figures,
            ])}
            number={n + 1}
            kind={kind}
            rule={rule}
            figures={figures}
            meeting={meeting}
          />
        ))}
    </Panel>
  );
}

/** The part of the form that counts: a label or a legal basis that is half written does not hold the examples up. */
function exampleRule(form: RuleForm) {
  const options = form.options.map((option, n) => ({ ...option, label: option.label.trim() || `${n + 1}` }));
  const thresholds = form.thresholds.map((line) => ({ ...line, consequence: line.consequence.trim() || '…' }));
  // How it is held changes no count.
  const plain = { name: '–', effectiveFrom: ANY_DAY, conducts: ['paper' as const], quorum: null, legalBasis: [] };
  return ruleOf({ ...form, ...plain, options, thresholds }, 'example', 1);
}

/** Before anybody has come the membership is known, and the rest is assumed. */
function membership(figures: Figures | undefined): Partial<Figures> {
  if (figures === undefined || figures.total === 0) return {};
  const { total } = figures;
  return { total, summoned: total, excluded: 0, present: Math.max(1, total - 2) };
}
