import { createHash, X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate } from 'node:tls';
import { ROOM_NAME } from '../config.ts';
import { EnrolError } from './EnrolError.ts';

/** The authority that a server shows, and the hash of its key. */
export interface ShownAuthority {
  readonly cert: X509Certificate;
  /** SHA-256 of the SubjectPublicKeyInfo. */
  readonly hash: Buffer;
}

/** SHA-256 of a certificate's public key. */
export function keyHash(cert: X509Certificate): Buffer {
  return createHash('sha256')
    .update(cert.publicKey.export({ type: 'spki', format: 'der' }))
    .digest();
}

/**
 * Looks at what a server showed in an unpinned handshake, before anything is said to it: its certificate is of the
 * authority it shows and carries the room's name, and the authority is the expected one where one is expected. Dates are
 * not judged here: this terminal's clock is not known to be right. Throws EnrolError `foreignAuthority` or `wrongName`.
 */
export function judgeServer(shown: DetailedPeerCertificate, expected: Buffer | null): ShownAuthority {
  const issuer = shown.issuerCertificate;
  if (shown.raw === undefined || issuer?.raw === undefined)
    throw new EnrolError('foreignAuthority', 'no authority shown');
  const leaf = new X509Certificate(shown.raw);
  const cert = new X509Certificate(issuer.raw);
  const hash = keyHash(cert);
  if (expected !== null && !hash.equals(expected)) throw new EnrolError('foreignAuthority');
  if (!cert.ca || !leaf.checkIssued(cert) || !leaf.verify(cert.publicKey)) {
    throw new EnrolError('foreignAuthority', 'the certificate is not of the authority shown with it');
  }
  if (leaf.checkHost(ROOM_NAME) === undefined) throw new EnrolError('wrongName');
  return { cert, hash };
}
