import { create } from 'zustand';
import { newId } from '../../app/useCommand.ts';
import type { Tone } from '../../parts/Banner.tsx';

/** A passing message of the desk. */
export interface DeskToast {
  readonly id: string;
  readonly tone: Tone;
  readonly text: string;
}

interface Toasts {
  readonly toasts: readonly DeskToast[];
  readonly show: (tone: Tone, text: string) => void;
  readonly dismiss: (id: string) => void;
}

/** Older messages give way to newer ones. */
const MOST = 2;

export const useToasts = create<Toasts>((set) => ({
  toasts: [],
  show: (tone, text) => set(({ toasts }) => ({ toasts: [...toasts, { id: newId(), tone, text }].slice(-MOST) })),
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));
