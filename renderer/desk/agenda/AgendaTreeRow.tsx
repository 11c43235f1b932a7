import { type DragEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { formatTime } from '../../../core/i18n/format.ts';
import type { AgendaLine } from '../../../core/views/agendaView.ts';
import { useText } from '../../app/useText.ts';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/Icon.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import css from './AgendaTree.module.css';
import type { Direction, DropPlace } from './agendaOrder.ts';

export interface AgendaTreeRowProps {
  item: AgendaLine;
  drafts: number;
  chosen: boolean;
  /** A part of the chosen item. */
  within: boolean;
  movable: boolean;
  /** The meeting is over: what has not happened needs no word. */
  locked: boolean;
  dragged: boolean;
  /** Where a dragged line would fall on this one. */
  over: DropPlace | null;
  onChoose: () => void;
  onStep: (direction: Direction) => void;
  onDragStart: () => void;
  /** Whether a drop is possible there. */
  onDragOver: (place: DropPlace) => boolean;
  onDrop: () => void;
  onDragEnd: () => void;
}

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'inward',
  ArrowLeft: 'outward',
};

/** The middle part of a row takes a line inside it; its edges take it before or after. */
function placeOf(event: DragEvent<HTMLElement>, part: boolean): DropPlace {
  const box = event.currentTarget.getBoundingClientRect();
  const at = (event.clientY - box.top) / box.height;
  if (part) return at < 0.5 ? 'before' : 'after';
  if (at < 0.3) return 'before';
  return at > 0.7 ? 'after' : 'inside';
}

/** One line of the agenda: press to open it, drag or Alt with arrows to move it. */
export function AgendaTreeRow(props: AgendaTreeRowProps) {
  const { item, chosen, within, movable, dragged, over, onChoose, onStep, onDragOver } = props;
  const text = useText().desk.agenda;
  const part = item.parentId !== null;
  const recess = item.kind === 'recess';
  const line = useRef<HTMLLIElement>(null);
  // The chosen line stays in sight, also where it was moved to; a push that moves nothing does not scroll.
  const seen = useRef('');
  useEffect(() => {
    const position = chosen ? `at ${item.number}` : '';
    if (chosen && position !== seen.current) line.current?.scrollIntoView({ block: 'nearest' });
    seen.current = position;
  });
  const keyDown = (event: KeyboardEvent) => {
    const direction = event.altKey ? KEYS[event.key] : undefined;
    if (direction === undefined || !movable) return;
    event.preventDefault();
    onStep(direction);
  };
  const when = [
    part || item.plannedAt === null ? null : formatTime(item.plannedAt),
    item.minutes === null ? null : text.minutes(item.minutes),
  ];
  return (
    <li
      ref={line}
      className={cx(css.line, dragged && css.dragged, over !== null && css[over])}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', item.title);
        props.onDragStart();
      }}
      onDragOver={(event) => {
        if (onDragOver(placeOf(event, part))) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop();
      }}
      onDragEnd={props.onDragEnd}
    >
      <button
        type="button"
        className={cx(css.row, part && css.part, recess && css.recess, chosen && css.chosen, within && css.within)}
        aria-current={chosen ? 'true' : undefined}
        aria-keyshortcuts={movable ? 'Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight' : undefined}
        title={movable ? text.moveKeys : undefined}
        onClick={onChoose}
        onKeyDown={keyDown}
      >
        <Icon name="drag" size={16} className={cx(css.grip, !movable && css.hidden)} />
        {recess ? <Icon name="coffee" size={18} /> : <span className={css.number}>{item.number}</span>}
        <span className={css.title}>{item.title}</span>
        <span className={css.meta}>
          <span>{when.filter(Boolean).join(' · ')}</span>
          {!part && !recess && !(props.locked && item.state === 'upcoming') && (
            <RowState item={item} drafts={props.drafts} />
          )}
        </span>
      </button>
    </li>
  );
}

/** The most telling word about an item: under way, drafts waiting, or ready. */
function RowState({ item, drafts }: { item: AgendaLine; drafts: number }) {
  const text = useText().desk.agenda;
  if (item.state === 'current')
    return (
      <StatusPill plain status="live">
        {text.state.current}
      </StatusPill>
    );
  if (item.state === 'done')
    return (
      <StatusPill plain status="done">
        {text.state.done}
      </StatusPill>
    );
  if (drafts > 0)
    return (
      <StatusPill plain status="warn">
        {text.waiting(drafts)}
      </StatusPill>
    );
  if (item.papers === 0)
    return (
      <StatusPill plain status="none">
        {text.noPapers}
      </StatusPill>
    );
  return (
    <StatusPill plain status="ok">
      {text.ready}
    </StatusPill>
  );
}
