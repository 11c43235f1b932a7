import { hash, X509Certificate } from 'node:crypto';
import type { TerminalRecord, TerminalUse } from '../../../core/terminals/terminal.ts';
import { issueAuthority, issueTerminal, type Signer, signingKey } from '../../trust/issue.ts';
import { readCsr } from '../../trust/readCsr.ts';
import { makeCsr } from '../../trust/testing/makeCsr.ts';

/** A client's certificate and key, PEM. */
export interface ClientCertificate {
  readonly cert: string;
  readonly key: string;
}

/** An authority with its key at hand: the room's as a thief of its passphrase would have it, or a rogue. */
export async function makeSigner(now = Date.now()): Promise<Signer> {
  const { cert, key } = await issueAuthority(now);
  return { cert, key: await signingKey(key) };
}

/** A client certificate as `issue` makes it from a new key's request. */
export async function makeClient(
  issue: (csr: NonNullable<Awaited<ReturnType<typeof readCsr>>>) => Promise<string>,
): Promise<ClientCertificate> {
  const { pem, key } = await makeCsr();
  const csr = await readCsr(pem);
  if (csr === null) throw new Error('the request was not read');
  return { cert: await issue(csr), key };
}

export const signedBy = (signer: Signer, id: string, now = Date.now()): Promise<ClientCertificate> =>
  makeClient(({ publicKey }) => issueTerminal(signer, publicKey, id, now));

/** The list's line of a terminal with a certificate. */
export function terminalWith(
  id: string,
  { cert }: Pick<ClientCertificate, 'cert'>,
  use: TerminalUse = { kind: 'console' },
): TerminalRecord {
  const fingerprint = hash('sha256', new X509Certificate(cert).raw, 'hex');
  const proof = { kind: 'certificate', fingerprint, expiresAt: Number.MAX_SAFE_INTEGER } as const;
  return { id, roomId: 'main', name: `Máy ${id}`, use, proof, macs: [], enrolledAt: 0, revokedAt: null, locked: false };
}
