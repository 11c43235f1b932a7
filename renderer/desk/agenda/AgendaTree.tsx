import { useState } from 'react';
import { type AgendaLine, agendaNumbers } from '../../../core/views/agendaView.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useSendBlock } from '../shared/useSendBlock.ts';
import css from './AgendaTree.module.css';
import { AgendaTreeRow } from './AgendaTreeRow.tsx';
import { type Direction, type DropPlace, dropped, type OrderLine, stepped } from './agendaOrder.ts';
import { MoveButtons } from './MoveButtons.tsx';

export interface AgendaTreeProps {
  items: readonly AgendaLine[];
  /** Null when the general papers are chosen. */
  chosenId: string | null;
  /** The papers of the whole meeting are chosen. */
  all: boolean;
  onAll: () => void;
  locked: boolean;
  /** Null chooses the general papers. */
  onChoose: (id: string | null) => void;
  onReorder: (order: readonly OrderLine[]) => void;
  onAdd: () => void;
}

/** A line that is being dragged, and where it would fall. */
interface Drag {
  readonly id: string;
  readonly over: { readonly id: string; readonly place: DropPlace } | null;
}

/** The agenda as a tree of two levels; its order is changed by dragging, by Alt and arrow keys, or with the buttons below. */
export function AgendaTree({ items, chosenId, all, locked, onChoose, onAll, onReorder, onAdd }: AgendaTreeProps) {
  const { agenda: text, papers: words } = useText().desk;
  const blocked = useSendBlock() !== undefined;
  const papers = useView('papers')?.papers ?? [];
  const [drag, setDrag] = useState<Drag | null>(null);
  const [said, setSaid] = useState('');
  const fixed = locked || blocked;

  const reorder = (id: string, order: readonly OrderLine[] | null) => {
    if (order === null) return;
    const moved = items.find((item) => item.id === id);
    setSaid(moved === undefined ? '' : text.moved(moved.title, agendaNumbers(order).get(id) ?? ''));
    onReorder(order);
  };
  const step = (id: string, direction: Direction) => reorder(id, stepped(items, id, direction));
  const tops = items.filter((item) => item.parentId === null && item.kind === 'item');
  const lengths = items.filter((item) => item.parentId === null).map((item) => item.minutes);
  const total = lengths.reduce<number | null>(
    (sum, minutes) => (sum === null || minutes === null ? null : sum + minutes),
    0,
  );
  const general = papers.filter((paper) => paper.itemId === null);
  return (
    <Panel
      title={text.title}
      hint={items.length === 0 ? undefined : text.summary(tops.length, total)}
      flush
      actions={
        !locked && (
          <Button small icon="plus" onClick={onAdd}>
            {text.add}
          </Button>
        )
      }
      footer={
        locked || items.length === 0 ? undefined : (
          <MoveButtons
            allowed={(direction) => !fixed && chosenId !== null && stepped(items, chosenId, direction) !== null}
            onMove={(direction) => {
              if (chosenId !== null) step(chosenId, direction);
            }}
          />
        )
      }
    >
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      {items.length === 0 && (
        <EmptyState icon="list" title={text.empty}>
          {!locked && text.emptyText}
        </EmptyState>
      )}
      <ol className={css.tree}>
        {items.map((item) => (
          <AgendaTreeRow
            key={item.id}
            item={item}
            drafts={papers.filter((paper) => paper.itemId === item.id && paper.state === 'draft').length}
            chosen={item.id === chosenId}
            within={item.parentId !== null && item.parentId === chosenId}
            movable={!fixed}
            locked={locked}
            dragged={drag?.id === item.id}
            over={drag?.over?.id === item.id ? drag.over.place : null}
            onChoose={() => onChoose(item.id)}
            onStep={(direction) => step(item.id, direction)}
            onDragStart={() => setDrag({ id: item.id, over: null })}
            onDragOver={(place) => {
              if (drag === null) return false;
              const possible = dropped(items, drag.id, item.id, place) !== null;
              const over = possible ? { id: item.id, place } : null;
              if (over?.id !== drag.over?.id || over?.place !== drag.over?.place) setDrag({ ...drag, over });
              return possible;
            }}
            onDrop={() => {
              if (drag?.over) reorder(drag.id, dropped(items, drag.id, drag.over.id, drag.over.place));
              setDrag(null);
            }}
            onDragEnd={() => setDrag(null)}
          />
        ))}
      </ol>
      <button
        type="button"
        className={cx(css.row, css.general, chosenId === null && !all && css.chosen)}
        aria-current={chosenId === null && !all ? 'true' : undefined}
        onClick={() => onChoose(null)}
      >
        <Icon name="folder" />
        <span className={css.title}>{text.general}</span>
        <span className={css.quiet}>{general.length}</span>
      </button>
      <button
        type="button"
        className={cx(css.row, css.general, all && css.chosen)}
        aria-current={all ? 'true' : undefined}
        onClick={onAll}
      >
        <Icon name="list" />
        <span className={css.title}>{words.allPapers}</span>
        <span className={css.quiet}>{papers.length}</span>
      </button>
    </Panel>
  );
}
