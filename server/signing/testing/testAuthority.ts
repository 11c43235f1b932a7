import 'reflect-metadata';
import { createPrivateKey, sign } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { Signer } from '../Signer.ts';

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
} as const;
const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const EMAIL_AND_DOCUMENTS = ['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.36'];
const DAY_MS = 86_400_000;

export interface KeyPair {
  readonly certificate: x509.X509Certificate;
  readonly privateKey: CryptoKey;
}

export interface LeafOptions {
  readonly subject?: string;
  readonly kind?: 'rsa' | 'ec';
  readonly from?: number;
  readonly until?: number;
  readonly usages?: readonly string[];
  readonly keyUsage?: number;
  readonly serial?: string;
  readonly isAuthority?: boolean;
}

/** An authority for tests, self-signed or under `issuer`. */
export async function testAuthority(subject: string, kind: 'rsa' | 'ec' = 'rsa', issuer?: KeyPair): Promise<KeyPair> {
  return issue(issuer ?? null, {
    subject,
    kind,
    usages: [],
    isAuthority: true,
    keyUsage: x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
  });
}

/** A certificate for signing documents, with its key. */
export const testLeaf = (issuer: KeyPair, options: LeafOptions = {}): Promise<KeyPair> => issue(issuer, options);

async function issue(issuer: KeyPair | null, options: LeafOptions): Promise<KeyPair> {
  const { subject = 'CN=Nguyễn Thị Ánh Đào,O=Ủy ban nhân dân tỉnh,C=VN', kind = 'rsa', isAuthority = false } = options;
  const algorithm = kind === 'rsa' ? RSA : EC;
  const keys: CryptoKeyPair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber:
      options.serial ??
      Buffer.from(crypto.getRandomValues(new Uint8Array(8)))
        .toString('hex')
        .replace(/^./, '4'),
    subject,
    issuer: issuer?.certificate.subjectName ?? subject,
    notBefore: new Date(options.from ?? Date.now() - DAY_MS),
    notAfter: new Date(options.until ?? Date.now() + 365 * DAY_MS),
    publicKey: keys.publicKey,
    signingKey: issuer?.privateKey ?? keys.privateKey,
    signingAlgorithm: (issuer?.privateKey ?? keys.privateKey).algorithm.name === EC.name ? EC : RSA,
    extensions: [
      new x509.BasicConstraintsExtension(isAuthority, undefined, true),
      new x509.KeyUsagesExtension(
        options.keyUsage ?? x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation,
        true,
      ),
      ...usageExtension(options.usages ?? EMAIL_AND_DOCUMENTS),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate, privateKey: keys.privateKey };
}

const usageExtension = (usages: readonly string[]) =>
  usages.length === 0 ? [] : [new x509.ExtendedKeyUsageExtension([...usages])];

/** DER of a certificate. */
export const certificateDer = ({ certificate }: KeyPair): Buffer => Buffer.from(certificate.rawData);

/** The private key as PKCS#8 in PEM. */
export async function privatePem({ privateKey }: KeyPair): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', privateKey), 'PRIVATE KEY');
}

/** A signer whose key is in memory. */
export async function testSigner(pair: KeyPair, chain: readonly KeyPair[] = []): Promise<Signer> {
  const key = createPrivateKey(await privatePem(pair));
  return {
    certificate: certificateDer(pair),
    chain: chain.map(certificateDer),
    rawSign: async (tbs) => sign('sha256', tbs, key),
  };
}
