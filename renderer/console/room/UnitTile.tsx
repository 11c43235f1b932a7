import { memo } from 'react';
import { useText } from '../../app/useText.ts';
import { cx } from '../../parts/cx.ts';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './UnitTile.module.css';
import type { Unit } from './units.ts';
import { GLYPH_OF, givenName, unitPerson, unitTitle } from './unitWords.ts';

export interface UnitTileProps {
  unit: Unit;
  /** Only number and shape: the words are spoken and in the tool tip. */
  dense: boolean;
  isSelected: boolean;
  onSelect: (key: string) => void;
}

/** One place or screen: number, who, and how it stands as shape and word. */
export const UnitTile = memo(function UnitTile({ unit, dense, isSelected, onSelect }: UnitTileProps) {
  const text = useText();
  const title = unitTitle(unit, text);
  const person = unitPerson(unit);
  const word = text.console.conditions[unit.condition];
  return (
    <button
      type="button"
      className={cx(css.tile, css[unit.condition], dense && css.dense)}
      aria-pressed={isSelected}
      title={[title, person, word].filter((part) => part !== '').join(' · ')}
      onClick={() => onSelect(unit.key)}
    >
      <span className={css.head}>
        {unit.place === null ? (
          <strong className={css.title}>{title}</strong>
        ) : (
          <strong className={css.number}>
            <span className="visually-hidden">{title}</span>
            <span aria-hidden="true">{unit.place.label}</span>
          </strong>
        )}
        {person !== '' && <span className={cx(css.person, dense && 'visually-hidden')}>{givenName(person)}</span>}
      </span>
      <span className={css.state}>
        <StatusGlyph status={GLYPH_OF[unit.condition]} size={16} />
        <span className={dense ? 'visually-hidden' : css.word}>{word}</span>
      </span>
    </button>
  );
});
