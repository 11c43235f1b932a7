/** What both sides of an enrolment speak of: everything that must be the same on both, as bytes. */
export interface Transcript {
  /** 32 bytes of the TLS exporter. */
  readonly exporter: Uint8Array;
  /** The certificate request, DER. */
  readonly csr: Uint8Array;
  /** The authority's public key, SHA-256 of its SubjectPublicKeyInfo. */
  readonly authority: Uint8Array;
  /** 32 bytes of the machine. */
  readonly nonce: Uint8Array;
}

/** What a proof is for: the same key never proves two things with the same bytes. */
export type ProofPurpose = 'machine' | 'server' | 'wait' | 'words';

const utf8 = new TextEncoder();

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0));
  let at = 0;
  for (const part of parts) {
    new DataView(joined.buffer).setUint32(at, part.length);
    joined.set(part, at + 4);
    at += 4 + part.length;
  }
  return joined;
}

/** The bytes that are authenticated (HMAC-SHA-256 with the invitation's key) for a purpose; every part with its length. */
export function proofBytes(purpose: ProofPurpose, transcript: Transcript, serverNonce: Uint8Array): Uint8Array {
  return join([
    utf8.encode(`nghisu/enrol/v1/${purpose}`),
    transcript.exporter,
    transcript.csr,
    transcript.authority,
    transcript.nonce,
    serverNonce,
  ]);
}

/** No server nonce yet: the machine proves before the server has answered. */
export const NO_NONCE = new Uint8Array();
