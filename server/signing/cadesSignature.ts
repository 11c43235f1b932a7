import { createHash, verify, X509Certificate } from 'node:crypto';
import { certificateIds } from './certificateIds.ts';
import { der, oid, sequence, setOf, TAG } from './der.ts';
import { OID } from './oids.ts';
import type { Signer } from './Signer.ts';
import { SigningError } from './SigningError.ts';

const VERSION_1 = der(TAG.integer, Uint8Array.of(1));
const NULL = der(TAG.null);
const SHA256 = sequence(oid(OID.sha256));

/**
 * A detached CMS signature over `content` with the signed attributes of PAdES B-B (ETSI EN 319 142-1): contentType,
 * messageDigest and signingCertificateV2, and no signingTime, because the PDF's own `/M` says when. What the signer gave
 * is verified with its certificate before it is put in. Throws SigningError.
 */
export async function cadesSignature(content: Uint8Array, signer: Signer): Promise<Buffer> {
  const { issuer, serial } = certificateIds(signer.certificate);
  const algorithm = signatureAlgorithm(signer.certificate);
  const signed = signedAttributes(content, signer.certificate, issuer, serial);
  const tbs = der(TAG.set, signed);
  const signature = await signer.rawSign(tbs);
  if (!fits(tbs, signature, signer.certificate)) throw new SigningError('signatureWrong');
  const signerInfo = sequence(
    VERSION_1,
    sequence(issuer, serial),
    SHA256,
    der(TAG.context0, signed),
    algorithm,
    der(TAG.octets, signature),
  );
  const signedData = sequence(
    VERSION_1,
    der(TAG.set, SHA256),
    sequence(oid(OID.data)),
    der(TAG.context0, ...[signer.certificate, ...signer.chain].toSorted(Buffer.compare)),
    der(TAG.set, signerInfo),
  );
  return sequence(oid(OID.signedData), der(TAG.context0, signedData));
}

/** The attributes in the order of a SET OF, without the tag around them: it differs between what is signed and what is sent. */
function signedAttributes(
  content: Uint8Array,
  certificate: Uint8Array,
  issuer: Uint8Array,
  serial: Uint8Array,
): Buffer {
  const issuerSerial = sequence(sequence(der(TAG.context4, issuer)), serial);
  const certificateId = sequence(der(TAG.octets, sha256(certificate)), issuerSerial);
  const attributes = [
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, der(TAG.octets, sha256(content))),
    attribute(OID.signingCertificateV2, sequence(sequence(certificateId))),
  ];
  return Buffer.concat(attributes.toSorted(Buffer.compare));
}

const attribute = (type: string, value: Uint8Array) => sequence(oid(type), setOf(value));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

function signatureAlgorithm(certificate: Uint8Array): Buffer {
  const kind = new X509Certificate(certificate).publicKey.asymmetricKeyType;
  if (kind === 'rsa') return sequence(oid(OID.rsaSha256), NULL);
  if (kind === 'ec') return sequence(oid(OID.ecdsaSha256));
  throw new SigningError('keyUnsupported', kind ?? 'unknown');
}

function fits(tbs: Uint8Array, signature: Uint8Array, certificate: Uint8Array): boolean {
  const key = new X509Certificate(certificate).publicKey;
  return verify('sha256', tbs, { key, dsaEncoding: 'der' }, signature);
}
