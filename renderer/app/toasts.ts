import { create } from 'zustand';
import type { Tone } from '../parts/Banner.tsx';
import { newId } from './useCommand.ts';

/** A passing message of a working screen. */
export interface PassingToast {
  readonly id: string;
  readonly tone: Tone;
  readonly text: string;
}

interface Toasts {
  readonly toasts: readonly PassingToast[];
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
