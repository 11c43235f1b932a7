import { useMemo } from 'react';
import { useText } from '../../app/useText.ts';
import { Chip } from '../../parts/Chip.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { ConditionMark } from './ConditionMark.tsx';
import css from './FilterChips.module.css';
import { countsOf, FILTERS, type Filter, type Unit } from './units.ts';

export interface FilterChipsProps {
  units: readonly Unit[];
  value: Filter;
  onChange: (filter: Filter) => void;
}

/** Which terminals to show, with how many there are of each kind; a kind of trouble that nobody has takes no room. */
export function FilterChips({ units, value, onChange }: FilterChipsProps) {
  const text = useText().console;
  const counts = useMemo(() => countsOf(units), [units]);
  const label = (filter: Filter) => {
    if (filter === 'all') return text.all;
    if (filter === 'connected') return text.connected;
    return filter === 'nobody' ? text.conditions.nobody : text.troubles[filter];
  };
  const isWorthIt = (filter: Filter) =>
    filter === 'all' || filter === 'connected' || filter === value || (counts.get(filter) ?? 0) > 0;
  return (
    <fieldset className={css.chips} aria-label={text.filters}>
      {FILTERS.filter(isWorthIt).map((filter) => (
        <Chip
          key={filter}
          glyph={glyphOf(filter)}
          count={counts.get(filter) ?? 0}
          selected={filter === value}
          onSelect={() => onChange(filter === value ? 'all' : filter)}
        >
          {label(filter)}
        </Chip>
      ))}
    </fieldset>
  );
}

function glyphOf(filter: Filter) {
  if (filter === 'all') return undefined;
  return filter === 'connected' ? <StatusGlyph status="ok" /> : <ConditionMark of={filter} size={16} />;
}
