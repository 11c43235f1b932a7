import { useMemo, useState } from 'react';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { ServerPanel } from '../ServerPanel.tsx';
import { FilterChips } from './FilterChips.tsx';
import css from './RoomPart.module.css';
import { RoomPlan } from './RoomPlan.tsx';
import { TakeoverRequests } from './TakeoverRequests.tsx';
import { UnitBar } from './UnitBar.tsx';
import { UnitTable } from './UnitTable.tsx';
import { type Filter, matches, passes, unitsOf } from './units.ts';

/** From above, or to compare figures. */
type Layout = 'plan' | 'list';

/** The room as the technician sees it: all terminals, whoever waits for a decision, and the server beside them. */
export function RoomPart({ onReadiness }: { onReadiness: () => void }) {
  const text = useText();
  const words = text.console;
  const places = useView('places');
  const terminals = useView('terminals');
  const [layout, setLayout] = useState<Layout>('plan');
  const [filter, setFilter] = useState<Filter>('all');
  const [typed, setTyped] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const units = useMemo(() => unitsOf(places?.places ?? [], terminals?.terminals ?? []), [places, terminals]);
  const shown = useMemo(
    () => units.filter((unit) => passes(unit, filter) && matches(unit, typed)),
    [units, filter, typed],
  );
  const chosen = units.find(({ key }) => key === selected);
  const select = (key: string) => setSelected(key === selected ? null : key);
  return (
    <div className={css.part}>
      <div className={css.left}>
        <TakeoverRequests />
        <section className={css.room} aria-label={words.nav.parts.room}>
          <div className={css.tools}>
            <SegmentedControl
              label={words.nav.parts.room}
              options={[
                { value: 'plan', label: words.plan },
                { value: 'list', label: words.list },
              ]}
              value={layout}
              onChange={setLayout}
            />
            <Button onClick={onReadiness}>{words.nav.parts.readiness}</Button>
            <FilterChips units={units} value={filter} onChange={setFilter} />
            <div className={css.find}>
              <SearchField
                label={words.search}
                placeholder={words.search}
                clearLabel={text.common.clear}
                value={typed}
                onChange={setTyped}
              />
            </div>
          </div>
          <div className={css.terminals}>
            {places === null || terminals === null ? (
              <Skeleton label={text.common.loading} shape="block" />
            ) : layout === 'plan' ? (
              <RoomPlan units={units} shown={shown} selected={selected} onSelect={select} />
            ) : (
              <UnitTable units={shown} selected={selected} onSelect={select} />
            )}
          </div>
          {chosen !== undefined && <UnitBar unit={chosen} onClose={() => setSelected(null)} />}
        </section>
      </div>
      <ServerPanel />
    </div>
  );
}
