import type { SignatureVerdict } from '../signing/verify/signatureVerdict.ts';
import { PaperFault } from './PaperFault.ts';
import type { SigningAnswer } from './signingRequest.ts';

type Compared = Extract<SigningAnswer, { kind: 'compared' }>;

/** What was signed stands, and by a certificate for papers; whether its issuer is known here, the verdict says to people. */
const isSound = ({ overall, chain, coverage }: SignatureVerdict): boolean =>
  overall !== 'bad' && chain !== 'notForSigning' && coverage !== 'contentAfter';

/**
 * The people who have signed a paper that comes back, in order, as their certificates name them; the room's own seal is
 * nobody. `mustBeSealed`: it comes from a paper that the room had sealed. Throws PaperFault.
 */
export function addedSigners({ addition, added }: Compared, mustBeSealed: boolean): readonly string[] {
  if (addition === 'otherFile') throw new PaperFault('otherPaper');
  if (addition === 'otherContent') throw new PaperFault('otherContent');
  if (!added.every(({ verdict }) => isSound(verdict))) throw new PaperFault('badSignature');
  if (mustBeSealed && added[0]?.isSeal === false) throw new PaperFault('otherPaper');
  const people = added.filter(({ isSeal }) => !isSeal).map(({ verdict }) => verdict.signer?.name ?? '');
  if (people.length === 0) throw new PaperFault('notSigned');
  return people;
}
