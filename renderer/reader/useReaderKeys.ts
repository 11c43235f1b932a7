import { type RefObject, useEffect, useRef } from 'react';
import { type KeyAction, keyAction, scrolls } from './keys.ts';

/** Listens to the keys of the reader in `frame`; `onScroll` tells of those that scroll by themselves. */
export function useReaderKeys(
  frame: RefObject<HTMLElement | null>,
  acts: Readonly<Record<KeyAction, () => void>>,
  onScroll: () => void,
): void {
  const latest = useRef({ acts, onScroll });
  latest.current = { acts, onScroll };
  useEffect(() => {
    const box = frame.current;
    const typed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element) || box === null) return;
      // Keys belong to the reader when it has the focus, or when nothing has and it is the only one in sight; never
      // under a dialog.
      const nobodys = event.target === document.body && isAlone(box);
      const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
      if (!(nobodys || box.contains(event.target)) || modal?.contains(box) === false) return;
      const action = keyAction(event);
      const typing = event.target.closest('input, textarea, select') !== null;
      if (action === null) {
        if (!typing && scrolls(event)) latest.current.onScroll();
        return;
      }
      // A letter is meant for the field; Ctrl F and F3 are not.
      if (typing && !(WHILE_TYPING.has(action) && (event.ctrlKey || event.key === 'F3'))) return;
      event.preventDefault();
      latest.current.acts[action]();
    };
    document.addEventListener('keydown', typed);
    return () => document.removeEventListener('keydown', typed);
  }, [frame]);
}

const WHILE_TYPING: ReadonlySet<KeyAction> = new Set(['search', 'findNext', 'findPrevious']);

function isAlone(box: HTMLElement): boolean {
  const readers = [...document.querySelectorAll('[data-reader]')];
  return box.closest('[inert]') === null && readers.every((one) => one === box || one.closest('[inert]') !== null);
}
