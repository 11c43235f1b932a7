import { useCallback, useState } from 'react';
import { keptInWindow } from './page.ts';

/**
 * What is half done on this screen: it survives every push and a reload, and is gone with the window. Returns the draft,
 * its setter, and a way back to the initial value.
 */
export function useDraft<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const [held, setHeld] = useState<{ key: string; value: T }>(() => ({ key, value: readDraft(key, initial) }));
  let current = held;
  if (held.key !== key) {
    current = { key, value: readDraft(key, initial) };
    setHeld(current);
  }
  const set = useCallback(
    (value: T) => {
      keptInWindow().set(`draft:${key}`, JSON.stringify(value));
      setHeld({ key, value });
    },
    [key],
  );
  const reset = () => {
    keptInWindow().set(`draft:${key}`, null);
    setHeld({ key, value: initial });
  };
  return [current.value, set, reset];
}

/** A draft of another kind of value, left by an older version of the screen, does not count. */
function readDraft<T>(key: string, initial: T): T {
  const text = keptInWindow().get(`draft:${key}`);
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
