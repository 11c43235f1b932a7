import { createStore } from 'zustand/vanilla';
import { keptHere } from '../page.ts';
import { screenOf } from '../screens.ts';
import { shellHere } from '../shell.ts';

/** The ways of writing that a person may choose between. */
export type Writing = 'telex' | 'vni';

export interface KeyboardState {
  /** It comes up for every field; otherwise only a button does. */
  readonly wanted: boolean;
  readonly writing: Writing;
}

const KEY = 'writing';

/** A kiosk has nothing else to write with; the desk and the console stand before a real keyboard. */
function isWantedAtFirst(): boolean {
  const { kind } = screenOf(location.pathname);
  return shellHere() !== null && kind !== 'desk' && kind !== 'console';
}

export const keyboardStore = createStore<KeyboardState>()(() => ({
  wanted: isWantedAtFirst(),
  writing: keptHere().get(KEY) === 'vni' ? 'vni' : 'telex',
}));

export function setWanted(wanted: boolean): void {
  keyboardStore.setState({ wanted });
}

/** Remembered for this screen. */
export function setWriting(writing: Writing): void {
  keptHere().set(KEY, writing);
  keyboardStore.setState({ writing });
}
