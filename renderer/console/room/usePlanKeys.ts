import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { isArrow, stepFrom } from './steps.ts';
import type { Unit } from './units.ts';

export interface PlanKeys {
  /** What the arrows walk through. */
  order: readonly Unit[];
  selected: ReadonlySet<string>;
  /** Everything up to here is chosen too. */
  onExtend: (key: string) => void;
  onSelectAll: () => void;
  onDeselect: () => void;
}

/** The plan under the keyboard: one tile is reached by Tab, arrows lead to the others. Tiles carry `data-unit`. */
export function usePlanKeys({ order, selected, onExtend, onSelectAll, onDeselect }: PlanKeys) {
  const [last, setLast] = useState<string | null>(null);
  const reached = order.some(({ key }) => key === last) ? last : (order[0]?.key ?? null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.unit : undefined;
    if (from === undefined) return;
    if (event.key === 'Escape') onDeselect();
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') onSelectAll();
    else if (isArrow(event.key)) {
      const to = stepFrom(order, from, event.key);
      setLast(to);
      event.currentTarget.querySelector<HTMLElement>(`[data-unit="${CSS.escape(to)}"]`)?.focus();
      if (event.shiftKey) {
        if (selected.size === 0) onExtend(from);
        onExtend(to);
      }
    } else return;
    event.preventDefault();
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    if (target.dataset.unit !== undefined) setLast(target.dataset.unit);
  };
  return { reached, onKeyDown, onFocus };
}
