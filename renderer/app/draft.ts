import { useCallback, useState } from 'react';
import type { KeyStore } from './keyStore.ts';
import { keptInWindow } from './page.ts';

/**
 * What is half done on this screen: it survives every push and a reload, and is gone with the window, or with what `keptIn`
 * names (the same function at every call). Returns the draft, its setter, and a way back to the initial value.
 */
export function useDraft<T>(
  key: string,
  initial: T,
  keptIn: () => KeyStore = keptInWindow,
): [T, (value: T) => void, () => void] {
  const [held, setHeld] = useState<{ key: string; value: T }>(() => ({
    key,
    value: readDraft(keptIn(), key, initial),
  }));
  let current = held;
  if (held.key !== key) {
    current = { key, value: readDraft(keptIn(), key, initial) };
    setHeld(current);
  }
  const set = useCallback(
    (value: T) => {
      keptIn().set(`draft:${key}`, JSON.stringify(value));
      setHeld({ key, value });
    },
    [key, keptIn],
  );
  const reset = () => {
    keptIn().set(`draft:${key}`, null);
    setHeld({ key, value: initial });
  };
  return [current.value, set, reset];
}

/** A draft of another kind of value, left by an older version of the screen, does not count. */
function readDraft<T>(kept: KeyStore, key: string, initial: T): T {
  const text = kept.get(`draft:${key}`);
  if (text === null) return initial;
  try {
    const value: T = JSON.parse(text);
    const fits =
      initial === null || (typeof value === typeof initial && Array.isArray(value) === Array.isArray(initial));
    return fits ? value : initial;
  } catch {
    return initial;
  }
}
