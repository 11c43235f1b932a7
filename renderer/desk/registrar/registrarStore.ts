import { createStore } from 'zustand/vanilla';
import { keptHere } from '../../app/page.ts';
import type { RegistrarKey } from './signVouches.ts';

/** What this terminal can vouch with. */
export interface RegistrarState {
  /** Null where this terminal has no key; undefined before it was looked for. */
  readonly key: RegistrarKey | null | undefined;
  /** Vouch as soon as somebody signs in. */
  readonly isAuto: boolean;
  /** Keys that a command is on its way for. */
  readonly underway: ReadonlySet<string>;
}

export const registrarStore = createStore<RegistrarState>()(() => ({
  key: undefined,
  isAuto: false,
  underway: new Set<string>(),
}));

const AUTO = 'registrarAuto';

/** The signing code, which only the desk's own vouching needs. */
const signing = () => import('./signVouches.ts');

/** Looks for the key that this browser keeps; once for each page. */
export async function findRegistrar(): Promise<void> {
  if (registrarStore.getState().key !== undefined) return;
  registrarStore.setState({ key: null, isAuto: keptHere().get(AUTO) === 'on' });
  const { keptRegistrar } = await signing();
  registrarStore.setState({ key: await keptRegistrar(keptHere()) });
}

/** This terminal's key, made if there is none; null where the browser cannot keep it. */
export async function ownRegistrar(): Promise<RegistrarKey | null> {
  const { makeRegistrar } = await signing();
  const key = await makeRegistrar(keptHere(), (bytes) => crypto.getRandomValues(bytes));
  registrarStore.setState({ key });
  return key;
}

export function setAuto(isAuto: boolean): void {
  keptHere().set(AUTO, isAuto ? 'on' : null);
  registrarStore.setState({ isAuto });
}
