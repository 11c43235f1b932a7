import { useText } from '../../app/useText.ts';
import { ConditionMark } from './ConditionMark.tsx';
import { TROUBLES } from './troubles.ts';
import css from './UnitTable.module.css';
import type { Unit } from './units.ts';

/** How a unit stands in one word, and below it what else is wrong that no other column says. */
export function ConditionCell({ unit: { condition, troubles } }: { unit: Unit }) {
  const words = useText().console;
  const others = TROUBLES.filter(
    (trouble) => troubles.has(trouble) && trouble !== condition && (trouble === 'locked' || trouble === 'slow'),
  );
  return (
    <span className={css.condition}>
      <ConditionMark of={condition} />
      <span>
        {words.conditions[condition]}
        {others.length > 0 && (
          <small className={css.small}>{others.map((one) => words.troubles[one]).join(', ')}</small>
        )}
      </span>
    </span>
  );
}
