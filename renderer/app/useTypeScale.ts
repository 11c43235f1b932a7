import { useStore } from 'zustand';
import type { TypeScale } from '../theme/typeScale.ts';
import { settingsStore } from './settings.ts';

/** The text size of this screen, kept in this browser. */
export function useTypeScale(): { scale: TypeScale; setScale: (scale: TypeScale) => void } {
  return { scale: useStore(settingsStore, (settings) => settings.scale), setScale };
}

function setScale(scale: TypeScale): void {
  settingsStore.setState({ scale });
}
