import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UpdatesView } from '../../core/views/terminalViews.ts';
import { syncFolder } from '../files/syncFolder.ts';
import type { Log } from '../log.ts';
import { compareVersions, readUpdateName } from './updateName.ts';

/** Largest package, in bytes: a seat with its Electron is about 120 MB. */
export const UPDATE_BYTES = 400 * 1024 * 1024;
/** Packages kept at a time; the technician removes old versions. */
export const UPDATES_KEPT = 24;

const OWNER_ONLY = { file: 0o600, folder: 0o700 } as const;
const NOTE = '.json';
const PART = '.part';

/** A package with the instant at which it came. */
export type StoredUpdate = UpdatesView['files'][number];
const Note = UpdatesView.shape.files.element;

/** Why a package is not kept. */
export class UpdateRefused extends Error {
  readonly code: 'bad-name' | 'too-large' | 'empty' | 'too-many' | 'disk-full';
  constructor(code: UpdateRefused['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** The seat's packages that this server hands out: `updates/VERSION/FILE`, each with a note of its hash beside it. */
export interface UpdateStore {
  /** The newest version first. */
  list(): readonly StoredUpdate[];
  /** Raised whenever the list changes. */
  readonly version: number;
  /** Keeps a package, flushed to the disk and hashed on the way; throws UpdateRefused and keeps nothing. The same name replaces. */
  put(name: string, stream: AsyncIterable<Uint8Array>, at: number): Promise<StoredUpdate>;
  /** Where a package lies; null when it is not kept. */
  pathOf(version: string, file: string): { readonly path: string; readonly update: StoredUpdate } | null;
  /** Removes every package of a version; false when there is none. */
  remove(version: string): Promise<boolean>;
}

/** Opens the folder, and leaves out whatever has no note that fits. */
export async function openUpdateStore(folder: string, log: Log): Promise<UpdateStore> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
  let files = await readFolder(folder, log);
  let version = 0;
  const changeTo = (next: readonly StoredUpdate[]) => {
    files = next.toSorted((a, b) => compareVersions(b.version, a.version) || a.platform.localeCompare(b.platform));
    version += 1;
  };
  const sameFile = (a: { readonly file: string }, b: { readonly file: string }) => a.file === b.file;

  return {
    list: () => files,
    get version() {
      return version;
    },

    async put(name, stream, at) {
      const named = readUpdateName(name);
      if (named === null) {
        throw new UpdateRefused('bad-name', 'a package is called nghi-su-seat_VERSION_PLATFORM.deb, .AppImage or .exe');
      }
      if (files.length >= UPDATES_KEPT && !files.some((file) => sameFile(file, named))) {
        throw new UpdateRefused('too-many', `${UPDATES_KEPT} packages are kept: remove an old version first`);
      }
      const home = join(folder, named.version);
      await mkdir(home, { recursive: true, mode: OWNER_ONLY.folder });
      const part = join(home, `${randomUUID()}${PART}`);
      try {
        const received = await receive(part, stream);
        const update: StoredUpdate = { ...named, ...received, at };
        const path = join(home, named.file);
        // Without its note a file is nothing: a cut between the two leaves the package out, never a wrong hash for it.
        await rm(path + NOTE, { force: true });
        await rename(part, path);
        await writeNote(path + NOTE, update);
        await syncFolder(home);
        changeTo([...files.filter((file) => !sameFile(file, named)), update]);
        return update;
      } catch (error) {
        throw isDiskFull(error) ? new UpdateRefused('disk-full', 'the disk has no room for the package') : error;
      } finally {
        await rm(part, { force: true });
      }
    },

    pathOf(wanted, file) {
      const update = files.find((kept) => kept.version === wanted && kept.file === file);
      return update === undefined ? null : { path: join(folder, update.version, update.file), update };
    },

    async remove(gone) {
      if (!files.some((file) => file.version === gone)) return false;
      changeTo(files.filter((file) => file.version !== gone));
      await rm(join(folder, gone), { recursive: true, force: true });
      return true;
    },
  };
}

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

async function receive(path: string, stream: AsyncIterable<Uint8Array>) {
  const handle = await open(path, 'wx', OWNER_ONLY.file);
  try {
    const sha256 = createHash('sha256');
    let size = 0;
    for await (const chunk of stream) {
      size += chunk.byteLength;
      if (size > UPDATE_BYTES) throw new UpdateRefused('too-large', `a package has at most ${UPDATE_BYTES} bytes`);
      sha256.update(chunk);
      await handle.appendFile(chunk);
    }
    if (size === 0) throw new UpdateRefused('empty', 'the package is empty');
    await handle.sync();
    return { size, sha256: sha256.digest('hex') };
  } finally {
    await handle.close();
  }
}

async function writeNote(path: string, update: StoredUpdate): Promise<void> {
  await writeFile(path + PART, JSON.stringify(update), { mode: OWNER_ONLY.file, flush: true });
  await rename(path + PART, path);
}

async function readFolder(folder: string, log: Log): Promise<readonly StoredUpdate[]> {
  const found: StoredUpdate[] = [];
  for (const version of await readdir(folder)) {
    const home = join(folder, version);
    for (const name of await readdir(home).catch(() => [])) {
      if (name.endsWith(PART)) await rm(join(home, name), { force: true });
      else if (name.endsWith(NOTE)) {
        const update = await readNote(home, version, name);
        if (update === null) log.warn({ version, file: name }, 'a package of the seat does not fit its note: left out');
        else found.push(update);
      }
    }
  }
  return found.sort((a, b) => compareVersions(b.version, a.version) || a.platform.localeCompare(b.platform));
}

/** The package a note describes; null when one of the two is not what it should be. Its hash is the machine's to check. */
async function readNote(home: string, version: string, name: string): Promise<StoredUpdate | null> {
  try {
    const update = Note.parse(JSON.parse(await readFile(join(home, name), 'utf8')));
    const { size } = await stat(join(home, update.file));
    const fits = update.version === version && `${update.file}${NOTE}` === name && size === update.size;
    return fits && readUpdateName(update.file) !== null ? update : null;
  } catch {
    return null;
  }
}
