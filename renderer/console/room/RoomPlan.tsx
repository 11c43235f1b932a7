import { Fragment } from 'react';
import { useText } from '../../app/useText.ts';
import { cx } from '../../parts/cx.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { planColumns } from './planColumns.ts';
import css from './RoomPlan.module.css';
import { UnitTile } from './UnitTile.tsx';
import type { Unit } from './units.ts';

export interface RoomPlanProps {
  units: readonly Unit[];
  /** Those that pass the filter; the others leave their place empty, so that the room keeps its shape. */
  shown: readonly Unit[];
  selected: string | null;
  onSelect: (key: string) => void;
}

/** More columns than this are drawn as small tiles without words. */
const WORDS_UP_TO = 12;
/** Widths of tiles with and without words, and of the aisle that holds the row's name, px. */
const WIDTHS = { words: 96, dense: 32, aisle: 60 } as const;

/** The room's plan from above: the chair's table, the rows, the aisles; the other screens below. */
export function RoomPlan({ units, shown, selected, onSelect }: RoomPlanProps) {
  const text = useText().console;
  const places = units.flatMap(({ place }) => (place === null ? [] : [place]));
  const columns = planColumns(places);
  const elsewhere = shown.filter(({ place }) => place === null);
  // A connection that has not said who it is has nothing to show: it is only counted here, the list has each one.
  const others = elsewhere.filter(({ line }) => line?.state !== 'greeting');
  const strangers = elsewhere.length - others.length;
  const visible = new Set(shown.map(({ key }) => key));
  const dense = columns.filter(({ isAisle }) => !isAisle).length > WORDS_UP_TO;
  // Row names stand in the first aisle, or before the first seat where there is none.
  const aisle = columns.findIndex(({ isAisle }) => isAisle);
  const nameColumn = aisle === -1 ? 1 : aisle + 1;
  const shift = aisle === -1 ? 2 : 1;
  const tracks = columns.map(({ isAisle }) =>
    isAisle ? `${WIDTHS.aisle}px` : `minmax(${dense ? WIDTHS.dense : WIDTHS.words}px, 1fr)`,
  );
  const template = [...(aisle === -1 ? [`${WIDTHS.aisle}px`] : []), ...tracks].join(' ');
  const rows = [...new Set(places.map(({ row }) => row))];
  const first = columns[0]?.column ?? 0;
  if (shown.length === 0) return <EmptyState icon="monitor" title={text.nothingFound} />;
  return (
    <div className={css.plan}>
      <div className={cx(css.grid, dense && css.dense)} style={{ gridTemplateColumns: template }}>
        {rows.map((row) => (
          <Fragment key={row}>
            <div className={css.rowName} style={{ gridColumn: nameColumn, gridRow: row + 1 }}>
              {row === 0 ? text.chairTable : text.row(row)}
            </div>
            {units.map((unit) =>
              unit.place?.row !== row ? null : (
                <div
                  key={unit.key}
                  className={row === 0 ? css.table : undefined}
                  style={{ gridColumn: unit.place.column - first + shift, gridRow: row + 1 }}
                >
                  {visible.has(unit.key) ? (
                    <UnitTile unit={unit} dense={dense} isSelected={unit.key === selected} onSelect={onSelect} />
                  ) : (
                    <div className={css.hole} aria-hidden="true" />
                  )}
                </div>
              ),
            )}
          </Fragment>
        ))}
      </div>
      {others.length > 0 && (
        <ul className={css.others} aria-label={text.otherScreens}>
          {others.map((unit) => (
            <li key={unit.key}>
              <UnitTile unit={unit} dense={false} isSelected={unit.key === selected} onSelect={onSelect} />
            </li>
          ))}
        </ul>
      )}
      {strangers > 0 && <p className={css.strangers}>{text.strangers(strangers)}</p>}
    </div>
  );
}
