import { useEffect, useRef, useState } from 'react';
import { NoteColour } from '../../core/notes/note.ts';
import { useText } from '../app/useText.ts';
import { NOTE_COLOURS } from './colours.ts';
import css from './NotesColours.module.css';

export interface NotesColoursProps {
  colour: NoteColour;
  onColour: (colour: NoteColour) => void;
}

/** The colours in a row, each with its name; where the tools have little room, the one in hand, and the row behind it. */
export function NotesColours({ colour, onColour }: NotesColoursProps) {
  const { notes: t } = useText();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (!open) return;
    const left = ({ target }: Event) => {
      if (target instanceof Node && box.current?.contains(target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', left);
    document.addEventListener('focusin', left);
    return () => {
      document.removeEventListener('pointerdown', left);
      document.removeEventListener('focusin', left);
    };
  }, [open]);
  return (
    <fieldset
      ref={box}
      className={css.box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
      }}
    >
      <legend className="visually-hidden">{t.colour}</legend>
      <button type="button" className={css.chosen} aria-expanded={open} onClick={() => setOpen(!open)}>
        <i style={{ background: NOTE_COLOURS[colour] }} />
        <span>{t.colours[colour]}</span>
      </button>
      <div className={css.colours} data-open={open || undefined}>
        {NoteColour.options.map((option) => (
          <label key={option} className={css.colour}>
            <input
              type="radio"
              name="note-colour"
              className="visually-hidden"
              checked={option === colour}
              onChange={() => {
                onColour(option);
                setOpen(false);
              }}
            />
            <i style={{ background: NOTE_COLOURS[option] }} />
            <span>{t.colours[option]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
