import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { countPages } from './countPages.ts';
import { asFileStoreError, FileStoreError } from './FileStoreError.ts';
import { oneAtATime } from './oneAtATime.ts';
import { findQpdf, type Qpdf } from './qpdf.ts';
import { type ReceivedFile, receiveFile } from './receiveFile.ts';
import { syncFolder } from './syncFolder.ts';

const OWNER_ONLY_FOLDER = 0o700;
const SHA256 = /^[0-9a-f]{64}$/;
const STORED = /^([0-9a-f]{64})(\.view)?\.pdf$/;

/** `original` is byte for byte what was uploaded; `view` is the copy packed for reading by ranges. */
export type FileVariant = 'original' | 'view';

export interface StoredFile extends ReceivedFile {
  /** Null when nobody on this server can tell (no qpdf and a compressed page tree). */
  readonly pages: number | null;
  readonly viewingCopy: boolean;
  /** Bytes of what a reader is served: the viewing copy's where there is one. */
  readonly servedSize: number;
}

/** The room's papers, each once, addressed by the SHA-256 of its bytes. */
export interface FileStore {
  /** What this installation can do; without qpdf the originals are served and some page counts are unknown. */
  readonly capabilities: { readonly viewingCopies: boolean };
  /** Keeps a PDF durably, with its viewing copy. Throws FileStoreError; nothing of a refused file remains. */
  put(stream: AsyncIterable<Uint8Array>, options: { readonly limit: number }): Promise<StoredFile>;
  has(sha256: string, variant: FileVariant): boolean;
  /** All bytes of a file, or null when the store does not have it. */
  read(sha256: string, variant: FileVariant): Promise<Buffer | null>;
}

/** Opens the store in `dir` and removes what interrupted uploads left. `qpdf` is looked up when it is not given. */
export async function openFileStore(dir: string, log: Log, qpdf?: Qpdf | null): Promise<FileStore> {
  const incoming = join(dir, 'incoming');
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const tool = qpdf === undefined ? await findQpdf() : qpdf;
  if (tool === null) log.warn({}, 'qpdf is not installed: papers are served as uploaded, large scans open slowly');
  const present = new Set(await storedNames(dir));
  // One at a time: several re-packs at once would take the processor from the ballots.
  const repacking = oneAtATime();

  const folderOf = (sha256: string) => join(dir, sha256.slice(0, 2));
  const pathOf = (sha256: string, variant: FileVariant) => join(folderOf(sha256), nameOf(sha256, variant));

  const adopt = async (temporary: string, sha256: string, variant: FileVariant) => {
    await mkdir(folderOf(sha256), { recursive: true, mode: OWNER_ONLY_FOLDER });
    await rename(temporary, pathOf(sha256, variant));
    await syncFolder(folderOf(sha256));
    await syncFolder(dir);
    present.add(nameOf(sha256, variant));
  };

  const makeViewingCopy = async (sha256: string, original: string, to: string): Promise<void> => {
    if (tool === null) return;
    await repacking(async () => {
      if (present.has(nameOf(sha256, 'view'))) return;
      if (await tool.repack(original, to)) {
        await sync(to);
        await adopt(to, sha256, 'view');
      } else {
        log.warn({ sha256 }, 'no viewing copy: the original is served');
      }
    });
  };

  return {
    capabilities: { viewingCopies: tool !== null },
    async put(stream, { limit }) {
      const temporary = join(incoming, randomUUID());
      const copy = `${temporary}.view`;
      try {
        const file = await receiveFile(temporary, stream, limit);
        const pages = await inspect(temporary, tool);
        if (!present.has(nameOf(file.sha256, 'original'))) await adopt(temporary, file.sha256, 'original');
        await makeViewingCopy(file.sha256, pathOf(file.sha256, 'original'), copy);
        const viewingCopy = present.has(nameOf(file.sha256, 'view'));
        const servedSize = viewingCopy ? (await stat(pathOf(file.sha256, 'view'))).size : file.size;
        return { ...file, pages, viewingCopy, servedSize };
      } catch (error) {
        throw asFileStoreError(error);
      } finally {
        await Promise.all([rm(temporary, { force: true }), rm(copy, { force: true })]);
      }
    },
    has: (sha256, variant) => present.has(nameOf(sha256, variant)),
    async read(sha256, variant) {
      return SHA256.test(sha256) && present.has(nameOf(sha256, variant)) ? readFile(pathOf(sha256, variant)) : null;
    },
  };
}

const nameOf = (sha256: string, variant: FileVariant) => `${sha256}${variant === 'view' ? '.view' : ''}.pdf`;

/** The page count; throws when the paper needs a password or cannot be read at all. */
async function inspect(file: string, qpdf: Qpdf | null): Promise<number | null> {
  if (qpdf === null) return countPages(file);
  if (await qpdf.requiresPassword(file)) {
    throw new FileStoreError('password-protected', 'the PDF opens only with a password');
  }
  const pages = await qpdf.pages(file);
  if (pages === null) throw new FileStoreError('damaged', 'the PDF cannot be read');
  return pages;
}

async function storedNames(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && STORED.test(entry.name)).map((entry) => entry.name);
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
