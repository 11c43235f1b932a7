import type { vi } from './vi.ts';

/** The same texts and parameters in another language: a missing key or a wrong parameter is a compile error. */
type Translated<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly (infer E)[]
      ? readonly Translated<E>[]
      : { readonly [K in keyof T]: Translated<T[K]> };

/** Vietnamese is the source of truth. */
export type Catalogue = Translated<typeof vi>;
