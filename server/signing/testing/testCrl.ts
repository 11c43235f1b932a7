import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import type { KeyPair } from './testAuthority.ts';

const DELTA_CRL_INDICATOR = '2.5.29.27';

export interface CrlOptions {
  readonly issuer: KeyPair;
  readonly revoked: readonly { readonly of: KeyPair; readonly at: number }[];
  readonly from: number;
  readonly until: number;
  /** A list of changes only. */
  readonly isPartial?: boolean;
}

/** A list of revoked certificates, DER. */
export async function testCrl({ issuer, revoked, from, until, isPartial = false }: CrlOptions): Promise<Buffer> {
  const crl = await x509.X509CrlGenerator.create({
    issuer: issuer.certificate.subjectName,
    thisUpdate: new Date(from),
    nextUpdate: new Date(until),
    entries: revoked.map(({ of, at }) => ({
      serialNumber: of.certificate.serialNumber,
      revocationDate: new Date(at),
      // Without one the library writes an empty list of extensions, which no reader has to take.
      reason: x509.X509CrlReason.keyCompromise,
    })),
    extensions: isPartial ? [new x509.Extension(DELTA_CRL_INDICATOR, true, Uint8Array.of(2, 1, 1))] : [],
    signingKey: issuer.privateKey,
    signingAlgorithm: { name: issuer.privateKey.algorithm.name, hash: 'SHA-256' },
  });
  return Buffer.from(crl.rawData);
}
