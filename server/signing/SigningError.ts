/** Why nothing was signed. `sentences.ts` says each in words. */
export const SIGNING_FAULTS = [
  'pdfUnsupported',
  'pdfTooLarge',
  'textRefused',
  'keyUnsupported',
  'signatureWrong',
  'signatureTooLarge',
  'sealMissing',
  'p12Unreadable',
  'p12WrongPassword',
  'p12NoKey',
  'moduleMissing',
  'toolMissing',
  'tokenMissing',
  'tokenTimeout',
  'tokenFailed',
  'pinNeeded',
  'pinIncorrect',
  'pinLocked',
] as const;
export type SigningFault = (typeof SIGNING_FAULTS)[number];

/** Nothing was signed. `fault` is for people; `message` is for the log and holds neither PIN nor password. */
export class SigningError extends Error {
  override readonly name = 'SigningError';
  readonly fault: SigningFault;

  constructor(fault: SigningFault, detail?: string) {
    super(detail === undefined ? fault : `${fault}: ${detail}`);
    this.fault = fault;
  }
}
