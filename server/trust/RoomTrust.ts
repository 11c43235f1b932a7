import { createPrivateKey, X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { Authority, type AuthorityOptions } from './Authority.ts';
import { AuthorityError } from './AuthorityError.ts';
import type { Issued } from './issue.ts';
import { serverNames } from './serverNames.ts';
import { readIfPresent, writeSecret } from './writeSecret.ts';

const RENEW_BEFORE_MS = 30 * 86_400_000;
const PASSPHRASE_VARIABLE = 'NGHI_SU_PASSPHRASE';

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

export interface RoomTrustOptions extends AuthorityOptions {
  /** The address that the server listens on. */
  readonly host: string;
}

/** What is to be said of the server's own certificate. */
export interface CertificateStatus {
  readonly until: number;
  /** Names and addresses of this machine that it lacks. */
  readonly missingNames: readonly string[];
  /** There is a reason to renew it, and renewing would help. */
  readonly isDue: boolean;
}

/**
 * The room's authority and its server's certificate out of a folder: made at the first start and kept after. The
 * certificate is renewed when it ends within 30 days or lacks a name or address of this machine, but only an open
 * authority can do so; until then the room goes on with the one it has.
 */
export class RoomTrust {
  readonly authority: Authority;
  readonly #dir: string;
  readonly #host: string;
  #server: Issued;
  #systemSeal: Issued | null;

  private constructor(dir: string, host: string, authority: Authority, server: Issued, systemSeal: Issued | null) {
    this.#dir = dir;
    this.#host = host;
    this.authority = authority;
    this.#server = server;
    this.#systemSeal = systemSeal;
  }

  /** Throws AuthorityError when the authority cannot be used, or no certificate can be had without its passphrase. */
  static async start(dir: string, options: RoomTrustOptions): Promise<RoomTrust> {
    const { now, host, passphrase } = options;
    const authority = await Authority.start(dir, options);
    const kept = await readPair(dir, 'server', authority, now);
    const isDue = kept === null || statusOf(kept, authority, host, now).isDue;
    if (isDue && passphrase !== null && authority.openUntil(now) === null && !(await authority.open(passphrase, now))) {
      throw new AuthorityError(`${PASSPHRASE_VARIABLE} is not the passphrase of this installation.`);
    }
    const isOpen = authority.openUntil(now) !== null;
    if (kept === null && !isOpen) {
      throw new AuthorityError(
        `The certificate of the server in ${dir} is over or cannot be used, and the key of the room is closed. Start once with ${PASSPHRASE_VARIABLE} set to the installation passphrase: a new certificate is made then.`,
      );
    }
    const server = kept === null || (isDue && isOpen) ? await issueInto(dir, authority, host, now) : kept;
    const keptSeal = await readPair(dir, 'seal', authority, now);
    const systemSeal = keptSeal === null && isOpen ? await issueSealInto(dir, authority, now) : keptSeal;
    authority.close();
    return new RoomTrust(dir, host, authority, server, systemSeal);
  }

  get certificate(): RoomCertificate {
    return { ...this.#server, ca: this.authority.cert, fingerprint: this.authority.fingerprint };
  }

  /** What seals the room's papers; null until the authority has been open once since this version came. */
  get systemSeal(): Issued | null {
    return this.#systemSeal;
  }

  status(now: number): CertificateStatus {
    return statusOf(this.#server, this.authority, this.#host, now);
  }

  /**
   * Renews the server's certificate where that is due and the authority is open; null: it stays as it is. Makes the system
   * seal too where there is none yet.
   */
  async renew(now: number): Promise<RoomCertificate | null> {
    if (this.authority.openUntil(now) === null) return null;
    this.#systemSeal ??= await issueSealInto(this.#dir, this.authority, now);
    if (!this.status(now).isDue) return null;
    this.#server = await issueInto(this.#dir, this.authority, this.#host, now);
    return this.certificate;
  }
}

function statusOf(server: Issued, authority: Authority, host: string, now: number): CertificateStatus {
  const cert = new X509Certificate(server.cert);
  const until = cert.validToDate.getTime();
  const names = serverNames(host);
  const missingNames = [
    ...names.dns.filter((name) => cert.checkHost(name) === undefined),
    ...names.ip.filter((address) => cert.checkIP(address) === undefined),
  ];
  // Near its own end the authority can give no longer life: renewing again and again would gain nothing.
  const canLiveLonger = new X509Certificate(authority.cert).validToDate.getTime() > until;
  return { until, missingNames, isDue: missingNames.length > 0 || (canLiveLonger && until - now <= RENEW_BEFORE_MS) };
}

/** A kept certificate of the authority with its key, if it can be used at all. */
async function readPair(
  dir: string,
  name: 'server' | 'seal',
  authority: Authority,
  now: number,
): Promise<Issued | null> {
  const [cert, key] = await Promise.all([
    readIfPresent(join(dir, `${name}.crt`)),
    readIfPresent(join(dir, `${name}.key`)),
  ]);
  if (cert === null || key === null) return null;
  const pair = { cert: cert.toString('utf8'), key: key.toString('utf8') };
  try {
    const [own, issuer] = [new X509Certificate(pair.cert), new X509Certificate(authority.cert)];
    const isWhole =
      own.checkPrivateKey(createPrivateKey(pair.key)) && own.checkIssued(issuer) && own.verify(issuer.publicKey);
    return isWhole && own.validToDate.getTime() > now ? pair : null;
  } catch {
    return null;
  }
}

async function issueInto(dir: string, authority: Authority, host: string, now: number): Promise<Issued> {
  const pair = await authority.issueServer(serverNames(host), now);
  await writeSecret(join(dir, 'server.key'), pair.key);
  await writeSecret(join(dir, 'server.crt'), pair.cert);
  return pair;
}

async function issueSealInto(dir: string, authority: Authority, now: number): Promise<Issued> {
  const pair = await authority.issueSystemSeal(now);
  await writeSecret(join(dir, 'seal.key'), pair.key);
  await writeSecret(join(dir, 'seal.crt'), pair.cert);
  return pair;
}
