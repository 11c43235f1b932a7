import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** The files that lie on this terminal, by SHA-256; null in a browser, which keeps none. */
export const papersHere = createStore<{ readonly files: ReadonlySet<string> | null }>()(() => ({ files: null }));

/** The files that lie on this terminal; null in a browser, which keeps none. */
export const usePapersHere = (): ReadonlySet<string> | null => useStore(papersHere, ({ files }) => files);
