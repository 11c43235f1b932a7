import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

/** A new key and a certificate request for it, both PEM: what a machine makes to be enrolled. */
export async function makeCsr({ name = 'CN=terminal', curve = 'P-256' } = {}) {
  const algorithm = { name: 'ECDSA', namedCurve: curve, hash: 'SHA-256' } as const;
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const request = await x509.Pkcs10CertificateRequestGenerator.create({ name, keys, signingAlgorithm: algorithm });
  const key = x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
  return { pem: request.toString('pem'), der: Buffer.from(request.rawData), key };
}
