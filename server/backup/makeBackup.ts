import { constants, copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CREDENTIALS_FILE, JOURNAL_FILE, NOTES_FILE, TRUST_FOLDER } from '../dataFolder.ts';
import { copyJournal } from '../ledger/copyJournal.ts';
import { LedgerFault } from '../ledger/faults.ts';
import type { Head, Ledger } from '../ledger/port.ts';
import type { NotesStore } from '../notes/NotesStore.ts';
import type { KeptCredentials } from '../trust/credentials.ts';
import { generationsIn, incomingIn, OWNER_ONLY_FILE, OWNER_ONLY_FOLDER } from './layout.ts';
import { refuseInside } from './refuseInside.ts';
import type { Sealed } from './sealGeneration.ts';
import { sealInChild } from './sealInChild.ts';

/** What is backed up, and where to. */
export interface BackupSource {
  readonly dataDir: string;
  readonly ledger: Ledger;
  readonly credentials: Pick<KeptCredentials, 'bytes'>;
  /** Left out where nobody has notes. They are sealed: a backup gives nobody a key to them (N-4). */
  readonly notes?: Pick<NotesStore, 'bytes'>;
  /** Must exist: on a disk that is not mounted nothing is made. */
  readonly folder: string;
}

/**
 * Writes one generation and verifies it. `after` names one that this process has made: only what came later is copied
 * from the journal then. Everything durable at the call is in it. Rejects with BackupTrouble, UsageError, the signal's
 * reason or what the system says.
 */
export async function makeBackup(
  { dataDir, ledger, credentials, notes, folder }: BackupSource,
  { at, after, signal }: { readonly at: number; readonly after: string | null; readonly signal: AbortSignal },
): Promise<Sealed> {
  refuseInside(folder, dataDir);
  const incoming = incomingIn(folder);
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming, { mode: OWNER_ONLY_FOLDER });
  await mkdir(join(incoming, TRUST_FOLDER), { mode: OWNER_ONLY_FOLDER });
  const earlier = after === null ? null : join(generationsIn(folder), after, JOURNAL_FILE);
  const { index, hash } = await copyOnto(earlier, ledger, join(incoming, JOURNAL_FILE), signal);
  const bytes = credentials.bytes();
  await writeFile(join(incoming, TRUST_FOLDER, CREDENTIALS_FILE), bytes, { mode: OWNER_ONLY_FILE, signal });
  if (notes !== undefined) {
    await writeFile(join(incoming, NOTES_FILE), await notes.bytes(), { mode: OWNER_ONLY_FILE, signal });
  }
  return sealInChild({ dataDir, folder, at, head: index < 0 ? '' : hash }, signal);
}

/** Begins with the earlier copy where there is a sound one of this journal, otherwise with nothing. */
async function copyOnto(earlier: string | null, ledger: Ledger, to: string, signal: AbortSignal): Promise<Head> {
  if (earlier !== null) {
    try {
      await copyFile(earlier, to, constants.COPYFILE_FICLONE);
      return await copyJournal(ledger, to, signal);
    } catch (error) {
      if (!(error instanceof LedgerFault || isMissing(error))) throw error;
      await Promise.all(['', '-wal', '-shm'].map((end) => rm(`${to}${end}`, { force: true })));
    }
  }
  await writeFile(to, '', { mode: OWNER_ONLY_FILE });
  return copyJournal(ledger, to, signal);
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
