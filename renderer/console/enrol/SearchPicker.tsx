import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { foldVietnamese } from '../../../core/base/foldVietnamese.ts';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/Icon.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { foundOptions } from './foundOptions.ts';
import css from './SearchPicker.module.css';

/** One entry to choose. */
export interface PickerOption {
  readonly key: string;
  readonly label: string;
  /** A quiet word at the end: why one would rather not. */
  readonly note?: string | undefined;
}

export interface SearchPickerProps {
  label: string;
  /** Keeps the label for screen readers only: inside tables. */
  hideLabel?: boolean | undefined;
  /** What is chosen, in words; null: nothing. */
  chosen: string | null;
  value: string | null;
  /** Called while the list is open only: a table may have hundreds of these. */
  options: () => readonly PickerOption[];
  onChange: (key: string) => void;
  placeholder: string;
  searchLabel: string;
  /** Shown when nothing answers to what was typed. */
  nothing: string;
}

/** The height that the list may take, px. */
const LIST_PX = 320;

/** A list of hundreds to choose from by typing a few characters; lies above everything, also above a scrolling table. */
export function SearchPicker(props: SearchPickerProps) {
  const { label, hideLabel = false, chosen, value, options, onChange, placeholder, searchLabel, nothing } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [spot, setSpot] = useState({ top: 0, left: 0, width: 0 });
  const found = open ? foundOptions(options(), typed, foldVietnamese) : [];
  const current = found[Math.min(at, found.length - 1)];

  const place = () => {
    const box = button.current?.getBoundingClientRect();
    if (box === undefined) return;
    const below = window.innerHeight - box.bottom > LIST_PX;
    setSpot({ top: below ? box.bottom + 4 : Math.max(8, box.top - LIST_PX - 4), left: box.left, width: box.width });
  };
  const choose = (key: string) => {
    onChange(key);
    list.current?.hidePopover();
    button.current?.focus();
  };
  const move = (to: number) => {
    setAt(to);
    document.getElementById(`${id}-${to}`)?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp') move(Math.max(0, at - 1));
    else if (event.key === 'Enter' && current !== undefined) choose(current.key);
    else return;
    event.preventDefault();
  };
  return (
    <div className={css.field}>
      <span className={hideLabel ? 'visually-hidden' : css.label} id={`${id}-label`}>
        {label}
      </span>
      <button
        ref={button}
        type="button"
        id={`${id}-button`}
        className={css.button}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-labelledby={`${id}-label ${id}-button`}
        popoverTarget={`${id}-list`}
      >
        <span className={cx(css.chosen, chosen === null && css.empty)}>{chosen ?? placeholder}</span>
        <Icon name="chevronDown" size="var(--c-icon-small)" />
      </button>
      <div
        ref={list}
        id={`${id}-list`}
        popover="auto"
        className={css.list}
        style={{ top: spot.top, left: spot.left, '--width': `${spot.width}px` }}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') place();
        }}
        onToggle={(event) => {
          const opens = event.newState === 'open';
          setOpen(opens);
          setTyped('');
          setAt(
            opens
              ? Math.max(
                  0,
                  options().findIndex(({ key }) => key === value),
                )
              : 0,
          );
          if (opens) input.current?.focus();
        }}
      >
        <input
          ref={input}
          className={css.input}
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-label={searchLabel}
          aria-expanded={open}
          aria-controls={`${id}-options`}
          aria-activedescendant={current === undefined ? undefined : `${id}-${found.indexOf(current)}`}
          placeholder={searchLabel}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <div className={css.options} role="listbox" id={`${id}-options`} aria-label={label} tabIndex={-1}>
          {found.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keyboard, as in every combobox
            <div
              key={option.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={option.key === value}
              tabIndex={-1}
              className={cx(css.option, option === current && css.at)}
              onClick={() => choose(option.key)}
            >
              <span>{option.label}</span>
              {option.note !== undefined && (
                <span className={css.note}>
                  <StatusGlyph status="done" />
                  {option.note}
                </span>
              )}
            </div>
          ))}
        </div>
        {open && found.length === 0 && <p className={css.nothing}>{nothing}</p>}
      </div>
    </div>
  );
}
