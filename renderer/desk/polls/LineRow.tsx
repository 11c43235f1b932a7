import type { KeyboardEvent } from 'react';
import type { PollLine } from '../../../core/voting/poll.ts';
import { useText } from '../../app/useText.ts';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/Icon.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { TextField } from '../../parts/TextField.tsx';
import css from './LinesFields.module.css';

export interface LineRowProps {
  line: PollLine;
  at: number;
  last: number;
  kind: 'decision' | 'persons';
  error: boolean;
  dragged: boolean;
  /** What is dragged would fall here. */
  over: boolean;
  onChange: (fields: Partial<PollLine>) => void;
  onStep: (step: -1 | 1) => void;
  onRemove: () => void;
  onDragStart: () => void;
  onDragOver: () => void;
  onDrop: () => void;
  onDragEnd: () => void;
}

/** One line of a ballot; it is moved by its grip, by Alt and arrows, or with its buttons. */
export function LineRow(props: LineRowProps) {
  const { line, at, last, kind, error, onChange, onStep } = props;
  const { desk } = useText();
  const text = desk.polls.fields;
  const name = line.title === '' ? text.lineTitleOf(at + 1) : line.title;
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || (step !== -1 && step !== 1)) return;
    event.preventDefault();
    onStep(step);
  };
  return (
    <li
      className={cx(css.line, props.dragged && css.dragged, props.over && css.over)}
      onKeyDown={keyDown}
      onDragOver={(event) => {
        event.preventDefault();
        props.onDragOver();
      }}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a grip for the mouse; the keyboard has Alt with arrows and the buttons. */}
      <span
        className={css.grip}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', name);
          props.onDragStart();
        }}
        onDragEnd={props.onDragEnd}
      >
        <Icon name="drag" size={16} />
      </span>
      <span className={css.number}>{at + 1}</span>
      <TextField
        label={text.lineTitleOf(at + 1)}
        hideLabel
        placeholder={text.lineTitle[kind]}
        value={line.title}
        error={error ? desk.shell.required : undefined}
        // A name that was typed over is somebody else's.
        onChange={(title) => onChange({ title, personId: null })}
      />
      <TextField
        label={text.lineNoteOf(at + 1)}
        hideLabel
        placeholder={text.lineNote[kind]}
        value={line.note}
        onChange={(note) => onChange({ note })}
      />
      {kind === 'persons' && (
        <span className={css.known} title={line.personId === null ? undefined : text.isDelegate}>
          {line.personId !== null && <Icon name="person" size={16} label={text.isDelegate} />}
        </span>
      )}
      <span className={css.buttons}>
        <IconButton icon="arrowUp" small label={text.up(name)} disabled={at === 0} onClick={() => onStep(-1)} />
        <IconButton icon="arrowDown" small label={text.down(name)} disabled={at === last} onClick={() => onStep(1)} />
        <IconButton icon="trash" small label={text.removeLine(name)} onClick={props.onRemove} />
      </span>
    </li>
  );
}
