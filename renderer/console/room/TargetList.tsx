import { useText } from '../../app/useText.ts';
import css from './ActDialog.module.css';
import { ConditionMark } from './ConditionMark.tsx';
import type { Unit } from './units.ts';
import { unitPerson, unitTitle } from './unitWords.ts';

/** The terminals that an act is for, each with who sits there. */
export function TargetList({ units }: { units: readonly Unit[] }) {
  const text = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard.
    <ul className={css.targets} aria-label={text.console.orders.targets} tabIndex={0}>
      {units.map((unit) => (
        <li key={unit.key} className={css.target}>
          <ConditionMark of={unit.condition} />
          <strong>{unitTitle(unit, text)}</strong>
          <span className={css.person}>{unitPerson(unit)}</span>
        </li>
      ))}
    </ul>
  );
}
