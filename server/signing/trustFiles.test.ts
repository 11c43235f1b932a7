import { beforeAll, describe, expect, it } from 'vitest';
import { certificateDer, type KeyPair, testAuthority } from './testing/testAuthority.ts';
import { testCrl } from './testing/testCrl.ts';
import { readCertificateFile, readRevocationFile } from './trustFiles.ts';

const NOW = Date.now();
let root: KeyPair;
let list: Buffer;
beforeAll(async () => {
  root = await testAuthority('CN=Gốc quốc gia');
  list = await testCrl({ issuer: root, revoked: [], from: NOW - 1000, until: NOW + 1000 });
});
const pem = (type: string, der: Buffer) =>
  `-----BEGIN ${type}-----\r\n${der.toString('base64')}\r\n-----END ${type}-----\r\n`;

describe('files of trust', () => {
  it('are read as DER and as PEM, with several certificates and words between them', () => {
    const der = certificateDer(root);
    expect(readCertificateFile(der)).toEqual([der]);
    const text = `Gốc quốc gia\n${pem('CERTIFICATE', der)}Cấp dưới\n${pem('CERTIFICATE', der)}`;
    expect(readCertificateFile(Buffer.from(text))).toEqual([der, der]);
    expect(readRevocationFile(list)).toEqual([list]);
    expect(readRevocationFile(Buffer.from(pem('X509 CRL', list)))).toEqual([list]);
  });

  it('are refused when they are something else or broken', () => {
    const der = certificateDer(root);
    for (const file of [Buffer.from('nonsense'), list, Buffer.from(pem('X509 CRL', list)), der.subarray(0, 99)]) {
      expect(readCertificateFile(file)).toBeNull();
    }
    const broken = pem('CERTIFICATE', der) + pem('CERTIFICATE', der.subarray(0, 99));
    expect(readCertificateFile(Buffer.from(broken))).toBeNull();
    expect(readRevocationFile(der)).toBeNull();
    expect(readRevocationFile(Buffer.alloc(0))).toBeNull();
  });
});
