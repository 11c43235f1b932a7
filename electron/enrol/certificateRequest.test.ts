import 'reflect-metadata';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { Pkcs10CertificateRequest } from '@peculiar/x509';
import { describe, expect, it } from 'vitest';
import { makeCertificateRequest, requestPem } from './certificateRequest.ts';

describe('a request for a certificate', () => {
  it.each(['ghe-17', 'Ghế 17 của phòng họp', 'x'.repeat(200)])('of %j is signed by its own new key', async (name) => {
    const { key, csr } = makeCertificateRequest(name);
    const read = new Pkcs10CertificateRequest(requestPem(csr));
    expect(await read.verify()).toBe(true);
    expect(read.subjectName.getField('CN')).toEqual([name.slice(0, 64)]);
    expect(Buffer.from(read.rawData).equals(csr)).toBe(true);
    const own = createPublicKey(createPrivateKey(key)).export({ type: 'spki', format: 'der' });
    expect(Buffer.from(read.publicKey.rawData).equals(own)).toBe(true);
  });

  it('is of another key each time', () => {
    expect(makeCertificateRequest('a').key).not.toBe(makeCertificateRequest('a').key);
  });
});
