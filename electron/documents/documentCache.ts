import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFile } from './hashFile.ts';

/** A paper on this terminal's disk. */
export interface CachedDocument {
  /** The paper's address: the hash of what was uploaded. */
  readonly sha256: string;
  /** The hash of these bytes; another one where the server serves a copy packed for reading. */
  readonly digest: string;
  readonly size: number;
  readonly path: string;
}

/** What a wipe removed, for the recall report. */
export interface WipedDocument {
  readonly sha256: string;
  readonly bytes: number;
}

export interface DocumentCache {
  /** A path for a download underway; what lies there is rubbish until it is adopted. */
  temporary(): string;
  /** Keeps a verified file for good and makes room for it. */
  adopt(temporary: string, sha256: string, digest: string): Promise<CachedDocument>;
  /** A kept paper whose bytes were checked in this run of the program, or null. Counts as use. */
  find(sha256: string): Promise<CachedDocument | null>;
  remove(sha256: string): Promise<void>;
  /** Removes everything. Throws when a file stays: a wipe that did not happen must not be reported. */
  wipe(): Promise<readonly WipedDocument[]>;
  totals(): { readonly count: number; readonly bytes: number };
}

/** Papers of several meetings; the oldest used give way. */
export const CACHE_BYTES = 2 * 1024 ** 3;
const OWNER_ONLY_FOLDER = 0o700;
const STORED = /^([0-9a-f]{64})\.([0-9a-f]{64})\.pdf$/;

interface Kept extends CachedDocument {
  readonly usedAt: number;
}

/** Opens the cache in `dir` and removes what interrupted downloads left. The names say it all: there is no index to lose. */
export async function openDocumentCache(
  dir: string,
  now: () => number,
  maxBytes: number = CACHE_BYTES,
): Promise<DocumentCache> {
  await mkdir(dir, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const kept = new Map<string, Kept>();
  const verified = new Set<string>();
  for (const name of await readdir(dir)) {
    const [, sha256, digest] = STORED.exec(name) ?? [];
    const path = join(dir, name);
    if (sha256 === undefined || digest === undefined) await rm(path, { recursive: true, force: true });
    else {
      const { size, mtimeMs } = await stat(path);
      kept.set(sha256, { sha256, digest, size, path, usedAt: mtimeMs });
    }
  }

  const forget = async (document: Kept) => {
    await rm(document.path, { force: true });
    kept.delete(document.sha256);
    verified.delete(document.sha256);
  };
  const bytes = () => kept.values().reduce((sum, { size }) => sum + size, 0);
  const makeRoom = async (newest: string) => {
    const oldestFirst = [...kept.values()].sort((a, b) => a.usedAt - b.usedAt);
    for (const document of oldestFirst) {
      if (bytes() <= maxBytes) return;
      if (document.sha256 !== newest) await forget(document);
    }
  };
  const use = async (document: CachedDocument) => {
    const usedAt = now();
    kept.set(document.sha256, { ...document, usedAt });
    await utimes(document.path, usedAt / 1000, usedAt / 1000);
  };

  return {
    temporary: () => join(dir, `${randomUUID()}.part`),
    async adopt(temporary, sha256, digest) {
      const before = kept.get(sha256);
      const path = join(dir, `${sha256}.${digest}.pdf`);
      if (before !== undefined && before.path !== path) await forget(before);
      await rename(temporary, path);
      const document = { sha256, digest, size: (await stat(path)).size, path };
      await use(document);
      verified.add(sha256);
      await makeRoom(sha256);
      return document;
    },
    async find(sha256) {
      const document = kept.get(sha256);
      if (document === undefined) return null;
      if (!verified.has(sha256)) {
        // Disks rot and folders are touched: what is shown as a paper of the meeting is that paper.
        const digest = await hashFile(document.path).catch(() => null);
        if (digest !== document.digest) {
          await forget(document);
          return null;
        }
        verified.add(sha256);
      }
      await use(document);
      return document;
    },
    async remove(sha256) {
      const document = kept.get(sha256);
      if (document !== undefined) await forget(document);
    },
    async wipe() {
      const wiped = [...kept.values()].map(({ sha256, size }) => ({ sha256, bytes: size }));
      for (const document of [...kept.values()]) await forget(document);
      for (const name of await readdir(dir)) await rm(join(dir, name), { recursive: true });
      return wiped;
    },
    totals: () => ({ count: kept.size, bytes: bytes() }),
  };
}
