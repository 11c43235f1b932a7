import { createPrivateKey, X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import type { Issued } from './issue.ts';
import { type ServerNames, serverNames } from './serverNames.ts';
import { readIfPresent, writeSecret } from './writeSecret.ts';

const RENEW_BEFORE_MS = 30 * 86_400_000;

export interface RoomCertificate {
  /** PEM of the server's certificate. */
  readonly cert: string;
  /** PEM of the server's private key. */
  readonly key: string;
  /** PEM of the room's own authority, which a browser may be told to trust. */
  readonly ca: string;
  /** SHA-256 of the authority's certificate in the colon-separated form that browsers show. */
  readonly fingerprint: string;
}

/** The room's authority cannot be used; `message` names the files and what the technician can do. */
export class AuthorityError extends Error {
  override readonly name = 'AuthorityError';
}

/**
 * The room's TLS certificate out of `dir`: made at the first start, kept after, and renewed when it ends within 30 days
 * or lacks a name or address of this machine. Throws AuthorityError when the authority is incomplete, damaged or over.
 */
export async function roomCertificate(
  dir: string,
  options: { readonly host: string; readonly now: number },
): Promise<RoomCertificate> {
  const authority = await roomAuthority(dir, options.now);
  const names = serverNames(options.host);
  const kept = await readPair(dir, 'server');
  const usable = kept !== 'incomplete' && kept !== null && isUsable(kept, authority, names, options.now);
  const server = usable ? kept : await (await issuing()).issueServer(authority, names, options.now);
  if (!usable) await writePair(dir, 'server', server);
  return {
    cert: server.cert,
    key: server.key,
    ca: authority.cert,
    fingerprint: new X509Certificate(authority.cert).fingerprint256,
  };
}

/** Certificates are made once and kept for years: a start that makes none does not wait for 200 modules. */
const issuing = () => import('./issue.ts');

async function roomAuthority(dir: string, now: number): Promise<Issued> {
  const kept = await readPair(dir, 'ca');
  const files = `ca.crt and ca.key in ${dir}`;
  if (kept === null) {
    const fresh = await (await issuing()).issueAuthority(now);
    await writePair(dir, 'ca', fresh);
    return fresh;
  }
  // Every terminal trusts this authority: a new one in silence would lock them all out.
  const remedy =
    'Restore both from a backup, or remove both to make a new authority, which every screen must trust anew.';
  if (kept === 'incomplete') throw new AuthorityError(`Only one of ${files} exists. ${remedy}`);
  const cert = parsePair(kept);
  if (cert === null) throw new AuthorityError(`The files ${files} are damaged or do not belong together. ${remedy}`);
  if (cert.validToDate.getTime() <= now) throw new AuthorityError(`The authority of ${files} is over. ${remedy}`);
  return kept;
}

function isUsable(server: Issued, authority: Issued, names: ServerNames, now: number): boolean {
  const cert = parsePair(server);
  if (cert === null) return false;
  const issuer = new X509Certificate(authority.cert);
  // Near its own end the authority can give no longer life: renewing at every start would gain nothing.
  const worthRenewing = issuer.validToDate.getTime() > cert.validToDate.getTime();
  return (
    cert.checkIssued(issuer) &&
    cert.verify(issuer.publicKey) &&
    (cert.validToDate.getTime() - now > RENEW_BEFORE_MS || !worthRenewing) &&
    names.dns.every((name) => cert.checkHost(name) !== undefined) &&
    names.ip.every((address) => cert.checkIP(address) !== undefined)
  );
}

/** The certificate of a pair, or null when a part does not parse or the key is another one. */
function parsePair(pair: Issued): X509Certificate | null {
  try {
    const cert = new X509Certificate(pair.cert);
    return cert.checkPrivateKey(createPrivateKey(pair.key)) ? cert : null;
  } catch {
    return null;
  }
}

async function readPair(dir: string, name: 'ca' | 'server'): Promise<Issued | 'incomplete' | null> {
  const [cert, key] = await Promise.all([
    readIfPresent(join(dir, `${name}.crt`)),
    readIfPresent(join(dir, `${name}.key`)),
  ]);
  if (cert !== null && key !== null) return { cert: cert.toString('utf8'), key: key.toString('utf8') };
  // The key is written first: a key alone is a first start that was interrupted before anyone could trust it.
  return cert === null ? null : 'incomplete';
}

async function writePair(dir: string, name: 'ca' | 'server', pair: Issued): Promise<void> {
  await writeSecret(join(dir, `${name}.key`), pair.key);
  await writeSecret(join(dir, `${name}.crt`), pair.cert);
}
