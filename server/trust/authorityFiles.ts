import { createPrivateKey, hash, X509Certificate } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFolder } from '../files/syncFolder.ts';
import { AuthorityError } from './AuthorityError.ts';
import { type SealCost, SealedKey, seal } from './sealedKey.ts';
import { readIfPresent, writeSecret } from './writeSecret.ts';

const CERT = 'ca.crt';
const KEY = 'ca.key.enc';
/** As earlier versions kept it: in clear. */
const CLEAR_KEY = 'ca.key';
/** An exported authority that somebody put here takes the place of the two files where there are none. */
const EXPORT = 'authority.json';

/** What an export holds: both files, the key still sealed. */
export const AuthorityExport = z.strictObject({
  v: z.literal(1),
  'ca.crt': z.string().max(8000),
  'ca.key.enc': SealedKey,
});
export type AuthorityExport = z.infer<typeof AuthorityExport>;

/** The authority as it is on disk. */
export interface StoredAuthority {
  readonly cert: string;
  readonly sealed: SealedKey;
}

/** A key is sealed together with its certificate: another certificate does not open it. */
export const aboutKey = (cert: string): Buffer => hash('sha256', new X509Certificate(cert).raw, 'buffer');

// Every terminal trusts this authority: a new one in silence would lock them all out.
const remedyIn = (dir: string) =>
  `Restore ${CERT} and ${KEY} in ${dir} from a backup or an export, or remove both to make a new authority, which every terminal must be enrolled with anew.`;

export async function writeAuthority(dir: string, { cert, sealed }: StoredAuthority): Promise<void> {
  // The key is written first: a key alone is a first start that was interrupted before anyone could trust it.
  await writeSecret(join(dir, KEY), `${JSON.stringify(sealed, null, 2)}\n`);
  await writeSecret(join(dir, CERT), cert);
}

/** The kept authority, or null where there is none; throws AuthorityError when it is incomplete, damaged or over. */
export async function readAuthority(dir: string, now: number): Promise<StoredAuthority | null> {
  const stored = (await readPair(dir)) ?? (await readExport(dir));
  if (stored === null) return null;
  const end = readCert(stored.cert, dir).validToDate.getTime();
  if (end <= now) throw new AuthorityError(`The authority of ${join(dir, CERT)} is over. ${remedyIn(dir)}`);
  return stored;
}

async function readPair(dir: string): Promise<StoredAuthority | null> {
  const [cert, key] = await Promise.all([readIfPresent(join(dir, CERT)), readIfPresent(join(dir, KEY))]);
  if (cert === null) return null;
  if (key === null) throw new AuthorityError(`There is ${CERT} and no ${KEY}. ${remedyIn(dir)}`);
  const sealed = SealedKey.safeParse(jsonOf(key));
  if (!sealed.success) throw new AuthorityError(`The file ${join(dir, KEY)} is damaged. ${remedyIn(dir)}`);
  return { cert: cert.toString('utf8'), sealed: sealed.data };
}

async function readExport(dir: string): Promise<StoredAuthority | null> {
  const file = await readIfPresent(join(dir, EXPORT));
  if (file === null) return null;
  const read = AuthorityExport.safeParse(jsonOf(file));
  if (!read.success) throw new AuthorityError(`The file ${join(dir, EXPORT)} is no exported authority.`);
  const stored = { cert: read.data['ca.crt'], sealed: read.data['ca.key.enc'] };
  readCert(stored.cert, dir);
  await writeAuthority(dir, stored);
  await remove(dir, EXPORT);
  return stored;
}

/**
 * Seals a key that an earlier version left in clear, and removes the clear one. `passphrase` is asked for only then, and
 * must be kept before it is given: afterwards nothing else opens the key.
 */
export async function sealClearKey(dir: string, passphrase: () => Promise<string>, cost: SealCost): Promise<void> {
  const clear = await readIfPresent(join(dir, CLEAR_KEY));
  if (clear === null) return;
  const [cert, sealed] = await Promise.all([readIfPresent(join(dir, CERT)), readIfPresent(join(dir, KEY))]);
  if (cert !== null && sealed === null) {
    const pem = cert.toString('utf8');
    if (!isKeyOf(readCert(pem, dir), clear)) {
      throw new AuthorityError(`The files ${CERT} and ${CLEAR_KEY} do not belong together. ${remedyIn(dir)}`);
    }
    await writeAuthority(dir, { cert: pem, sealed: await seal(clear, await passphrase(), aboutKey(pem), cost) });
  }
  await remove(dir, CLEAR_KEY);
}

function readCert(pem: string, dir: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new AuthorityError(`The file ${join(dir, CERT)} is damaged. ${remedyIn(dir)}`);
  }
}

function isKeyOf(cert: X509Certificate, key: Buffer): boolean {
  try {
    return cert.checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

async function remove(dir: string, name: string): Promise<void> {
  await rm(join(dir, name));
  await syncFolder(dir);
}
