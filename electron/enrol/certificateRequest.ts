import { generateKeyPairSync, sign } from 'node:crypto';

/** DER's tags that a request needs (X.690). */
const TAG = {
  integer: 0x02,
  bitString: 0x03,
  oid: 0x06,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
  attributes: 0xa0,
} as const;
const COMMON_NAME = Buffer.from('550403', 'hex');
const ECDSA_WITH_SHA256 = Buffer.from('2a8648ce3d040302', 'hex');
/** RFC 5280, upper bound of a common name, in characters. */
const NAME_LENGTH = 64;

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  return length < 0x100 ? Buffer.from([0x81, length]) : Buffer.from([0x82, length >> 8, length & 0xff]);
}

/** A terminal's new key, and the request for a certificate of it. */
export interface CertificateRequest {
  /** PKCS#8, PEM. It never leaves this terminal. */
  readonly key: string;
  /** PKCS#10 (RFC 2986), DER. */
  readonly csr: Buffer;
}

/** Makes an ECDSA P-256 key and signs a request for the name with it. */
export function makeCertificateRequest(name: string): CertificateRequest {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const commonName = der(TAG.utf8, Buffer.from([...name].slice(0, NAME_LENGTH).join(''), 'utf8'));
  const info = der(
    TAG.sequence,
    der(TAG.integer, Buffer.from([0])),
    der(TAG.sequence, der(TAG.set, der(TAG.sequence, der(TAG.oid, COMMON_NAME), commonName))),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(TAG.attributes),
  );
  const algorithm = der(TAG.sequence, der(TAG.oid, ECDSA_WITH_SHA256));
  const signature = der(TAG.bitString, Buffer.from([0]), sign('sha256', info, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    csr: der(TAG.sequence, info, algorithm, signature),
  };
}

/** A request in the form that is sent. */
export function requestPem(csr: Uint8Array): string {
  const lines =
    Buffer.from(csr)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE REQUEST-----\n${lines.join('\n')}\n-----END CERTIFICATE REQUEST-----\n`;
}
