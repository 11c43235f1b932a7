import { lazy, Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { IconButton } from '../../parts/IconButton.tsx';
import { useTopLayer } from '../../parts/useTopLayer.ts';
import { useText } from '../useText.ts';
import { isTextControl, type TextControl } from './editField.ts';
import { type FieldKind, fieldKind } from './fieldKind.ts';
import css from './KeyboardHost.module.css';
import { keyboardStore, setWanted } from './keyboardStore.ts';

/** Only where somebody writes by finger. */
const ScreenKeyboard = lazy(() => import('./ScreenKeyboard.tsx'));

interface Writing {
  readonly field: TextControl;
  readonly kind: FieldKind;
}

/** What a field wanted before it was told to keep the system's keyboard away. */
const kinds = new WeakMap<TextControl, FieldKind>();

function writingIn(target: EventTarget | null): Writing | null {
  if (!isTextControl(target)) return null;
  const kind = kinds.get(target) ?? fieldKind(target);
  if (kind === null) return null;
  kinds.set(target, kind);
  return { field: target, kind };
}

/** The field that has the focus, while it takes text; with `quiet` the system's own keyboard stays away from it. */
function useWriting(quiet: boolean): Writing | null {
  const [writing, setWriting] = useState<Writing | null>(null);
  useEffect(() => {
    const look = () => {
      const now = writingIn(document.activeElement);
      setWriting((before) => (before?.field === now?.field ? before : now));
    };
    // Before the focus comes: that is when the system decides about its keyboard.
    const silence = ({ target }: Event) => {
      const touched = quiet ? writingIn(target) : null;
      if (touched !== null) touched.field.inputMode = 'none';
    };
    look();
    const { activeElement } = document;
    if (quiet && writingIn(activeElement) !== null && isTextControl(activeElement)) activeElement.inputMode = 'none';
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', look);
    document.addEventListener('pointerdown', silence, true);
    document.addEventListener('focusin', silence, true);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', look);
      document.removeEventListener('pointerdown', silence, true);
      document.removeEventListener('focusin', silence, true);
    };
  }, [quiet]);
  return writing;
}

/** A finger is all that this screen is written with. */
const isTouched = () => matchMedia('(any-pointer: coarse)').matches;

/** Brings the keyboard up for the field that has the focus: at a kiosk by itself, on another touchscreen when asked. */
export function KeyboardHost() {
  const words = useText().shell.keyboard;
  const wanted = useStore(keyboardStore, (state) => state.wanted);
  const writing = useWriting(wanted);
  const host = useTopLayer();
  if (writing === null) return null;
  if (!wanted) {
    if (!isTouched()) return null;
    return createPortal(
      <div className={css.ask} data-density="seat" onPointerDown={(event) => event.preventDefault()}>
        <IconButton icon="keyboard" look="outlined" label={words.show} onClick={() => setWanted(true)} />
      </div>,
      host,
    );
  }
  return createPortal(
    <Suspense>
      <ScreenKeyboard key={writing.kind} field={writing.field} kind={writing.kind} />
    </Suspense>,
    host,
  );
}
