import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { FIRST_ACCESS_FILE } from '../dataFolder.ts';
import { writeSecret } from '../trust/writeSecret.ts';

/**
 * The first secrets of an installation, as they were made: kept in one file of the data folder, readable by its owner
 * only, so that every start can print the table. Whoever has handed them out deletes the file.
 */
export const Access = z.strictObject({
  /** Password of an account, or device code of a wall, by account id. */
  accounts: z.record(z.string(), z.string()),
  /** Device code by place id. */
  places: z.record(z.string(), z.string()),
  /** PIN by person id. */
  pins: z.record(z.string(), z.string()),
  /** The installation passphrase that the server made, until it is changed. */
  passphrase: z.string().optional(),
});
export type Access = z.infer<typeof Access>;

const fileIn = (dataDir: string) => join(dataDir, FIRST_ACCESS_FILE);

/** Null when it was deleted or cannot be read. */
export async function readAccess(dataDir: string): Promise<Access | null> {
  try {
    return Access.parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
}

export async function writeAccess(dataDir: string, access: Access): Promise<void> {
  await writeSecret(fileIn(dataDir), `${JSON.stringify(access, null, 2)}\n`);
}

const NOTHING: Access = { accounts: {}, places: {}, pins: {} };

/** Keeps the passphrase that the server made, beside whatever is kept. */
export async function keepPassphrase(dataDir: string, passphrase: string): Promise<void> {
  await writeAccess(dataDir, { ...((await readAccess(dataDir)) ?? NOTHING), passphrase });
}

/** The kept passphrase opens nothing any more. */
export async function forgetPassphrase(dataDir: string): Promise<void> {
  const access = await readAccess(dataDir);
  if (access?.passphrase === undefined) return;
  const { passphrase: _, ...others } = access;
  await writeAccess(dataDir, others);
}
