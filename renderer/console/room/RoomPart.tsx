import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../app/useText.ts';
import { cx } from '../../parts/cx.ts';
import { LineLost } from '../LineLost.tsx';
import { ServerPanel } from '../ServerPanel.tsx';
import { ActBar } from './ActBar.tsx';
import { ActDialog } from './ActDialog.tsx';
import { OrdersStrip } from './OrdersStrip.tsx';
import css from './RoomPart.module.css';
import { RoomTools } from './RoomTools.tsx';
import { RoomView } from './RoomView.tsx';
import { NOTHING, pick, pickOf, type Selection } from './selection.ts';
import { TakeoverRequests } from './TakeoverRequests.tsx';
import { TerminalPanel } from './TerminalPanel.tsx';
import { type Filter, matches, passes } from './units.ts';
import { useActs } from './useActs.ts';
import { useUnits } from './useUnits.ts';

/** From above, or to compare figures. */
export type Layout = 'plan' | 'list';

/**
 * The room as the technician sees it: all terminals, whoever waits for a decision, what the chosen ones can be told, and
 * beside them the one that is chosen, or the server.
 */
export function RoomPart({ onReadiness }: { onReadiness: () => void }) {
  const text = useText();
  const words = text.console;
  const units = useUnits();
  const acts = useActs();
  const [layout, setLayout] = useState<Layout>('plan');
  const [filter, setFilter] = useState<Filter>('all');
  const [typed, setTyped] = useState('');
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const shown = useMemo(
    () => (units ?? []).filter((unit) => passes(unit, filter) && matches(unit, typed)),
    [units, filter, typed],
  );
  const chosen = useMemo(() => (units ?? []).filter(({ key }) => selection.keys.has(key)), [units, selection]);
  const order = useRef<readonly string[]>([]);
  useEffect(() => {
    order.current = shown.map(({ key }) => key);
  }, [shown]);
  // The same function every time: five hundred tiles depend on it.
  const press = useCallback(
    (key: string, { shiftKey, ctrlKey, metaKey, detail, nativeEvent }: MouseEvent, rows?: readonly string[]) => {
      const pointerType = nativeEvent instanceof PointerEvent ? nativeEvent.pointerType : '';
      const how = pickOf({ shiftKey, ctrlKey, metaKey, detail, pointerType });
      setSelection((before) => pick(before, rows ?? order.current, key, how));
    },
    [],
  );
  const select = (keys: ReadonlySet<string>) => setSelection({ keys, anchor: null });
  const deselect = () => setSelection(NOTHING);
  const selectShown = () => select(new Set(shown.map(({ key }) => key)));
  const [single] = chosen;
  const showAll = () => {
    setFilter('all');
    setTyped('');
  };
  return (
    <div className={cx(css.part, layout === 'list' && chosen.length !== 1 && css.wide)}>
      <div className={css.left}>
        <LineLost />
        <TakeoverRequests />
        <section className={css.room} aria-label={words.nav.parts.room}>
          <RoomTools
            {...{ layout, filter, typed, onReadiness }}
            units={units ?? []}
            shown={shown.length}
            onLayout={setLayout}
            onFilter={setFilter}
            onTyped={setTyped}
            onSelectShown={selectShown}
          />
          <RoomView
            {...{ layout, units, shown }}
            selected={selection.keys}
            onPress={press}
            onSelect={select}
            onExtend={(key) => setSelection((before) => pick(before, order.current, key, 'range'))}
            onSelectAll={selectShown}
            onDeselect={deselect}
            onShowAll={showAll}
          />
          {chosen.length > 0 && (
            <ActBar chosen={chosen} busy={acts.busy} onAct={(act) => acts.begin(act, chosen)} onDeselect={deselect} />
          )}
        </section>
        <OrdersStrip acts={acts} />
      </div>
      {single !== undefined && chosen.length === 1 ? (
        <TerminalPanel key={single.key} unit={single} onClose={deselect} />
      ) : (
        layout === 'plan' && <ServerPanel />
      )}
      <ActDialog acts={acts} />
    </div>
  );
}
