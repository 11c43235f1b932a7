import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { roomStore } from '../roomStore.ts';
import { type SessionKey, type SessionKeyState, SessionKeys, type SessionKeysPorts } from './SessionKeys.ts';

const stateStore = createStore<SessionKeyState>()(() => ({ kind: 'none' }));
let keys: SessionKeys | null = null;

/** Makes and forgets the session's key as people sign in and out on this page. */
export function keepSessionKey(page: Pick<SessionKeysPorts, 'kept' | 'newId' | 'send'>): void {
  keys = new SessionKeys({
    ...page,
    loadSigning: async () => (await import('./signing.ts')).makeSigning(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    told: (state) => stateStore.setState(state, true),
  });
  keys.follow(roomStore.getState());
  roomStore.subscribe((state) => keys?.follow(state));
}

/** The key that signs this session's ballots; rejects when nobody who could vote is signed in. */
export function sessionKey(): Promise<SessionKey> {
  return keys === null ? Promise.reject(new Error('the page keeps no key')) : keys.key();
}

/** The server answered that it does not know the key. */
export function sessionKeyUnknown(): void {
  keys?.unknown();
}

/** How far the session's key is. */
export const useSessionKeyState = (): SessionKeyState => useStore(stateStore);
