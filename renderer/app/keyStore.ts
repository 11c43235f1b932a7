/** A small store of texts by key; the browser's storage, or a map in tests. */
export interface KeyStore {
  get(key: string): string | null;
  /** Null removes. */
  set(key: string, value: string | null): void;
}

const PREFIX = 'nghi-su';

/** One screen's own corner of a browser storage, so that several screens can be open in one browser. A storage that is full or forbidden forgets. */
export function browserKeys(storage: Storage, screen: string): KeyStore {
  const full = (key: string) => `${PREFIX}:${screen}:${key}`;
  return {
    get(key) {
      try {
        return storage.getItem(full(key));
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        if (value === null) storage.removeItem(full(key));
        else storage.setItem(full(key), value);
      } catch {
        // Private windows and full disks: the screen works on, it only forgets at the next reload.
      }
    },
  };
}

/** Keys that last as long as the program: for tests and for windows without storage. */
export function memoryKeys(initial: Readonly<Record<string, string>> = {}): KeyStore {
  const values = new Map(Object.entries(initial));
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => {
      if (value === null) values.delete(key);
      else values.set(key, value);
    },
  };
}
