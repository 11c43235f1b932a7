import 'reflect-metadata';
import { createPublicKey } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** A certificate request whose signature was verified; of all that it asks for, only the key counts. */
export interface VerifiedCsr {
  readonly der: Buffer;
  readonly publicKey: x509.PublicKey;
}

const PEM = /^-----BEGIN CERTIFICATE REQUEST-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE REQUEST-----\s*$/;

/** Null unless it is one PKCS#10 request in PEM, for an ECDSA P-256 key, signed with that key. */
export async function readCsr(pem: string): Promise<VerifiedCsr | null> {
  if (!PEM.test(pem)) return null;
  try {
    const request = new x509.Pkcs10CertificateRequest(pem);
    const { publicKey } = request;
    const key = createPublicKey({ key: Buffer.from(publicKey.rawData), format: 'der', type: 'spki' });
    const isP256 = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
    return isP256 && (await request.verify()) ? { der: Buffer.from(request.rawData), publicKey } : null;
  } catch {
    return null;
  }
}
