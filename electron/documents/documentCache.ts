import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { WipedPapers } from '../../core/terminals/terminal.ts';
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

/** What a wipe did, for the recall report; a file that stays is never reported as deleted. */
export interface WipeOutcome {
  /** `at` on this terminal's clock. */
  readonly deleted: readonly { readonly sha256: string; readonly at: number }[];
  readonly failed: readonly { readonly sha256: string; readonly why: string }[];
}

/** Whether a kept paper still is what was kept. */
export interface CheckedDocument {
  readonly sha256: string;
  readonly ok: boolean;
}

export interface DocumentCache {
  readonly dir: string;
  /** Where a paper lies while it comes; what came of it stays there over a restart, to be gone on with. */
  partOf(sha256: string, digest: string): string;
  /** The addresses of papers of which a part lies here. */
  parts(): Promise<readonly string[]>;
  /** Whether these bytes of a paper are kept. */
  has(sha256: string, digest: string): boolean;
  /** Keeps a verified file for good and makes room for it. */
  adopt(temporary: string, sha256: string, digest: string): Promise<CachedDocument>;
  /** A kept paper whose bytes were checked in this run of the program, or null. Counts as use. */
  find(sha256: string): Promise<CachedDocument | null>;
  remove(sha256: string): Promise<void>;
  /** The addresses of all kept papers. */
  kept(): readonly string[];
  /** Hashes every kept paper again, and gives up those that are not what they were. */
  verify(): Promise<readonly CheckedDocument[]>;
  /** Removes papers, and with all of them also what is underway. */
  wipe(papers: WipedPapers): Promise<WipeOutcome>;
  totals(): { readonly count: number; readonly bytes: number };
}

/** Papers of several meetings; the oldest used give way. */
export const CACHE_BYTES = 2 * 1024 ** 3;
const OWNER_ONLY_FOLDER = 0o700;
/** A part that nobody went on with for so long is removed, in milliseconds. */
const PART_MS = 7 * 24 * 3_600_000;
const PART = /^([0-9a-f]{64})\.[0-9a-f]{64}\.part$/;
const STORED = /^([0-9a-f]{64})\.([0-9a-f]{64})\.pdf$/;

interface Kept extends CachedDocument {
  readonly usedAt: number;
}

/** Opens the cache in `dir` and removes what is no paper, nor a part of one. The names say it all: there is no index to lose. */
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
    const { size, mtimeMs } = await stat(path);
    const isPart = PART.test(name) && now() - mtimeMs < PART_MS;
    if (sha256 === undefined || digest === undefined) {
      if (!isPart) await rm(path, { recursive: true, force: true });
    } else {
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
  /** Disks rot and folders are touched: what is shown as a paper of the meeting is that paper. */
  const check = async (sha256: string): Promise<boolean> => {
    const document = kept.get(sha256);
    if (document === undefined) return false;
    const digest = await hashFile(document.path).catch(() => null);
    const ok = digest === document.digest;
    if (ok) verified.add(sha256);
    else await forget(document);
    return ok;
  };
  const parts = async () => [...new Set((await readdir(dir)).flatMap((name) => PART.exec(name)?.[1] ?? []))];
  const removePart = async (sha256: string) => {
    for (const name of await readdir(dir)) {
      if (PART.exec(name)?.[1] === sha256) await rm(join(dir, name), { force: true });
    }
  };
  /** What interrupted downloads left. */
  const removeRest = async (staying: readonly string[]) => {
    for (const name of await readdir(dir)) {
      if (!staying.some((sha256) => name.startsWith(sha256))) await rm(join(dir, name), { recursive: true });
    }
  };
  const use = async (document: CachedDocument) => {
    const usedAt = now();
    kept.set(document.sha256, { ...document, usedAt });
    await utimes(document.path, usedAt / 1000, usedAt / 1000);
  };

  return {
    dir,
    partOf: (sha256, digest) => join(dir, `${sha256}.${digest}.part`),
    parts,
    has: (sha256, digest) => kept.get(sha256)?.digest === digest,
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
      if (!verified.has(sha256) && !(await check(sha256))) return null;
      const document = kept.get(sha256);
      if (document === undefined) return null;
      await use(document);
      return document;
    },
    async remove(sha256) {
      const document = kept.get(sha256);
      if (document !== undefined) await forget(document);
      await removePart(sha256);
    },
    kept: () => [...kept.keys()],
    async verify() {
      verified.clear();
      const checked: CheckedDocument[] = [];
      for (const { sha256 } of [...kept.values()]) checked.push({ sha256, ok: await check(sha256) });
      return checked;
    },
    async wipe(papers) {
      const wanted = [...kept.values()].filter(({ sha256 }) => papers === 'all' || papers.includes(sha256));
      const deleted: { sha256: string; at: number }[] = [];
      const failed: { sha256: string; why: string }[] = [];
      for (const document of wanted) {
        const { sha256 } = document;
        try {
          await forget(document);
          deleted.push({ sha256, at: now() });
        } catch (error) {
          failed.push({ sha256, why: error instanceof Error && 'code' in error ? String(error.code) : String(error) });
        }
      }
      for (const sha256 of await parts()) {
        if (papers !== 'all' && !papers.includes(sha256)) continue;
        await removePart(sha256);
        if (deleted.every((one) => one.sha256 !== sha256)) deleted.push({ sha256, at: now() });
      }
      if (papers === 'all') await removeRest(failed.map(({ sha256 }) => sha256));
      return { deleted, failed };
    },
    totals: () => ({ count: kept.size, bytes: bytes() }),
  };
}
