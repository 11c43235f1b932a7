import { createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import type { Signer } from '../Signer.ts';
import { SigningError } from '../SigningError.ts';
import { readP12 } from './readP12.ts';

const MAX_P12_BYTES = 1024 * 1024;

/**
 * A signer out of a P12 file, RSA or ECDSA. The first key that a certificate of the file belongs to signs; the others are
 * its chain. Certificates go on byte for byte, so names keep their diacritics. Throws SigningError.
 */
export async function openP12(file: Uint8Array, password: string): Promise<Signer> {
  if (file.length > MAX_P12_BYTES) throw new SigningError('p12Unreadable', 'too large');
  const { keys, certificates } = await parsed(file, password);
  for (const key of keys) {
    const own = certificates.find((certificate) => certificate.checkPrivateKey(key));
    if (own !== undefined) return signerOf(key, own, certificates);
  }
  throw new SigningError('p12NoKey');
}

interface Opened {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly X509Certificate[];
}

async function parsed(file: Uint8Array, password: string): Promise<Opened> {
  try {
    const { keys, certificates } = await readP12(file, password);
    return {
      keys: keys.map((key) => createPrivateKey({ key, format: 'der', type: 'pkcs8' })),
      certificates: certificates.map((certificate) => new X509Certificate(certificate)),
    };
  } catch (error) {
    // Whatever a parser says about a broken file, people can only be told that it is one.
    throw error instanceof SigningError ? error : new SigningError('p12Unreadable');
  }
}

function signerOf(key: KeyObject, own: X509Certificate, certificates: readonly X509Certificate[]): Signer {
  return {
    certificate: own.raw,
    chain: chainAbove(own, certificates).map(({ raw }) => raw),
    rawSign: async (tbs) => sign('sha256', tbs, { key, dsaEncoding: 'der' }),
  };
}

function chainAbove(leaf: X509Certificate, certificates: readonly X509Certificate[]): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let current: X509Certificate | undefined = leaf; current !== undefined; ) {
    const below: X509Certificate = current;
    current = certificates.find(
      (candidate) => below.checkIssued(candidate) && !chain.includes(candidate) && !candidate.raw.equals(leaf.raw),
    );
    if (current !== undefined) chain.push(current);
  }
  return chain;
}
