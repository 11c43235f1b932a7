import { fromHex, toHex } from './bytes.ts';
import { GroupCommit } from './groupCommit.ts';
import { EMPTY_HEAD, type Entry, type Ledger, type NewEntry, type Snapshot } from './port.ts';
import { SLICE_ENTRIES } from './sliceLimits.ts';
import { KEPT_SNAPSHOTS, refuseStraySnapshot } from './snapshotRules.ts';
import { chainEntry } from './storedEntry.ts';

/** A ledger that forgets everything: for tests, and as the benchmarks' floor, the same room with its commit switched off. */
export function memoryLedger(): Ledger {
  const entries: Entry[] = [];
  let snapshots: readonly Snapshot[] = [];
  let last = fromHex(EMPTY_HEAD.hash);

  const commits = new GroupCommit(EMPTY_HEAD, async (batch: readonly NewEntry[]) => {
    const hashes: Uint8Array[] = [];
    for (const entry of batch) {
      const { index, at, body, prev, hash } = chainEntry(entry, last);
      entries.push({ index, at, body: body.slice(), prev: toHex(prev), hash: toHex(hash) });
      hashes.push(hash);
      last = hash;
    }
    return { hashes: Buffer.concat(hashes), ms: 0 };
  });

  return {
    head: () => commits.head(),
    append: (batch) => commits.append(batch),
    async *read(from, last = Number.POSITIVE_INFINITY) {
      const end = Math.min(last, commits.head().index) + 1;
      for (let at = from; at < end; at += SLICE_ENTRIES) yield entries.slice(at, Math.min(at + SLICE_ENTRIES, end));
    },
    latestSnapshot: async () => snapshots.at(-1) ?? null,
    async saveSnapshot(snapshot) {
      refuseStraySnapshot(snapshot, entries[snapshot.index]?.hash ?? null);
      const others = snapshots.filter((kept) => kept.index !== snapshot.index);
      const copy = { ...snapshot, bytes: snapshot.bytes.slice() };
      snapshots = [...others, copy].sort((a, b) => a.index - b.index).slice(-KEPT_SNAPSHOTS);
    },
    stats: () => commits.stats(),
    close: () => commits.close(),
  };
}
