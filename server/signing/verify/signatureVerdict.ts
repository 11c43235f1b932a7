/** Toàn vẹn: whether the signed bytes are those that the key signed. */
export type IntegrityFault =
  | 'malformed'
  | 'digestMismatch'
  | 'signatureMismatch'
  | 'certificateMismatch'
  | 'weakAlgorithm'
  | 'unsupportedAlgorithm';
export type Integrity = { readonly kind: 'intact' } | { readonly kind: 'broken'; readonly fault: IntegrityFault };

/**
 * Chuỗi tin cậy: whether the certificate leads to a trusted root. `expired`: it did at the claimed time and is over now;
 * `notForSigning`: it leads there and was issued for another purpose, as a terminal's certificate is.
 */
export type Chain = 'trusted' | 'expired' | 'notForSigning' | 'untrusted';

/** Thu hồi: on an isolated network only an imported list of revoked certificates can tell. */
export type Revocation =
  | { readonly kind: 'notChecked' }
  /** Every certificate of the chain was looked up; `asOf` (ms) is when the oldest of the lists was made. */
  | { readonly kind: 'notRevoked'; readonly asOf: number }
  | { readonly kind: 'revoked'; readonly at: number };

/** What of the file a signature covers, or what was added after it. */
export type Coverage = 'wholeFile' | 'signaturesAfter' | 'contentAfter';

/** Who signed, as the certificate says in its own letters. */
export interface SignerName {
  /** The common name, or the organization where there is none. */
  readonly name: string;
  readonly organization: string;
  readonly issuer: string;
  /** Hexadecimal. */
  readonly serial: string;
}

export interface SignatureVerdict {
  /** 1, 2, …: the order of signing. */
  readonly order: number;
  readonly overall: Overall;
  readonly integrity: Integrity;
  readonly chain: Chain;
  readonly revocation: Revocation;
  readonly coverage: Coverage;
  /** Null where the certificate cannot be read. */
  readonly signer: SignerName | null;
  readonly isPades: boolean;
  /** Claims of the signer, not proofs. */
  readonly reason: string;
  readonly location: string;
  /** The claimed time, ms since 1970. */
  readonly claimedAt: number | null;
}

/** `good`: believe it. `caution`: what was signed stands, and the reader has to look at why it is less than good. */
export type Overall = 'good' | 'caution' | 'bad';

/** One word from the parts, for a colour; the parts are always shown beside it. */
export function overallOf(parts: Pick<SignatureVerdict, 'integrity' | 'chain' | 'revocation' | 'coverage'>): Overall {
  if (parts.integrity.kind === 'broken' || parts.revocation.kind === 'revoked') return 'bad';
  return parts.chain === 'trusted' && parts.coverage !== 'contentAfter' ? 'good' : 'caution';
}
