import { createDecipheriv, pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import type * as asn1js from 'asn1js';
import { type AlgorithmIdentifier, PBES2Params, PBKDF2Params } from 'pkijs';
import { SigningError } from '../SigningError.ts';
import { bmpPassword, KDF_ID, pkcs12Kdf } from './pkcs12Kdf.ts';
import { rc2CbcDecrypt } from './rc2.ts';

const derive = promisify(pbkdf2);

/** A file that asks for more rounds would hold the process up for seconds. */
export const MAX_ITERATIONS = 1_000_000;

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const HMAC_DIGESTS: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};
const PBES2_CIPHERS: Readonly<Record<string, { readonly cipher: string; readonly keyLength: number }>> = {
  '2.16.840.1.101.3.4.1.2': { cipher: 'aes-128-cbc', keyLength: 16 },
  '2.16.840.1.101.3.4.1.22': { cipher: 'aes-192-cbc', keyLength: 24 },
  '2.16.840.1.101.3.4.1.42': { cipher: 'aes-256-cbc', keyLength: 32 },
  '1.2.840.113549.3.7': { cipher: 'des-ede3-cbc', keyLength: 24 },
};
/** RFC 7292, appendix C: SHA-1 and a cipher of the nineties. `null` is RC2. */
const PKCS12_CIPHERS: Readonly<Record<string, { readonly cipher: string | null; readonly keyLength: number }>> = {
  '1.2.840.113549.1.12.1.3': { cipher: 'des-ede3-cbc', keyLength: 24 },
  '1.2.840.113549.1.12.1.5': { cipher: null, keyLength: 16 },
  '1.2.840.113549.1.12.1.6': { cipher: null, keyLength: 5 },
};

/** Decrypts what a password hides in a P12 file, by the way that `algorithm` names. Throws SigningError. */
export async function decryptPbe(algorithm: AlgorithmIdentifier, password: string, bytes: Uint8Array): Promise<Buffer> {
  if (algorithm.algorithmId === PBES2) return decryptPbes2(algorithm, password, bytes);
  const scheme = PKCS12_CIPHERS[algorithm.algorithmId];
  if (scheme === undefined) throw new SigningError('p12Unreadable', `cipher ${algorithm.algorithmId}`);
  const [salt, iterations] = (algorithm.algorithmParams as asn1js.Sequence).valueBlock.value as [
    asn1js.OctetString,
    asn1js.Integer,
  ];
  const input = {
    hash: 'sha1',
    password: bmpPassword(password),
    salt: new Uint8Array(salt.getValue()),
    iterations: bounded(iterations.valueBlock.valueDec),
  };
  const key = pkcs12Kdf({ ...input, id: KDF_ID.key, length: scheme.keyLength });
  const iv = pkcs12Kdf({ ...input, id: KDF_ID.iv, length: 8 });
  if (scheme.cipher !== null) return decipher(scheme.cipher, key, iv, bytes);
  const plain = rc2CbcDecrypt(bytes, key, iv);
  if (plain === null) throw new SigningError('p12WrongPassword');
  return plain;
}

async function decryptPbes2(algorithm: AlgorithmIdentifier, password: string, bytes: Uint8Array): Promise<Buffer> {
  const { keyDerivationFunc, encryptionScheme } = new PBES2Params({ schema: algorithm.algorithmParams });
  const scheme = PBES2_CIPHERS[encryptionScheme.algorithmId];
  if (scheme === undefined || keyDerivationFunc.algorithmId !== PBKDF2) {
    throw new SigningError('p12Unreadable', `cipher ${encryptionScheme.algorithmId}`);
  }
  const { salt, iterationCount, prf } = new PBKDF2Params({ schema: keyDerivationFunc.algorithmParams });
  const digest = HMAC_DIGESTS[prf?.algorithmId ?? '1.2.840.113549.2.7'];
  if (digest === undefined) throw new SigningError('p12Unreadable', 'key derivation');
  const saltBytes = new Uint8Array((salt as asn1js.OctetString).getValue());
  const key = await derive(Buffer.from(password), saltBytes, bounded(iterationCount), scheme.keyLength, digest);
  const iv = new Uint8Array((encryptionScheme.algorithmParams as asn1js.OctetString).getValue());
  return decipher(scheme.cipher, key, iv, bytes);
}

function decipher(cipher: string, key: Uint8Array, iv: Uint8Array, bytes: Uint8Array): Buffer {
  const decryption = createDecipheriv(cipher, key, iv);
  try {
    return Buffer.concat([decryption.update(bytes), decryption.final()]);
  } catch {
    throw new SigningError('p12WrongPassword');
  }
}

function bounded(iterations: number): number {
  if (iterations < 1 || iterations > MAX_ITERATIONS) throw new SigningError('p12Unreadable', 'iterations');
  return iterations;
}
