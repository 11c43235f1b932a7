import { NamesSeenBy } from '../../../core/voting/rule.ts';
import { useText } from '../../app/useText.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { IconName } from '../../parts/iconShapes.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import formCss from '../shared/form.module.css';
import type { SectionProps } from './RuleEditor.tsx';
import css from './RulesPage.module.css';
import { Section } from './Section.tsx';

type Cell = readonly [IconName, string];

/** Who sees what at which time; only the names are a choice of the rule. */
export function SeesSection({ number, form, change }: SectionProps) {
  const { people, desk } = useText();
  const text = people.rules.sees;
  const isRecorded = form.conducts.includes('electronic') && form.names !== 'nobody';
  const byName: Cell = ['eye', text.byName];
  const own: Cell = ['person', text.own];
  const never: Cell = ['lock', text.never];
  const participation: Cell = ['people', text.participation];
  const live: Cell = ['eye', text.live];
  const result: Cell = ['eye', text.result];
  const announced: Cell = ['clock', text.announced];
  const toStaff = isRecorded ? byName : never;
  const toAll = isRecorded && form.names === 'everyone';
  const rows: readonly (readonly [keyof typeof text.who, Cell, Cell, Cell])[] = [
    ['chair', live, result, toStaff],
    ['seat', participation, announced, toAll ? byName : own],
    ['wall', participation, announced, toAll ? byName : never],
    ['desk', participation, result, toStaff],
  ];
  return (
    <Section number={number} title={text.title} hint={text.note}>
      <div className={formCss.stack}>
        <span className={formCss.label}>{text.names}</span>
        <SegmentedControl
          label={text.names}
          value={form.names}
          options={NamesSeenBy.options.map((value) => ({ value, label: desk.polls.fields.namesSeen[value] }))}
          onChange={(names) => change({ names })}
        />
        <table className={css.sees}>
          <thead>
            <tr>
              {(['who', 'open', 'closed', 'names'] as const).map((column) => (
                <th key={column} scope="col">
                  {text.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([who, ...cells]) => (
              <tr key={who}>
                <th scope="row">{text.who[who]}</th>
                {cells.map(([icon, words], at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: three fixed columns.
                  <td key={at}>
                    <span className={css.seen}>
                      <Icon name={icon} size={16} />
                      {words}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
