import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { Signer as PlaceholderSigner, SignPdf } from '@signpdf/signpdf';
import { cadesSignature } from './cadesSignature.ts';
import { hexStringFor, withTexts } from './placeholderTexts.ts';
import type { Signer } from './Signer.ts';
import { SigningError } from './SigningError.ts';

/** What our own papers need many times over; the libraries hold several copies of the file. */
const MAX_PDF_BYTES = 64 * 1024 * 1024;
/** Room for the signature, in bytes: a chain of three certificates takes 4 to 6 KB. */
const SIGNATURE_BYTES = 16_384;
const SUB_FILTER = 'ETSI.CAdES.detached';
/** The visible mark, if any, is drawn by whoever made the page; the field itself shows nothing. */
const INVISIBLE = [0, 0, 0, 0];

/** What the signature says of itself, in any letters. */
export interface SignatureTexts {
  readonly reason: string;
  /** The signer as people call them; the certificate's name is what counts. */
  readonly name: string;
  readonly location: string;
}

/**
 * `pdf` with one PAdES B-B signature more, as an incremental update: signatures that it carries already stay valid. `at`
 * (ms since 1970) is the claimed time in `/M`, in whole seconds. Only for papers made here: a file with compressed
 * cross-references, or one that cannot be extended byte for byte, is refused. Throws SigningError.
 */
export async function signPdf(pdf: Uint8Array, signer: Signer, texts: SignatureTexts, at: number): Promise<Buffer> {
  if (pdf.length > MAX_PDF_BYTES) throw new SigningError('pdfTooLarge');
  const original = Buffer.from(pdf);
  const prepared = prepareSignature(original, texts, at);
  if (original.includes('/ByteRange') && !prepared.subarray(0, original.length).equals(original)) {
    throw new SigningError('pdfUnsupported', 'an earlier signature would be broken');
  }
  return new SignPdf().sign(prepared, new Pades(signer));
}

/** `pdf` with an empty place for one signature: the same arguments give the same bytes. Throws SigningError. */
export function prepareSignature(pdf: Buffer, texts: SignatureTexts, at: number): Buffer {
  const { reason, name, location } = texts;
  const hexTexts = { reason: hexStringFor(reason), name: hexStringFor(name), location: hexStringFor(location) };
  try {
    const placed = plainAddPlaceholder({
      pdfBuffer: pdf,
      reason: hexTexts.reason.standIn,
      name: hexTexts.name.standIn,
      location: hexTexts.location.standIn,
      contactInfo: '',
      signingTime: new Date(at),
      signatureLength: SIGNATURE_BYTES,
      subFilter: SUB_FILTER,
      widgetRect: INVISIBLE,
    });
    return withTexts(placed, hexTexts);
  } catch (error) {
    throw new SigningError('pdfUnsupported', error instanceof Error ? error.message : undefined);
  }
}

/** Puts our signature where the library would put its own. */
class Pades extends PlaceholderSigner {
  readonly #signer: Signer;

  constructor(signer: Signer) {
    super();
    this.#signer = signer;
  }

  override async sign(content: Buffer): Promise<Buffer> {
    const signature = await cadesSignature(content, this.#signer);
    if (signature.length > SIGNATURE_BYTES) throw new SigningError('signatureTooLarge');
    return signature;
  }
}
