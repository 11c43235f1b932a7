import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { base64url } from '../../proof/sign/base64.ts';
import { makeKeyPair, SEED_BYTES } from '../../proof/sign/ed25519.ts';
import { ready } from '../../proof/sign/sodium.ts';
import { LOG_FOLDER, TRUST_FOLDER } from '../dataFolder.ts';
import { openLogFolder } from '../log/LogShelf.ts';
import { readIfPresent } from '../trust/writeSecret.ts';
import type { LogEvidence } from './format.ts';
import { RecordError } from './RecordError.ts';

const NOTE = /\.note$/;

/** What a running server's log folder says; the server knows its own key. */
export async function readLogFolder(folder: string, publicKey: Uint8Array): Promise<LogEvidence> {
  const names = (await readdir(folder)).filter((name) => NOTE.test(name)).sort();
  const notes = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const shelf = await openLogFolder(folder);
  const witnesses = (await shelf.readWitnesses()).map(({ key }) => {
    return { name: key.name, publicKey: base64url.encode(key.publicKey) };
  });
  return { publicKey, notes, witnesses };
}

/** The same of a data folder, whether its server runs or not. Throws RecordError where no server has signed anything. */
export async function readLogOf(dataDir: string): Promise<LogEvidence> {
  await ready();
  const seed = await readIfPresent(join(dataDir, TRUST_FOLDER, 'log.key'));
  if (seed?.length !== SEED_BYTES) throw new RecordError(`There is no key of a log in ${dataDir}.`);
  const folder = join(dataDir, LOG_FOLDER);
  if (!existsSync(folder)) throw new RecordError(`There are no checkpoints in ${dataDir}.`);
  return readLogFolder(folder, makeKeyPair(seed).publicKey);
}
