import { constants, verify, X509Certificate } from 'node:crypto';
import { OID } from '../oids.ts';
import type { IntegrityFault } from './signatureVerdict.ts';

const MIN_RSA_BITS = 2048;

/** Which key and digest an algorithm name stands for; null: it leaves the digest to the digest algorithm beside it. */
const ALGORITHMS: Readonly<Record<string, { readonly key: 'rsa' | 'ec'; readonly digest: string | null }>> = {
  [OID.rsa]: { key: 'rsa', digest: null },
  [OID.rsaPss]: { key: 'rsa', digest: null },
  [OID.rsaSha256]: { key: 'rsa', digest: 'sha256' },
  [OID.rsaSha384]: { key: 'rsa', digest: 'sha384' },
  [OID.rsaSha512]: { key: 'rsa', digest: 'sha512' },
  [OID.ecdsaSha256]: { key: 'ec', digest: 'sha256' },
  [OID.ecdsaSha384]: { key: 'ec', digest: 'sha384' },
  [OID.ecdsaSha512]: { key: 'ec', digest: 'sha512' },
};

export interface RawSignature {
  readonly tbs: Buffer;
  readonly signature: Buffer;
  /** Object identifier of the signature algorithm. */
  readonly algorithm: string;
  /** Name of the digest that the CMS states. */
  readonly digest: string;
  /** DER. */
  readonly certificate: Buffer;
}

/** What is wrong with a signature over `tbs` by the key of `certificate`; null: nothing. */
export function verifyRaw({ tbs, signature, algorithm, digest, certificate }: RawSignature): IntegrityFault | null {
  const expected = ALGORITHMS[algorithm];
  const { publicKey } = new X509Certificate(certificate);
  if (expected === undefined || publicKey.asymmetricKeyType !== expected.key) return 'unsupportedAlgorithm';
  const bits = publicKey.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < MIN_RSA_BITS) return 'weakAlgorithm';
  const padding =
    algorithm === OID.rsaPss
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
      : {};
  const key = { key: publicKey, dsaEncoding: 'der', ...padding } as const;
  return verify(expected.digest ?? digest, tbs, key, signature) ? null : 'signatureMismatch';
}
