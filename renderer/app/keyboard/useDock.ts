import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type Dock, dockOf } from './dockOf.ts';
import type { TextControl } from './editField.ts';

/**
 * What the pages give up at their lower edge while the keyboard stands there; and the mark on the document by which they
 * put away what nobody needs while writing.
 */
const HEIGHT = '--keyboard-height';
const MARK = 'writing';

/** Keeps the field in sight: the page makes room and scrolls to it; where that does not help the keyboard goes to the top. */
export function useDock(field: TextControl): [RefObject<HTMLElement | null>, Dock] {
  const ref = useRef<HTMLElement>(null);
  const [dock, setDock] = useState<Dock>('bottom');
  useLayoutEffect(() => {
    const keyboard = ref.current;
    if (keyboard === null) return;
    const { style, dataset } = document.documentElement;
    dataset[MARK] = '';
    const settle = () => {
      style.setProperty(HEIGHT, `${keyboard.offsetHeight}px`);
      field.scrollIntoView({ block: 'center' });
      const next = dockOf(field.getBoundingClientRect(), keyboard.offsetHeight, window.innerHeight);
      if (next === 'top') style.removeProperty(HEIGHT);
      setDock(next);
    };
    settle();
    const sizes = new ResizeObserver(settle);
    sizes.observe(keyboard);
    return () => {
      sizes.disconnect();
      style.removeProperty(HEIGHT);
      delete dataset[MARK];
    };
  }, [field]);
  return [ref, dock];
}
