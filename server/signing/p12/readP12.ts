import { createHmac, timingSafeEqual } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AuthenticatedSafe,
  CertBag,
  type ContentInfo,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeContents,
} from 'pkijs';
import { OID } from '../oids.ts';
import { SigningError } from '../SigningError.ts';
import { decryptPbe, MAX_ITERATIONS } from './decryptPbe.ts';
import { bmpPassword, KDF_ID, pkcs12Kdf } from './pkcs12Kdf.ts';

const DIGESTS: Readonly<Record<string, { readonly hash: string; readonly length: number }>> = {
  '1.3.14.3.2.26': { hash: 'sha1', length: 20 },
  [OID.sha256]: { hash: 'sha256', length: 32 },
  [OID.sha384]: { hash: 'sha384', length: 48 },
  [OID.sha512]: { hash: 'sha512', length: 64 },
};

export interface P12Content {
  /** PKCS#8, DER. */
  readonly keys: readonly Buffer[];
  /** DER, as they stand in the file. */
  readonly certificates: readonly Buffer[];
}

/** Keys and certificates of a P12 file (RFC 7292) whose code of integrity fits the password. Throws SigningError and whatever the parsers throw. */
export async function readP12(file: Uint8Array, password: string): Promise<P12Content> {
  const pfx = PFX.fromBER(new Uint8Array(file));
  const content = octetsOf(pfx.authSafe.content);
  checkMac(pfx, content, password);
  const keys: Buffer[] = [];
  const certificates: Buffer[] = [];
  for (const safe of AuthenticatedSafe.fromBER(new Uint8Array(content)).safeContents) {
    const plain = await contentsOf(safe, password);
    for (const { bagValue } of SafeContents.fromBER(new Uint8Array(plain)).safeBags) {
      if (bagValue instanceof CertBag) certificates.push(octetsOf(bagValue.certValue));
      if (bagValue instanceof PrivateKeyInfo) keys.push(Buffer.from(bagValue.toSchema().toBER()));
      if (bagValue instanceof PKCS8ShroudedKeyBag) {
        const { encryptionAlgorithm, encryptedData } = bagValue;
        keys.push(await decryptPbe(encryptionAlgorithm, password, octetsOf(encryptedData)));
      }
    }
  }
  return { keys, certificates };
}

function contentsOf(safe: ContentInfo, password: string): Buffer | Promise<Buffer> {
  if (safe.contentType === OID.data) return octetsOf(safe.content);
  if (safe.contentType !== OID.encryptedData) throw new SigningError('p12Unreadable', 'content type');
  const { encryptedContentInfo } = new EncryptedData({ schema: safe.content });
  const { contentEncryptionAlgorithm } = encryptedContentInfo;
  return decryptPbe(contentEncryptionAlgorithm, password, Buffer.from(encryptedContentInfo.getEncryptedContent()));
}

/** The code of integrity tells a wrong password from a broken file before anything is decrypted. */
function checkMac(pfx: PFX, content: Buffer, password: string): void {
  const { macData } = pfx;
  const digest = DIGESTS[macData?.mac.digestAlgorithm.algorithmId ?? ''];
  if (macData === undefined || digest === undefined) throw new SigningError('p12Unreadable', 'integrity code');
  const iterations = macData.iterations ?? 1;
  if (iterations < 1 || iterations > MAX_ITERATIONS) throw new SigningError('p12Unreadable', 'iterations');
  const key = pkcs12Kdf({
    ...digest,
    password: bmpPassword(password),
    salt: octetsOf(macData.macSalt),
    iterations,
    id: KDF_ID.mac,
  });
  const mac = createHmac(digest.hash, key).update(content).digest();
  const expected = octetsOf(macData.mac.digest);
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) throw new SigningError('p12WrongPassword');
}

/** The bytes of an octet string, also of one that was written in pieces. */
function octetsOf(block: unknown): Buffer {
  if (!(block instanceof asn1js.OctetString)) throw new SigningError('p12Unreadable', 'octet string');
  return Buffer.from(block.getValue());
}
