import type { MouseEvent } from 'react';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import css from './RoomPart.module.css';
import type { Layout } from './RoomPart.tsx';
import { RoomPlan } from './RoomPlan.tsx';
import { UnitTable } from './UnitTable.tsx';
import type { Unit } from './units.ts';

export interface RoomViewProps {
  layout: Layout;
  /** Null until they are known. */
  units: readonly Unit[] | null;
  shown: readonly Unit[];
  selected: ReadonlySet<string>;
  onPress: (key: string, event: MouseEvent, order?: readonly string[]) => void;
  onSelect: (keys: ReadonlySet<string>) => void;
  onExtend: (key: string) => void;
  onSelectAll: () => void;
  onDeselect: () => void;
  onShowAll: () => void;
}

/** The terminals as plan or list, or why there are none. */
export function RoomView({ layout, units, shown, onSelect, onShowAll, ...rest }: RoomViewProps) {
  const text = useText();
  const words = text.console;
  if (units === null) {
    return (
      <div className={css.terminals}>
        <Skeleton label={text.common.loading} shape="block" />
      </div>
    );
  }
  if (units.length === 0) {
    return (
      <div className={css.terminals}>
        <EmptyState icon="seat" title={words.empty}>
          {words.emptyText}
        </EmptyState>
      </div>
    );
  }
  if (shown.length === 0) {
    return (
      <div className={css.terminals}>
        <EmptyState
          icon="search"
          title={words.nothingFound}
          actions={<Button onClick={onShowAll}>{words.showAll}</Button>}
        >
          {words.nothingFoundText}
        </EmptyState>
      </div>
    );
  }
  return layout === 'plan' ? (
    <div className={css.terminals}>
      <RoomPlan units={units} shown={shown} {...rest} />
    </div>
  ) : (
    <div className={css.list}>
      <UnitTable units={shown} selected={rest.selected} onSelect={onSelect} onPress={rest.onPress} />
    </div>
  );
}
