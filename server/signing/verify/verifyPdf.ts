import { coverageOf } from './coverageOf.ts';
import { dictionaryTexts } from './dictionaryTexts.ts';
import { type FoundSignature, findSignatures, type MalformedSignature } from './findSignatures.ts';
import { type Cms, CmsFault, checkCms, readCms } from './readCms.ts';
import { revocationOf } from './revocationOf.ts';
import { type Integrity, overallOf, type SignatureVerdict } from './signatureVerdict.ts';
import { signerName } from './signerName.ts';
import { trustPath } from './trustPath.ts';

const PADES = 'ETSI.CAdES.detached';

export interface TrustStore {
  /** DER of the roots that the administrator trusts, the room's authority among them. */
  readonly roots: readonly Uint8Array[];
  /** DER of authorities below the roots, for signatures that bring none along. */
  readonly intermediates?: readonly Uint8Array[];
  /** DER of imported lists of revoked certificates. */
  readonly revocationLists?: readonly Uint8Array[];
}

/** A verdict for each signature of `pdf`, in the order of signing; none: it is not signed. `now` is ms since 1970. */
export async function verifyPdf(pdf: Uint8Array, trust: TrustStore, now: number): Promise<readonly SignatureVerdict[]> {
  const bytes = Buffer.from(pdf);
  const found = findSignatures(bytes);
  const verdicts: SignatureVerdict[] = [];
  for (const [index, signature] of found.entries()) {
    const parts = { ...(await partsOf(signature, trust, now)), coverage: coverageOf(bytes, found, index) };
    verdicts.push({ order: index + 1, overall: overallOf(parts), ...parts });
  }
  return verdicts;
}

type Parts = Omit<SignatureVerdict, 'order' | 'overall' | 'coverage'>;

const UNKNOWN: Parts = {
  integrity: { kind: 'broken', fault: 'malformed' },
  chain: 'untrusted',
  revocation: { kind: 'notChecked' },
  signer: null,
  isPades: false,
  reason: '',
  location: '',
  claimedAt: null,
};

async function partsOf(signature: FoundSignature | MalformedSignature, trust: TrustStore, now: number): Promise<Parts> {
  if (signature.contents === null) return UNKNOWN;
  const { subFilter, reason, location, claimedAt } = dictionaryTexts(signature.dictionary);
  const said = { isPades: subFilter === PADES, reason, location, claimedAt };
  const cms = cmsOf(signature);
  if (cms === null) return { ...UNKNOWN, ...said };
  const others = [...cms.certificates, ...(trust.intermediates ?? [])];
  const { chain, path } = await trustPath({ certificate: cms.certificate, others, roots: trust.roots, now, claimedAt });
  return {
    ...said,
    integrity: integrityOf(cms, signature, said.isPades),
    chain,
    revocation: await revocationOf(path, trust.revocationLists ?? [], now),
    signer: signerName(cms.certificate),
  };
}

function cmsOf({ contents }: FoundSignature): Cms | null {
  try {
    return readCms(contents);
  } catch (error) {
    if (error instanceof CmsFault) return null;
    throw error;
  }
}

function integrityOf(cms: Cms, { before, after }: FoundSignature, isPades: boolean): Integrity {
  try {
    checkCms(cms, [before, after], isPades);
    return { kind: 'intact' };
  } catch (error) {
    if (error instanceof CmsFault) return { kind: 'broken', fault: error.fault };
    throw error;
  }
}
