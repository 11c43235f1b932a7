import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { asFileStoreError } from './FileStoreError.ts';
import { inspectPdf } from './inspectPdf.ts';
import { oneAtATime } from './oneAtATime.ts';
import { findPoppler, type Poppler } from './poppler.ts';
import { findQpdf, type Qpdf } from './qpdf.ts';
import { type ReceivedFile, receiveFile } from './receiveFile.ts';
import {
  type FileVariant,
  HASH_LENGTH,
  isOriginal,
  isSha256,
  isStoredName,
  storedName,
  textName,
} from './storedName.ts';
import { syncFolder } from './syncFolder.ts';

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY = 0o600;

export interface StoredFile extends ReceivedFile {
  /** Null when nobody on this server can tell (no qpdf and a compressed page tree). */
  readonly pages: number | null;
  readonly viewingCopy: boolean;
  /** Bytes of what a reader is served: the viewing copy's where there is one. */
  readonly servedSize: number;
}

/** A file that has arrived and belongs to nothing yet. */
export interface Incoming extends ReceivedFile {
  readonly path: string;
}

/** The room's papers, each once, addressed by the SHA-256 of its bytes. */
export interface FileStore {
  /** What this installation can do; without qpdf the originals are served and some page counts are unknown. */
  readonly capabilities: { readonly viewingCopies: boolean };
  /** Writes what arrives to the disk. Throws FileStoreError; the caller keeps the file or discards it, or both. */
  receive(stream: AsyncIterable<Uint8Array>, options: { readonly limit: number }): Promise<Incoming>;
  /** A file that a program of the server has made, as if it had arrived. */
  adopt(path: string): Promise<Incoming>;
  /** Removes what is left of a file that arrived. */
  discard(incoming: Incoming): Promise<void>;
  /** Keeps a PDF durably, with its viewing copy. Throws FileStoreError; nothing of a refused file remains. */
  keepPdf(incoming: Incoming): Promise<StoredFile>;
  /** Keeps the file that a PDF was converted from, durably and byte for byte. */
  keepSource(incoming: Incoming): Promise<void>;
  /** Receives and keeps a PDF. */
  put(stream: AsyncIterable<Uint8Array>, options: { readonly limit: number }): Promise<StoredFile>;
  has(sha256: string, variant: FileVariant): boolean;
  /** All bytes of a file, or null when the store does not have it. */
  read(sha256: string, variant: FileVariant): Promise<Buffer | null>;
  /** Where a file lies, for programs that look into it; null when the store does not have it. */
  pathOf(sha256: string, variant: FileVariant): string | null;
  /** What was kept with `keepText`, or null. */
  readText(sha256: string): Promise<string | null>;
  /** Keeps what a PDF says beside it; it can be made again, so nothing waits for the disk. */
  keepText(sha256: string, text: string): Promise<void>;
  /** The hashes of all PDFs. */
  pdfs(): readonly string[];
  /** Tells of every PDF that is kept from now on. */
  onPdf(listener: (sha256: string) => void): void;
  /** A path for a program's temporary file; it is gone at the next start. */
  scratch(): string;
}

/** Opens the store in `dir` and removes what interrupted uploads left. Programs are looked up when they are not given. */
export async function openFileStore(
  dir: string,
  log: Log,
  qpdf?: Qpdf | null,
  poppler?: Poppler | null,
): Promise<FileStore> {
  const incoming = join(dir, 'incoming');
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const tools = {
    qpdf: qpdf === undefined ? await findQpdf() : qpdf,
    poppler: poppler === undefined ? await findPoppler() : poppler,
  };
  if (tools.qpdf === null)
    log.warn({}, 'qpdf is not installed: papers are served as uploaded, large scans open slowly');
  const present = new Set(await storedNames(dir));
  // One at a time: several re-packs at once would take the processor from the ballots.
  const repacking = oneAtATime();

  const listeners: ((sha256: string) => void)[] = [];
  const scratch = () => join(incoming, randomUUID());
  const folderOf = (sha256: string) => join(dir, sha256.slice(0, 2));
  const placeOf = (sha256: string, variant: FileVariant) => join(folderOf(sha256), storedName(sha256, variant));
  const has = (sha256: string, variant: FileVariant) => isSha256(sha256) && present.has(storedName(sha256, variant));

  const place = async (temporary: string, sha256: string, variant: FileVariant) => {
    await mkdir(folderOf(sha256), { recursive: true, mode: OWNER_ONLY_FOLDER });
    await rename(temporary, placeOf(sha256, variant));
    await syncFolder(folderOf(sha256));
    await syncFolder(dir);
    present.add(storedName(sha256, variant));
  };

  const makeViewingCopy = async (sha256: string): Promise<void> => {
    const { qpdf: packer } = tools;
    if (packer === null) return;
    await repacking(async () => {
      if (has(sha256, 'view')) return;
      const copy = scratch();
      try {
        if (await packer.repack(placeOf(sha256, 'original'), copy)) {
          await sync(copy);
          await place(copy, sha256, 'view');
        } else {
          log.warn({ sha256 }, 'no viewing copy: the original is served');
        }
      } finally {
        await rm(copy, { force: true });
      }
    });
  };

  const receive: FileStore['receive'] = async (stream, { limit }) => {
    const path = scratch();
    try {
      return { path, ...(await receiveFile(path, stream, limit)) };
    } catch (error) {
      await rm(path, { force: true });
      throw asFileStoreError(error);
    }
  };
  const discard: FileStore['discard'] = ({ path }) => rm(path, { force: true });
  const keepPdf: FileStore['keepPdf'] = async ({ path, sha256, size }) => {
    try {
      const pages = await inspectPdf(path, tools, scratch());
      if (!has(sha256, 'original')) await place(path, sha256, 'original');
      await makeViewingCopy(sha256);
      const viewingCopy = has(sha256, 'view');
      for (const listener of listeners) listener(sha256);
      const servedSize = viewingCopy ? (await stat(placeOf(sha256, 'view'))).size : size;
      return { sha256, size, pages, viewingCopy, servedSize };
    } catch (error) {
      throw asFileStoreError(error);
    }
  };

  return {
    capabilities: { viewingCopies: tools.qpdf !== null },
    receive,
    async adopt(path) {
      await sync(path);
      return { path, ...(await hashFile(path)) };
    },
    discard,
    keepPdf,
    async keepSource({ path, sha256 }) {
      if (!has(sha256, 'source')) await place(path, sha256, 'source');
    },
    async put(stream, options) {
      const arrived = await receive(stream, options);
      try {
        return await keepPdf(arrived);
      } finally {
        await discard(arrived);
      }
    },
    has,
    async read(sha256, variant) {
      return has(sha256, variant) ? readFile(placeOf(sha256, variant)) : null;
    },
    pathOf: (sha256, variant) => (has(sha256, variant) ? placeOf(sha256, variant) : null),
    async readText(sha256) {
      if (!isSha256(sha256) || !present.has(textName(sha256))) return null;
      return readFile(join(folderOf(sha256), textName(sha256)), 'utf8');
    },
    async keepText(sha256, text) {
      if (!has(sha256, 'original')) return;
      const temporary = scratch();
      await writeFile(temporary, text, { mode: OWNER_ONLY });
      await rename(temporary, join(folderOf(sha256), textName(sha256)));
      present.add(textName(sha256));
    },
    pdfs: () => [...present].filter((name) => isOriginal(name)).map((name) => name.slice(0, HASH_LENGTH)),
    onPdf: (listener) => void listeners.push(listener),
    scratch,
  };
}

async function storedNames(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && isStoredName(entry.name)).map((entry) => entry.name);
}

async function hashFile(path: string): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
