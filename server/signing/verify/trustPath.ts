import { BasicConstraints, Certificate, CertificateChainValidationEngine, ExtKeyUsage } from 'pkijs';
import type { Chain } from './signatureVerdict.ts';

const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const BASIC_CONSTRAINTS = '2.5.29.19';
/** digitalSignature and nonRepudiation, the first two bits of the first byte. */
const SIGNING_BITS = 0xc0;
/** For what a certificate that limits its purposes may sign documents: RFC 9336, e-mail, any, Microsoft's and Adobe's own. */
const DOCUMENT_PURPOSES = new Set([
  '1.3.6.1.5.5.7.3.36',
  '1.3.6.1.5.5.7.3.4',
  '2.5.29.37.0',
  '1.3.6.1.4.1.311.10.3.12',
  '1.2.840.113583.1.1.5',
]);

export interface TrustPath {
  readonly chain: Chain;
  /** From the signer's certificate to the root; empty where it is untrusted. */
  readonly path: readonly Certificate[];
}

export interface TrustInput {
  /** DER of the signer's certificate and of those that came with it. */
  readonly certificate: Uint8Array;
  readonly others: readonly Uint8Array[];
  /** DER of the roots that the administrator trusts. */
  readonly roots: readonly Uint8Array[];
  readonly now: number;
  readonly claimedAt: number | null;
}

/**
 * The way from the signer to a trusted root by RFC 5280, at `now`; where that fails, at the claimed time. There is no
 * trusted time stamp on an isolated network, so a certificate that is over gives no more than `expired`.
 */
export async function trustPath({ certificate, others, roots, now, claimedAt }: TrustInput): Promise<TrustPath> {
  const leaf = parse(certificate);
  const trusted = roots.map(parse);
  const between = others.map(parse).filter((candidate) => !same(candidate, leaf) && isAuthority(candidate));
  const at = async (instant: number) => {
    const engine = new CertificateChainValidationEngine({
      trustedCerts: trusted,
      certs: [...between, leaf],
      checkDate: new Date(instant),
    });
    const { result, certificatePath = [] } = await engine.verify();
    const root = certificatePath.at(-1);
    const isAnchored = root !== undefined && trusted.some((anchor) => same(anchor, root));
    return result && isAnchored ? certificatePath : null;
  };
  const path = await at(now);
  if (path !== null) return { chain: isForDocuments(leaf) ? 'trusted' : 'notForSigning', path };
  const earlier = claimedAt === null || claimedAt >= now ? null : await at(claimedAt);
  if (earlier === null) return { chain: 'untrusted', path: [] };
  return { chain: isForDocuments(leaf) ? 'expired' : 'notForSigning', path: earlier };
}

const parse = (der: Uint8Array) => Certificate.fromBER(new Uint8Array(der));

const same = (a: Certificate, b: Certificate) =>
  Buffer.from(a.toSchema(false).toBER()).equals(Buffer.from(b.toSchema(false).toBER()));

function isAuthority(certificate: Certificate): boolean {
  const constraints = extension(certificate, BASIC_CONSTRAINTS);
  return constraints instanceof BasicConstraints && constraints.cA;
}

/** A certificate of the same root that was given for something else (a terminal, the server) signs no papers. */
function isForDocuments(certificate: Certificate): boolean {
  const usage = extension(certificate, KEY_USAGE);
  const bits = usage === undefined ? SIGNING_BITS : firstByte(usage);
  const purposes = extension(certificate, EXTENDED_KEY_USAGE);
  const isPurpose =
    purposes === undefined ||
    (purposes instanceof ExtKeyUsage && purposes.keyPurposes.some((purpose) => DOCUMENT_PURPOSES.has(purpose)));
  return (bits & SIGNING_BITS) !== 0 && isPurpose;
}

const extension = (certificate: Certificate, id: string): unknown =>
  certificate.extensions?.find(({ extnID }) => extnID === id)?.parsedValue;

const firstByte = (usage: unknown): number =>
  usage instanceof Object && 'valueBlock' in usage ? bitsOf(usage.valueBlock) : 0;

const bitsOf = (block: unknown): number =>
  block instanceof Object && 'valueHexView' in block && block.valueHexView instanceof Uint8Array
    ? (block.valueHexView[0] ?? 0)
    : 0;
