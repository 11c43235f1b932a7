import { createHmac, hkdfSync, scrypt } from 'node:crypto';
import { CODE_SCRYPT, SECRET_BYTES, TOKEN_INFO } from '../../core/enrolment/protocol.ts';
import { type ProofPurpose, proofBytes, type Transcript } from '../../core/enrolment/transcript.ts';

/** What both sides make of an invitation's secret: a name for it, and the key of their proofs. */
export interface InvitationKey {
  readonly id: string;
  readonly key: Buffer;
}

const LENGTH = SECRET_BYTES.id + SECRET_BYTES.key;

/** Of a typed code's 12 characters; slow on purpose. */
export function codeKey(code: string): Promise<InvitationKey> {
  const { N, r, p, salt } = CODE_SCRYPT;
  return new Promise((resolve, reject) => {
    scrypt(code, salt, LENGTH, { N, r, p, maxmem: 256 * N * r }, (error, bytes) =>
      error ? reject(error) : resolve(parted(bytes)),
    );
  });
}

/** Of the token in a file or QR code. */
export const tokenKey = (token: Buffer): InvitationKey =>
  parted(Buffer.from(hkdfSync('sha256', token, '', TOKEN_INFO, LENGTH)));

function parted(bytes: Buffer): InvitationKey {
  return { id: bytes.subarray(0, SECRET_BYTES.id).toString('base64url'), key: bytes.subarray(SECRET_BYTES.id) };
}

/** What somebody who knows the invitation's key can say of a transcript, and nobody else. */
export function prove(key: Buffer, purpose: ProofPurpose, transcript: Transcript, serverNonce: Uint8Array): Buffer {
  return createHmac('sha256', key)
    .update(proofBytes(purpose, transcript, serverNonce))
    .digest();
}
