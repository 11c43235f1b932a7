import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { ServerNames } from './serverNames.ts';
import { FIXED_NAME } from './serverNames.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3652;
/** Apple refuses a server certificate of more than 825 days, and its last second counts: a day below is safe. */
const SERVER_DAYS = 824;
const TERMINAL_DAYS = 731;
const SYSTEM_SEAL_NAME = 'CN=Niêm phong kỹ thuật của hệ thống Nghị Sự';
/** RFC 9336; with e-mail beside it, because NSS knows no other purpose for signatures of documents. */
const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';
/** Terminals whose clock is slow must accept a certificate made today. */
const BACKDATED_MS = DAY_MS;

export interface Issued {
  readonly cert: string;
  readonly key: string;
}

/** An authority whose key is at hand. */
export interface Signer {
  readonly cert: string;
  readonly key: CryptoKey;
}

/** A self-signed ECDSA P-256 authority for ten years, which may sign certificates and no further authority. */
export async function issueAuthority(now: number): Promise<Issued> {
  const keys = await generateKeys();
  const notBefore = new Date(now - BACKDATED_MS);
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    // The suffix tells two rooms' authorities apart in a browser's list. ASCII, for old certificate viewers.
    name: `CN=Nghi Su room authority ${randomBytes(3).toString('hex').toUpperCase()}`,
    notBefore,
    notAfter: new Date(notBefore.getTime() + AUTHORITY_DAYS * DAY_MS),
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: cert.toString('pem'), key: await privatePem(keys.privateKey) };
}

/** A server certificate for `names`, signed by `authority`; 824 days and never longer than the authority. */
export async function issueServer(authority: Signer, names: ServerNames, now: number): Promise<Issued> {
  const keys = await generateKeys();
  const cert = await issue(authority, now, {
    subject: `CN=${FIXED_NAME}`,
    days: SERVER_DAYS,
    publicKey: keys.publicKey,
    usages: [x509.ExtendedKeyUsage.serverAuth],
    extensions: [
      new x509.SubjectAlternativeNameExtension([
        ...names.dns.map((value) => ({ type: 'dns', value }) as const),
        ...names.ip.map((value) => ({ type: 'ip', value }) as const),
      ]),
    ],
  });
  return { cert: cert.toString('pem'), key: await privatePem(keys.privateKey) };
}

/** A terminal's certificate, for a client only; two years and never longer than the authority. `id` is its only name. */
export async function issueTerminal(
  authority: Signer,
  publicKey: x509.PublicKey,
  id: string,
  now: number,
): Promise<string> {
  const usages = [x509.ExtendedKeyUsage.clientAuth];
  const cert = await issue(authority, now, { subject: `CN=${id}`, days: TERMINAL_DAYS, publicKey, usages });
  return cert.toString('pem');
}

/** The key that seals the room's papers: for documents only, and as long as the authority lives. */
export async function issueSystemSeal(authority: Signer, now: number): Promise<Issued> {
  const keys = await generateKeys();
  const cert = await issue(authority, now, {
    subject: SYSTEM_SEAL_NAME,
    days: AUTHORITY_DAYS,
    publicKey: keys.publicKey,
    usages: [x509.ExtendedKeyUsage.emailProtection, DOCUMENT_SIGNING],
    keyUsage: x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation,
  });
  return { cert: cert.toString('pem'), key: await privatePem(keys.privateKey) };
}

interface Leaf {
  readonly subject: string;
  readonly days: number;
  readonly publicKey: CryptoKey | x509.PublicKey;
  readonly usages: readonly string[];
  readonly keyUsage?: x509.KeyUsageFlags;
  readonly extensions?: readonly x509.Extension[];
}

async function issue(authority: Signer, now: number, leaf: Leaf): Promise<x509.X509Certificate> {
  const issuer = new x509.X509Certificate(authority.cert);
  const notBefore = new Date(now - BACKDATED_MS);
  const end = Math.min(notBefore.getTime() + leaf.days * DAY_MS, issuer.notAfter.getTime());
  return x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: leaf.subject,
    issuer: issuer.subject,
    notBefore,
    notAfter: new Date(end),
    publicKey: leaf.publicKey,
    signingKey: authority.key,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(leaf.keyUsage ?? x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([...leaf.usages]),
      ...(leaf.extensions ?? []),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(leaf.publicKey),
    ],
  });
}

/** A private key of PKCS#8 for signing; it cannot be taken out again. */
export function signingKey(pem: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(pem), ALGORITHM, false, ['sign']);
}

const generateKeys = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

/** A positive serial number of 127 random bits, as RFC 5280 §4.1.2.2 allows. */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
}

async function privatePem(key: CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}
