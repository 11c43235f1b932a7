import type { SigningSentences } from './sentences.ts';
import type { SignatureVerdict } from './verify/signatureVerdict.ts';

export interface VerdictLine {
  readonly label: string;
  readonly sentence: string;
}

/** The four findings on a signature, each with its label, for a verdict page. `formatInstant` writes ms since 1970. */
export function verdictLines(
  { integrity, chain, revocation, coverage }: SignatureVerdict,
  sentences: SigningSentences,
  formatInstant: (at: number) => string,
): readonly VerdictLine[] {
  const { label } = sentences;
  const isIntact = integrity.kind === 'intact';
  return [
    { label: label.integrity, sentence: isIntact ? sentences.intact : sentences.broken[integrity.fault] },
    { label: label.chain, sentence: sentences.chain[chain] },
    { label: label.revocation, sentence: sentences.revocation[revocation.kind].replace('{at}', instantOf()) },
    { label: label.coverage, sentence: sentences.coverage[coverage] },
  ];

  function instantOf(): string {
    if (revocation.kind === 'notChecked') return '';
    return formatInstant(revocation.kind === 'revoked' ? revocation.at : revocation.asOf);
  }
}
