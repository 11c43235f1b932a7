import { useText } from '../../app/useText.ts';
import { Chip } from '../../parts/Chip.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './FilterChips.module.css';
import { FILTERS, type Filter, passes, type Unit } from './units.ts';
import { GLYPH_OF } from './unitWords.ts';

export interface FilterChipsProps {
  units: readonly Unit[];
  value: Filter;
  onChange: (filter: Filter) => void;
}

/** Which terminals to show, with how many there are of each kind. */
export function FilterChips({ units, value, onChange }: FilterChipsProps) {
  const text = useText().console;
  const label = (filter: Filter) =>
    filter === 'all' ? text.all : filter === 'connected' ? text.connected : text.conditions[filter];
  return (
    <fieldset className={css.chips} aria-label={text.filters}>
      {FILTERS.map((filter) => (
        <Chip
          key={filter}
          glyph={
            filter === 'all' ? undefined : <StatusGlyph status={filter === 'connected' ? 'ok' : GLYPH_OF[filter]} />
          }
          count={units.filter((unit) => passes(unit, filter)).length}
          selected={filter === value}
          onSelect={() => onChange(filter)}
        >
          {label(filter)}
        </Chip>
      ))}
    </fieldset>
  );
}
