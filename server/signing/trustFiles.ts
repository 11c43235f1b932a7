import { X509Certificate } from 'node:crypto';
import { Certificate, CertificateRevocationList } from 'pkijs';

const PEM_BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----/g;

/** The certificates of a file that the administrator imports, PEM (several) or DER (one), as DER; null: it holds none or a broken one. */
export function readCertificateFile(file: Uint8Array): readonly Buffer[] | null {
  return read(file, 'CERTIFICATE', (der) => {
    new X509Certificate(der);
    Certificate.fromBER(new Uint8Array(der));
  });
}

/** Lists of revoked certificates of a file, PEM or DER, as DER; null: it holds none or a broken one. */
export function readRevocationFile(file: Uint8Array): readonly Buffer[] | null {
  return read(file, 'X509 CRL', (der) => {
    CertificateRevocationList.fromBER(new Uint8Array(der));
  });
}

function read(file: Uint8Array, type: string, parse: (der: Buffer) => void): readonly Buffer[] | null {
  const text = Buffer.from(file).toString('latin1');
  const isPem = text.includes('-----BEGIN ');
  const blocks = [...text.matchAll(PEM_BLOCK)].filter(([, name]) => name === type);
  const found = isPem ? blocks.map(([, , base64 = '']) => Buffer.from(base64, 'base64')) : [Buffer.from(file)];
  try {
    for (const der of found) parse(der);
  } catch {
    return null;
  }
  return found.length === 0 ? null : found;
}
