import { useSyncExternalStore } from 'react';

/** The element in which something can still be pressed: the innermost modal dialog that is open, else the page. */
function current(): HTMLElement {
  return [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')].at(-1) ?? document.body;
}

function listen(listener: () => void): () => void {
  // Dialogs tell it without bubbling.
  document.addEventListener('toggle', listener, true);
  return () => document.removeEventListener('toggle', listener, true);
}

/** Where a floating part has to stand, so that it is neither covered nor made inert by a dialog that is open. */
export function useTopLayer(): HTMLElement {
  return useSyncExternalStore(listen, current);
}
