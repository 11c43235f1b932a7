import type { NewEntry } from '../port.ts';

/** `count` entries from index `first` on, each different and recognisable by its index. */
export function newEntries(first: number, count: number): NewEntry[] {
  return Array.from({ length: count }, (_, i) => {
    const index = first + i;
    return { index, at: 1_764_000_000_000 + index, body: Buffer.from(`{"ballot":${index},"choice":"tán thành"}`) };
  });
}
