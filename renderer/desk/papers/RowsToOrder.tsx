import { createContext, type DragEvent, type ReactNode, useContext, useState } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import css from './RowsToOrder.module.css';

interface Ordering {
  readonly dragged: string | null;
  readonly begin: (id: string) => void;
  readonly end: () => void;
  readonly move: (id: string, before: number) => void;
}
const OrderingContext = createContext<Ordering | null>(null);

export interface RowsToOrderProps {
  rows: number;
  /** Null: their order is not to be changed. */
  onMove: ((id: string, before: number) => void) | null;
  className?: string | undefined;
  /** A `Table` whose rows have a `RowGrip` each. */
  children: ReactNode;
}

/** The place that a dragged row would fall to, and where the line that shows it is drawn, px. */
interface Target {
  readonly before: number;
  readonly top: number;
}

/** The heading is the first row of the table. */
const FIRST_ROW = 2;

function targetOf(event: DragEvent<HTMLElement>): Target | null {
  const row = event.target instanceof Element ? event.target.closest('tr[aria-rowindex]') : null;
  if (row === null) return null;
  const box = row.getBoundingClientRect();
  const after = event.clientY > box.top + box.height / 2;
  const index = Number(row.getAttribute('aria-rowindex')) - FIRST_ROW;
  const top = (after ? box.bottom : box.top) - event.currentTarget.getBoundingClientRect().top;
  return { before: index + (after ? 1 : 0), top };
}

/** Rows of a table that are put into order by dragging their grips, or with the arrow keys on a grip. */
export function RowsToOrder({ rows, onMove, className, children }: RowsToOrderProps) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const end = () => {
    setDragged(null);
    setTarget(null);
  };
  const move = (id: string, before: number) => {
    if (before >= 0 && before <= rows) onMove?.(id, before);
  };
  return (
    <OrderingContext value={{ dragged, begin: setDragged, end, move }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grips do the same with keys */}
      <div
        className={`${css.rows} ${className ?? ''}`}
        onDragOver={(event) => {
          if (dragged === null) return;
          const over = targetOf(event);
          if (over !== null) event.preventDefault();
          if (over?.before !== target?.before || over?.top !== target?.top) setTarget(over);
        }}
        onDrop={(event) => {
          if (dragged === null || target === null) return;
          event.preventDefault();
          move(dragged, target.before);
          end();
        }}
      >
        {children}
        {target !== null && <span className={css.line} style={{ top: target.top }} />}
      </div>
    </OrderingContext>
  );
}

/** Where a row is taken hold of. */
export function RowGrip({ id, index, label }: { id: string; index: number; label: string }) {
  const ordering = useContext(OrderingContext);
  return (
    <button
      type="button"
      className={css.grip}
      draggable
      aria-label={label}
      title={label}
      aria-keyshortcuts="ArrowUp ArrowDown"
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', label);
        ordering?.begin(id);
      }}
      onDragEnd={() => ordering?.end()}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        ordering?.move(id, event.key === 'ArrowUp' ? index - 1 : index + 2);
      }}
    >
      <Icon name="drag" size={16} />
    </button>
  );
}
