import { formatDate, formatTime, type Language } from '../../core/i18n/format.ts';
import type { CheckedSignatures } from '../papers/paperOrder.ts';
import { SIGNING_SENTENCES } from '../signing/sentences.ts';
import { verdictLines } from '../signing/verdictLines.ts';
import type { PaperVerdict } from './PapersPort.ts';

/** A verdict in words, for the screen and for the page to print. */
export function checkedSignatures(
  paper: string,
  { sha256, checkedAt, signatures }: PaperVerdict,
  language: Language = 'vi',
): CheckedSignatures {
  const sentences = SIGNING_SENTENCES[language];
  return {
    paper,
    sha256,
    checkedAt,
    signatures: signatures.map((verdict) => ({
      signer: verdict.signer?.name ?? sentences.unknownSigner,
      organization: verdict.signer?.organization ?? '',
      issuer: verdict.signer?.issuer ?? '',
      serial: verdict.signer?.serial ?? '',
      reason: verdict.reason,
      location: verdict.location,
      claimedAt: verdict.claimedAt,
      overall: sentences.overall[verdict.overall],
      lines: verdictLines(verdict, sentences, (at) => `${formatTime(at)} ${formatDate(at)}`).map((line) => ({
        ...line,
      })),
    })),
  };
}
