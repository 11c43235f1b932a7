/** `count` of the values, the same for the same seed, in their old order; all of them when there are no more. */
export function sample<T>(values: readonly T[], count: number, seed: number): readonly T[] {
  const lots = values.map((value, index) => ({ value, index, lot: lotOf(seed, index) }));
  return lots
    .toSorted((a, b) => a.lot - b.lot)
    .slice(0, count)
    .toSorted((a, b) => a.index - b.index)
    .map(({ value }) => value);
}

/** A number that looks random for each seed and index (the finalizer of MurmurHash3). */
function lotOf(seed: number, index: number): number {
  let mixed = (Math.imul(seed, 0x9e3779b1) ^ index) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
