/** The record without one key; the same record when the key is absent. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (!(key in record)) return record;
  const { [key]: _gone, ...rest } = record;
  return rest;
}

/** The record with one value replaced by what `change` makes of it; unchanged when the key is absent. */
export function changed<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  change: (value: T) => T,
): Readonly<Record<string, T>> {
  const value = record[key];
  return value === undefined ? record : { ...record, [key]: change(value) };
}

export function byId<T extends { readonly id: string }>(list: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(list.map((entry) => [entry.id, entry]));
}
