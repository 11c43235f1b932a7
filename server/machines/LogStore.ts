import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Id } from '../../core/base/fields.ts';
import { asFileStoreError, FileStoreError } from '../files/FileStoreError.ts';

/** Logs that are kept; the oldest goes first. */
const KEPT = 50;
const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY = 0o600;

const CollectedLog = z.strictObject({
  id: Id,
  roomId: Id,
  terminalId: Id,
  /** What people call the terminal. */
  terminal: z.string(),
  at: z.number(),
  bytes: z.number(),
});
/** One terminal's logs and diagnostics. */
export type CollectedLog = z.infer<typeof CollectedLog>;

/** Logs of machines in a folder, under names of our own: `ID.zip` with what was sent, `ID.json` with whose it is. */
export class LogStore {
  readonly #dir: string;
  #logs: readonly CollectedLog[];

  private constructor(dir: string, logs: readonly CollectedLog[]) {
    this.#dir = dir;
    this.#logs = logs;
  }

  /** Opens the folder, and removes what an interrupted upload left. */
  static async open(dir: string): Promise<LogStore> {
    await mkdir(dir, { recursive: true, mode: OWNER_ONLY_FOLDER });
    const names = new Set(await readdir(dir));
    const logs: CollectedLog[] = [];
    for (const name of names) {
      if (!name.endsWith('.json')) continue;
      const log = await readLine(join(dir, name));
      if (log !== null && name === `${log.id}.json` && names.has(`${log.id}.zip`)) logs.push(log);
    }
    const known = new Set(logs.flatMap(({ id }) => [`${id}.json`, `${id}.zip`]));
    for (const name of names) if (!known.has(name)) await rm(join(dir, name), { force: true, recursive: true });
    return new LogStore(
      dir,
      logs.sort((a, b) => b.at - a.at),
    );
  }

  /** Newest first. */
  of(roomId: string): readonly CollectedLog[] {
    return this.#logs.filter((log) => log.roomId === roomId);
  }

  /** Keeps what comes. Throws FileStoreError when it is more than `limit` bytes or nothing; nothing of it remains then. */
  async put(
    whose: Omit<CollectedLog, 'id' | 'bytes'>,
    body: AsyncIterable<Uint8Array>,
    limit: number,
  ): Promise<CollectedLog> {
    const id = randomUUID();
    try {
      const bytes = await this.#receive(id, body, limit);
      const log = { ...whose, id, bytes };
      await writeFile(this.#path(id, 'json'), JSON.stringify(log), { mode: OWNER_ONLY });
      const logs = [log, ...this.#logs];
      this.#logs = logs.slice(0, KEPT);
      for (const old of logs.slice(KEPT)) await this.#remove(old.id);
      return log;
    } catch (error) {
      await this.#remove(id);
      throw asFileStoreError(error);
    }
  }

  /** The log and its open file, to be closed by the caller; null when it is not there. */
  async open(roomId: string, id: string): Promise<{ readonly log: CollectedLog; readonly file: FileHandle } | null> {
    const log = this.of(roomId).find((candidate) => candidate.id === id);
    if (log === undefined) return null;
    const file = await open(this.#path(id, 'zip')).catch(() => null);
    return file === null ? null : { log, file };
  }

  async #receive(id: string, body: AsyncIterable<Uint8Array>, limit: number): Promise<number> {
    let bytes = 0;
    await pipeline(
      body,
      async function* (pieces: AsyncIterable<Uint8Array>) {
        for await (const piece of pieces) {
          bytes += piece.length;
          if (bytes > limit) throw new FileStoreError('too-large', `the logs have more than ${limit} bytes`);
          yield piece;
        }
      },
      createWriteStream(this.#path(id, 'zip'), { mode: OWNER_ONLY }),
    );
    if (bytes === 0) throw new FileStoreError('empty', 'the logs are empty');
    return bytes;
  }

  async #remove(id: string): Promise<void> {
    await rm(this.#path(id, 'json'), { force: true });
    await rm(this.#path(id, 'zip'), { force: true });
  }

  #path(id: string, kind: 'zip' | 'json'): string {
    return join(this.#dir, `${id}.${kind}`);
  }
}

async function readLine(path: string): Promise<CollectedLog | null> {
  try {
    return CollectedLog.safeParse(JSON.parse(await readFile(path, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}
