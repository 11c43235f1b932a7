import { MAX_PROXIES } from '../../../core/voting/rule.ts';
import { useText } from '../../app/useText.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { NumberField } from '../../parts/NumberField.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import formCss from '../shared/form.module.css';
import type { SectionProps } from './RuleEditor.tsx';
import { Section } from './Section.tsx';

const DECIMALS = ['0', '1', '2'] as const;
const BASES = ['total', 'summoned'] as const;
const TWO_THIRDS = { numerator: 2, denominator: 3, base: 'summoned' } as const;

/** Presence that a vote needs, decimals, weights and proxies. */
export function MoreSection({ number, form, change, faults }: SectionProps) {
  const { people } = useText();
  const text = people.rules.more;
  const { quorum } = form;
  return (
    <Section number={number} title={text.title} errors={[faults.has('quorum') && people.rules.faults.quorum]}>
      <div className={formCss.stack}>
        <Checkbox
          look="switch"
          label={text.quorum}
          checked={quorum !== null}
          onChange={(on) => change({ quorum: on ? TWO_THIRDS : null })}
        />
        {quorum !== null && (
          <div className={formCss.share}>
            <SelectField
              label={text.quorumBase}
              value={quorum.base}
              options={BASES.map((value) => ({ value, label: text.quorumBases[value] }))}
              onChange={(base) => change({ quorum: { ...quorum, base } })}
            />
            <NumberField
              label={text.numerator}
              min={1}
              value={quorum.numerator}
              onChange={(numerator) => change({ quorum: { ...quorum, numerator } })}
            />
            <NumberField
              label={text.denominator}
              min={1}
              value={quorum.denominator}
              onChange={(denominator) => change({ quorum: { ...quorum, denominator } })}
            />
          </div>
        )}
        <span className={formCss.label}>{text.decimals}</span>
        <SegmentedControl
          label={text.decimals}
          value={DECIMALS.find((digits) => Number(digits) === form.decimals) ?? '2'}
          options={DECIMALS.map((value) => ({ value, label: text.decimalsOf(Number(value)) }))}
          onChange={(digits) => change({ decimals: Number(digits) })}
        />
        <Checkbox
          look="switch"
          label={text.weighted}
          hint={text.weightedHint}
          checked={form.weighted}
          onChange={(weighted) => change({ weighted })}
        />
        <NumberField
          label={text.proxies}
          unit={text.proxiesUnit}
          max={MAX_PROXIES}
          value={form.proxies}
          onChange={(proxies) => change({ proxies: proxies ?? 0 })}
        />
      </div>
    </Section>
  );
}
