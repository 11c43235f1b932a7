import { useSyncExternalStore } from 'react';
import { screenKey, screenOf } from './screens.ts';

const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** The path of the address bar. */
export function usePath(): string {
  return useSyncExternalStore(listen, () => location.pathname);
}

/** Goes to another path: within a screen without a reload, to another screen with one, because each has its own session. */
export function navigate(path: string): void {
  if (screenKey(screenOf(path)) !== screenKey(screenOf(location.pathname))) {
    location.assign(path);
    return;
  }
  history.pushState(null, '', path);
  for (const listener of listeners) listener();
}
