import { createHash, timingSafeEqual, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import { certificateIds } from '../certificateIds.ts';
import { OID } from '../oids.ts';
import type { IntegrityFault } from './signatureVerdict.ts';
import { verifyRaw } from './verifyRaw.ts';

const CONTEXT_CLASS = 3;
/** A chain is three or four long; the search for a path grows quickly with more. */
const MAX_CERTIFICATES = 16;

/** The CMS is not what a signature of a PDF has to be. */
export class CmsFault extends Error {
  override readonly name = 'CmsFault';
  readonly fault: IntegrityFault;

  constructor(fault: IntegrityFault) {
    super(fault);
    this.fault = fault;
  }
}

/** A CMS with one signer, taken apart; nothing of it is believed yet. */
export interface Cms {
  readonly signerInfo: SignerInfo;
  /** DER of the signer's certificate. */
  readonly certificate: Buffer;
  /** DER of every certificate that came along, the signer's too. */
  readonly certificates: readonly Buffer[];
}

/** Takes `contents`, DER followed by nothing but zeros, apart. Throws CmsFault. */
export function readCms(contents: Buffer): Cms {
  const { offset, result } = asn1js.fromBER(new Uint8Array(contents));
  if (offset === -1 || contents.subarray(offset).some((byte) => byte !== 0)) throw new CmsFault('malformed');
  const signedData = parse(result);
  const [signerInfo, ...others] = signedData.signerInfos;
  const { eContent, eContentType } = signedData.encapContentInfo;
  const isDetached = eContent === undefined && eContentType === OID.data;
  if (signerInfo === undefined || others.length > 0 || !isDetached) throw new CmsFault('malformed');
  const certificates = certificatesIn(result);
  const certificate = certificates.find((candidate) => isNamed(signerInfo, candidate));
  if (certificate === undefined) throw new CmsFault('malformed');
  return { signerInfo, certificate, certificates };
}

/** The certificates as they came: digests are taken over these bytes, so they are not encoded anew. */
function certificatesIn(contentInfo: asn1js.AsnType): Buffer[] {
  const signedData = childrenOf(childrenOf(childrenOf(contentInfo)[1])[0]);
  const set = signedData.find((block) => block.idBlock.tagClass === CONTEXT_CLASS && block.idBlock.tagNumber === 0);
  const certificates = set === undefined ? [] : childrenOf(set).map(rawOf);
  if (certificates.length > MAX_CERTIFICATES || !certificates.every(isReadable)) throw new CmsFault('malformed');
  return certificates;
}

/** Readable for both libraries that look at it later. */
function isReadable(certificate: Buffer): boolean {
  try {
    return (
      new X509Certificate(certificate).publicKey !== null && Certificate.fromBER(new Uint8Array(certificate)) !== null
    );
  } catch {
    return false;
  }
}

function parse(schema: asn1js.AsnType): SignedData {
  try {
    const info = new ContentInfo({ schema });
    if (info.contentType !== OID.signedData) throw new CmsFault('malformed');
    return new SignedData({ schema: info.content });
  } catch {
    throw new CmsFault('malformed');
  }
}

function isNamed({ sid }: SignerInfo, certificate: Buffer): boolean {
  if (!(sid instanceof IssuerAndSerialNumber)) return false;
  const { issuer, serial } = certificateIds(certificate);
  return issuer.equals(Buffer.from(sid.issuer.valueBeforeDecode)) && serial.equals(rawOf(sid.serialNumber));
}

/**
 * Checks that the signer's key signed attributes which name `content` by its digest, and name the signer's certificate
 * where `isPades`. Throws CmsFault.
 */
export function checkCms({ signerInfo, certificate }: Cms, content: readonly Uint8Array[], isPades: boolean): void {
  const digest = digestName(signerInfo.digestAlgorithm.algorithmId);
  const { signedAttrs } = signerInfo;
  if (signedAttrs === undefined) throw new CmsFault('malformed');
  const single = (type: string) => {
    const [attribute, ...more] = signedAttrs.attributes.filter((candidate) => candidate.type === type);
    if (attribute === undefined) return null;
    const [value, ...values] = attribute.values as asn1js.AsnType[];
    if (value === undefined || values.length > 0 || more.length > 0) throw new CmsFault('malformed');
    return value;
  };
  const contentType = single(OID.contentType);
  if (!(contentType instanceof asn1js.ObjectIdentifier) || contentType.valueBlock.toString() !== OID.data) {
    throw new CmsFault('malformed');
  }
  const messageDigest = single(OID.messageDigest);
  if (!(messageDigest instanceof asn1js.OctetString)) throw new CmsFault('malformed');
  const hash = createHash(digest);
  for (const part of content) hash.update(part);
  if (!equal(hash.digest(), Buffer.from(messageDigest.valueBlock.valueHexView))) throw new CmsFault('digestMismatch');
  const named = single(OID.signingCertificateV2);
  if (named === null ? isPades : !namesCertificate(named, certificate)) throw new CmsFault('certificateMismatch');
  const signature = Buffer.from(signerInfo.signature.valueBlock.valueHexView);
  const algorithm = signerInfo.signatureAlgorithm.algorithmId;
  const outcome = verifyRaw({ tbs: Buffer.from(signedAttrs.encodedValue), signature, algorithm, digest, certificate });
  if (outcome !== null) throw new CmsFault(outcome);
}

/** The first ESSCertIDv2 (RFC 5035) holds the digest of the signer's certificate, SHA-256 where it names none. */
function namesCertificate(value: asn1js.AsnType, certificate: Buffer): boolean {
  const first = childrenOf(childrenOf(childrenOf(value)[0])[0]);
  const [head, next] = first;
  const algorithm = childrenOf(head)[0];
  const hash = algorithm === undefined ? head : next;
  if (!(hash instanceof asn1js.OctetString)) return false;
  const name = algorithm instanceof asn1js.ObjectIdentifier ? algorithm.valueBlock.toString() : OID.sha256;
  return equal(createHash(digestName(name)).update(certificate).digest(), Buffer.from(hash.valueBlock.valueHexView));
}

const childrenOf = (block: asn1js.AsnType | undefined): readonly asn1js.AsnType[] =>
  block instanceof asn1js.Constructed ? block.valueBlock.value : [];

const DIGESTS: Readonly<Record<string, string>> = {
  [OID.sha256]: 'sha256',
  [OID.sha384]: 'sha384',
  [OID.sha512]: 'sha512',
};

function digestName(algorithm: string): string {
  const name = DIGESTS[algorithm];
  if (name === undefined) throw new CmsFault('weakAlgorithm');
  return name;
}

const equal = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);

const rawOf = (block: asn1js.BaseBlock) => Buffer.from(block.valueBeforeDecodeView);
