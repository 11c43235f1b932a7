import { Fragment, type MouseEvent, useId } from 'react';
import { useLanguage, useText } from '../../app/useText.ts';
import { cx } from '../../parts/cx.ts';
import { planLayout } from './planLayout.ts';
import css from './RoomPlan.module.css';
import { UnitTile } from './UnitTile.tsx';
import type { Unit } from './units.ts';
import { unitDetail, unitPerson, unitTitle } from './unitWords.ts';
import { type PlanKeys, usePlanKeys } from './usePlanKeys.ts';

export interface RoomPlanProps extends Omit<PlanKeys, 'order'> {
  units: readonly Unit[];
  /** Those that pass the filter; the others leave their place empty, so that the room keeps its shape. */
  shown: readonly Unit[];
  onPress: (key: string, event: MouseEvent<HTMLButtonElement>) => void;
}

/** The room's plan from above: the chair's table with the room's screens beside it, the rows, the aisles. */
export function RoomPlan({ units, shown, onPress, ...keys }: RoomPlanProps) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.console;
  const hint = useId();
  const elsewhere = shown.filter(({ place }) => place === null);
  // A connection that has not said who it is has nothing to show: it is only counted here, the list has each one.
  const screens = elsewhere.filter(({ line }) => line?.state !== 'greeting' || line.enrolment !== 'none');
  const strangers = elsewhere.length - screens.length;
  const seats = shown.filter(({ place }) => place !== null);
  const { reached, ...handlers } = usePlanKeys({ ...keys, order: [...seats, ...screens] });
  const visible = new Set(seats.map(({ key }) => key));
  const layout = planLayout(
    units.flatMap(({ place }) => (place === null ? [] : [place])),
    screens.length,
  );
  const { dense, sides } = layout;
  const beside = sides.map(({ gridColumn, screens: count }, at) => {
    const from = at === 0 ? 0 : (sides[0]?.screens ?? 0);
    return { gridColumn, units: screens.slice(from, from + count) };
  });
  const below = screens.slice(beside.flatMap(({ units: some }) => some).length);

  const tile = (unit: Unit, small: boolean) => (
    <UnitTile
      unitKey={unit.key}
      label={unit.place?.label ?? null}
      title={unitTitle(unit, text)}
      person={unitPerson(unit)}
      condition={unit.condition}
      word={words.conditions[unit.condition]}
      detail={unitDetail(unit, text, language)}
      awaySince={unit.condition === 'away' ? (unit.line?.lastSeen ?? null) : null}
      isEnrolled={unit.line?.enrolment === 'certificate'}
      dense={small}
      isSelected={keys.selected.has(unit.key)}
      isReached={unit.key === reached}
      onPress={onPress}
    />
  );
  const list = (some: readonly Unit[]) => some.map((unit) => <li key={unit.key}>{tile(unit, false)}</li>);

  return (
    <section className={css.plan} aria-label={words.plan} aria-describedby={hint} {...handlers}>
      <p id={hint} className="visually-hidden">
        {words.selectHint}
      </p>
      <div className={cx(css.grid, dense && css.dense)} style={{ gridTemplateColumns: layout.template }}>
        {layout.rows.map((row) => (
          <Fragment key={row}>
            {row === 0 && <div className={css.rule} style={{ gridRow: layout.lineOf(row) }} />}
            <div className={css.rowName} style={{ gridColumn: layout.nameColumn, gridRow: layout.lineOf(row) }}>
              {row === 0 ? words.chairTable : words.row(row)}
            </div>
            {units.map((unit) =>
              unit.place?.row !== row ? null : (
                <div
                  key={unit.key}
                  className={row === 0 ? css.table : undefined}
                  style={{ gridColumn: layout.trackOf(unit.place.column), gridRow: layout.lineOf(row) }}
                >
                  {visible.has(unit.key) ? tile(unit, dense) : <div className={css.hole} aria-hidden="true" />}
                </div>
              ),
            )}
          </Fragment>
        ))}
        {beside.map(({ gridColumn, units: some }) => (
          <ul key={gridColumn} className={css.beside} style={{ gridColumn }} aria-label={words.otherScreens}>
            {list(some)}
          </ul>
        ))}
      </div>
      {below.length > 0 && (
        <ul className={css.others} aria-label={words.otherScreens}>
          {list(below)}
        </ul>
      )}
      {strangers > 0 && <p className={css.strangers}>{words.strangers(strangers)}</p>}
    </section>
  );
}
