import { createPublicKey, hash, X509Certificate } from 'node:crypto';
import type { AuthorityExport, StoredAuthority } from './authorityFiles.ts';
import { aboutKey, readAuthority, sealClearKey, writeAuthority } from './authorityFiles.ts';
import type { Issued, Signer } from './issue.ts';
import { makePassphrase } from './passphrase.ts';
import type { VerifiedCsr } from './readCsr.ts';
import { SEAL_COST, type SealCost, seal, unseal } from './sealedKey.ts';
import type { ServerNames } from './serverNames.ts';

/** How long the key stays open after the passphrase was given, in milliseconds. */
const OPEN_MS = 3_600_000;

/** Certificates are made seldom: a start that makes none does not wait for 200 modules. */
const issuing = () => import('./issue.ts');

export interface AuthorityOptions {
  readonly now: number;
  /** The installation passphrase, where the operator gives it; one is made at the first start otherwise. */
  readonly passphrase: string | null;
  /** Keeps a passphrase that was made, before anything is sealed with it. */
  readonly keepPassphrase: (passphrase: string) => Promise<void>;
  readonly cost?: SealCost;
}

/**
 * The room's certificate authority. Its certificate is always at hand; its key is on disk only encrypted with the
 * installation passphrase (E-7), and in memory only while it is open.
 */
export class Authority {
  /** PEM. */
  readonly cert: string;
  /** SHA-256 of the certificate in the colon-separated form that browsers show. */
  readonly fingerprint: string;
  /** SHA-256 of the public key (SubjectPublicKeyInfo): what terminals know it by. */
  readonly keyHash: Buffer;
  readonly #dir: string;
  readonly #cost: SealCost;
  #stored: StoredAuthority;
  #open: { readonly signer: Signer; readonly until: number } | null = null;

  private constructor(dir: string, stored: StoredAuthority, cost: SealCost) {
    const cert = new X509Certificate(stored.cert);
    this.#dir = dir;
    this.#stored = stored;
    this.#cost = cost;
    this.cert = stored.cert;
    this.fingerprint = cert.fingerprint256;
    this.keyHash = hash('sha256', createPublicKey(stored.cert).export({ type: 'spki', format: 'der' }), 'buffer');
  }

  /**
   * The authority of `dir`, closed; made at the first start, and then open. Throws AuthorityError when what is kept
   * cannot be used.
   */
  static async start(dir: string, options: AuthorityOptions): Promise<Authority> {
    const { now, cost = SEAL_COST } = options;
    const passphrase = async () => {
      if (options.passphrase !== null) return options.passphrase;
      const made = makePassphrase();
      await options.keepPassphrase(made);
      return made;
    };
    await sealClearKey(dir, passphrase, cost);
    const kept = await readAuthority(dir, now);
    if (kept !== null) return new Authority(dir, kept, cost);
    const { cert, key } = await (await issuing()).issueAuthority(now);
    const stored = { cert, sealed: await seal(Buffer.from(key), await passphrase(), aboutKey(cert), cost) };
    await writeAuthority(dir, stored);
    const authority = new Authority(dir, stored, cost);
    await authority.#hold(Buffer.from(key), now);
    return authority;
  }

  /** Until when the key is open; null: it is closed. */
  openUntil(now: number): number | null {
    if (this.#open !== null && this.#open.until <= now) this.#open = null;
    return this.#open?.until ?? null;
  }

  /** Opens the key for an hour; false: the passphrase is another. */
  async open(passphrase: string, now: number): Promise<boolean> {
    const key = await this.#unseal(passphrase);
    if (key === null) return false;
    await this.#hold(key, now);
    return true;
  }

  close(): void {
    this.#open = null;
  }

  /** Seals the key with another passphrase; false: the current one is wrong. */
  async changePassphrase(current: string, next: string): Promise<boolean> {
    const key = await this.#unseal(current);
    if (key === null) return false;
    const stored = { cert: this.cert, sealed: await seal(key, next, aboutKey(this.cert), this.#cost) };
    key.fill(0);
    await writeAuthority(this.#dir, stored);
    this.#stored = stored;
    return true;
  }

  /** Both files in one, for a stick that is locked away; null: the passphrase is wrong, and would open no export. */
  async exportFile(passphrase: string): Promise<AuthorityExport | null> {
    const key = await this.#unseal(passphrase);
    if (key === null) return null;
    key.fill(0);
    return { v: 1, 'ca.crt': this.cert, 'ca.key.enc': this.#stored.sealed };
  }

  /** A server certificate; throws when the key is closed. */
  async issueServer(names: ServerNames, now: number): Promise<Issued> {
    const signer = this.#signer(now);
    return (await issuing()).issueServer(signer, names, now);
  }

  /** PEM of a terminal's certificate for the key of its request; throws when the key is closed. */
  async issueTerminal({ publicKey }: VerifiedCsr, id: string, now: number): Promise<string> {
    const signer = this.#signer(now);
    return (await issuing()).issueTerminal(signer, publicKey, id, now);
  }

  /** The key and certificate that seal the room's papers; throws when the key is closed. */
  async issueSystemSeal(now: number): Promise<Issued> {
    const signer = this.#signer(now);
    return (await issuing()).issueSystemSeal(signer, now);
  }

  #unseal(passphrase: string): Promise<Buffer | null> {
    return unseal(this.#stored.sealed, passphrase, aboutKey(this.cert));
  }

  async #hold(key: Buffer, now: number): Promise<void> {
    const signer = { cert: this.cert, key: await (await issuing()).signingKey(key.toString('utf8')) };
    key.fill(0);
    this.#open = { signer, until: now + OPEN_MS };
  }

  #signer(now: number): Signer {
    if (this.openUntil(now) === null || this.#open === null) throw new Error('the key of the authority is closed');
    return this.#open.signer;
  }
}
