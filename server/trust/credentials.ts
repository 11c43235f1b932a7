import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CREDENTIALS_FILE } from '../dataFolder.ts';
import { openDb } from '../ledger/openDb.ts';
import type { KeptFailures } from './attempts.ts';

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;
/** The journal's database is checkpointed by hand; this one is small and written rarely. */
const AUTOCHECKPOINT_PAGES = 1000;
/** 2: failures that are kept over restarts. */
const SCHEMA_VERSION = 2;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS credential (
    subject TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('password', 'pin', 'device')),
    hash TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (subject, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS device_by_hash ON credential (hash) WHERE kind = 'device';
  CREATE TABLE IF NOT EXISTS failure (
    subject TEXT NOT NULL PRIMARY KEY,
    count INTEGER NOT NULL,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

const KIND = z.enum(['password', 'pin', 'device']);
const ROW = z.strictObject({ subject: z.string(), kind: KIND, hash: z.string(), changedAt: z.number().int() });
const FAILURE = z.strictObject({ subject: z.string(), count: z.number().int(), at: z.number().int() });
const COLUMNS = 'subject, kind, hash, changed_at AS changedAt';

export type CredentialKind = z.infer<typeof KIND>;

/** One secret of one subject (an account, a delegate, a device), as its hash; `changedAt` in milliseconds. */
export type Credential = Readonly<z.infer<typeof ROW>>;

/** The hashes of all sign-in secrets. They live beside the journal, not in it: the journal is shown, and never forgets. */
export interface Credentials {
  get(subject: string, kind: CredentialKind): Credential | null;
  set(credential: Credential): void;
  /** Replaces or adds all of them or, when one is refused, none. */
  setMany(credentials: readonly Credential[]): void;
  close(): void;
}

/** The credentials of a data folder. */
export interface KeptCredentials extends Credentials {
  /** Wrong secrets that lock over restarts (S-4). */
  readonly failures: KeptFailures;
  /** The bytes of a database file with all of them as of now, for a backup: nobody else may open the one in use. */
  bytes(): Buffer;
}

/** Opens `credentials.db` in `dir`, making it at the first start; every change is on disk when its call returns. */
export function openCredentials(dir: string): KeptCredentials {
  mkdirSync(dir, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const file = join(dir, CREDENTIALS_FILE);
  closeSync(openSync(file, 'a', OWNER_ONLY_FILE));
  const db = openDb(file);
  db.pragma(`wal_autocheckpoint = ${AUTOCHECKPOINT_PAGES}`);
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) {
    db.close();
    throw new Error(`${file} was written by a newer version of the server`);
  }
  db.exec(SCHEMA);
  db.pragma(`user_version = ${SCHEMA_VERSION}`);

  const byKey = db.prepare(`SELECT ${COLUMNS} FROM credential WHERE subject = ? AND kind = ?`);
  const upsert = db.prepare(
    `INSERT INTO credential (subject, kind, hash, changed_at) VALUES (@subject, @kind, @hash, @changedAt)
     ON CONFLICT (subject, kind) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at`,
  );
  const allFailures = db.prepare('SELECT subject, count, at FROM failure');
  const putFailure = db.prepare('INSERT OR REPLACE INTO failure (subject, count, at) VALUES (@subject, @count, @at)');
  const clearFailure = db.prepare('DELETE FROM failure WHERE subject = ?');
  const setMany = db.transaction((credentials: readonly Credential[]) => {
    for (const credential of credentials) upsert.run(credential);
  });
  const read = (row: unknown): Credential | null => (row === undefined ? null : ROW.parse(row));

  return {
    get: (subject, kind) => read(byKey.get(subject, kind)),
    set: (credential) => setMany.immediate([credential]),
    setMany: (credentials) => setMany.immediate(credentials),
    failures: {
      all: () => FAILURE.array().parse(allFailures.all()),
      put: (failure) => void putFailure.run(failure),
      clear: (subject) => void clearFailure.run(subject),
    },
    bytes: () => db.serialize(),
    close() {
      db.close();
    },
  };
}
