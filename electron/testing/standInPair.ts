import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { Identity } from '../connection/pinnedAgent.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const HOUR_MS = 3_600_000;

/** An authority of a test's own making. */
export interface StandInAuthority {
  /** PEM. */
  readonly cert: string;
  /** PEM of a certificate for another's key; `name` makes it a server's. */
  issue(publicKey: x509.PublicKeyType, name?: string): Promise<string>;
}

const newKeys = () => webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;
const dates = () => ({ notBefore: new Date(Date.now() - HOUR_MS), notAfter: new Date(Date.now() + HOUR_MS) });

export async function standInAuthority(): Promise<StandInAuthority> {
  const keys = await newKeys();
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=Stand-in authority',
    ...dates(),
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
  });
  let serial = 0x10;
  return {
    cert: ca.toString('pem'),
    async issue(publicKey, name) {
      serial += 1;
      const names =
        name === undefined ? [] : [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: name }])];
      const cert = await x509.X509CertificateGenerator.create({
        serialNumber: serial.toString(16),
        subject: 'CN=stand-in',
        issuer: ca.subject,
        ...dates(),
        publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: ALGORITHM,
        extensions: names,
      });
      return cert.toString('pem');
    },
  };
}

/** A key and a certificate of the authority for it. */
export async function standInIdentity(authority: StandInAuthority, name?: string): Promise<Identity> {
  const keys = await newKeys();
  const key = x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
  return { cert: await authority.issue(keys.publicKey, name), key };
}

/** A server's certificate and key with an authority of its own. */
export async function standInPair(name: string): Promise<Identity & { readonly authority: string }> {
  const authority = await standInAuthority();
  return { ...(await standInIdentity(authority, name)), authority: authority.cert };
}
