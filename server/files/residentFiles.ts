/** Memory for papers in use: some five packs of 200 MB, so that no disk is read while ballots arrive. */
export const RESIDENT_BYTES = 1024 ** 3;

export interface ResidentFiles {
  /** The file's bytes, shared by all who read it at once (do not write to them); null when there is no such file. */
  get(key: string): Promise<Buffer | null>;
}

/** Keeps the files used last in memory, up to `maxBytes`; `load` runs once however many ask for a file together. */
export function createResidentFiles(
  load: (key: string) => Promise<Buffer | null>,
  maxBytes: number = RESIDENT_BYTES,
): ResidentFiles {
  const kept = new Map<string, Buffer>();
  const loading = new Map<string, Promise<Buffer | null>>();
  let keptBytes = 0;

  const keep = (key: string, bytes: Buffer) => {
    kept.set(key, bytes);
    keptBytes += bytes.length;
    for (const [oldest, { length }] of kept) {
      // The newest stays even if it alone is over the bound: somebody is waiting for it.
      if (keptBytes <= maxBytes || oldest === key) return;
      kept.delete(oldest);
      keptBytes -= length;
    }
  };

  const loadOnce = async (key: string): Promise<Buffer | null> => {
    try {
      const bytes = await load(key);
      if (bytes !== null) keep(key, bytes);
      return bytes;
    } finally {
      loading.delete(key);
    }
  };

  return {
    async get(key) {
      const bytes = kept.get(key);
      if (bytes !== undefined) {
        kept.delete(key);
        kept.set(key, bytes);
        return bytes;
      }
      const pending = loading.get(key) ?? loadOnce(key);
      loading.set(key, pending);
      return pending;
    },
  };
}
