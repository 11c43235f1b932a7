import { create } from 'zustand';

interface Follows {
  /** The presentation that this screen follows; null for none. */
  readonly id: string | null;
  readonly follow: (id: string) => void;
  readonly release: () => void;
}

/** Whether this screen follows: its own choice, let go of by any move of the person before it (F-4). */
export const useFollows = create<Follows>()((set) => ({
  id: null,
  follow: (id) => set({ id }),
  release: () => set((before) => (before.id === null ? before : { id: null })),
}));
