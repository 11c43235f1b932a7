import { useMemo, useRef } from 'react';

/** The same object at every render that always calls the latest functions: pages are not drawn anew for it. */
export function useLatest<T extends { readonly [K in keyof T]: (...args: never[]) => unknown }>(acts: T): T {
  const latest = useRef(acts);
  latest.current = acts;
  return useMemo(
    () =>
      new Proxy(latest.current, {
        get: (_, name) => Reflect.get(latest.current, name),
      }),
    [],
  );
}
