import type { PaperHead } from '../../core/documents/paperHead.ts';
import type { SignedPaper } from '../../core/documents/paperOfRecord.ts';
import type { MadePaper } from '../papers/paperOrder.ts';
import type { TemplateFault } from '../papers/template/checkTemplate.ts';
import type { SignatureVerdict } from '../signing/verify/signatureVerdict.ts';
import type { TemplateFacts } from './OfficeShelf.ts';
import type { PaperAddress } from './paperAddress.ts';

/** Who asks, as the room knows the bearer token. */
export interface PaperCaller {
  readonly session: string;
  readonly role: string;
}

/** A personal signature: the file and its password are used once and kept nowhere. */
export interface SigningWish {
  readonly p12: Uint8Array;
  readonly password: string;
  /** Empty: the usual words. */
  readonly reason: string;
}

export interface PaperVerdict {
  /** Of the file that was checked. */
  readonly sha256: string;
  readonly checkedAt: number;
  /** In the order of signing. */
  readonly signatures: readonly SignatureVerdict[];
}

/** All that the HTTP server knows of the papers of meetings. Everything but the template is for chair and secretary of the meeting's room; throws PaperFault. */
export interface PapersPort {
  status(
    caller: PaperCaller,
    meetingId: string,
  ): Promise<{
    readonly template: TemplateFacts | null;
    /** Whether the room has the seal that generated PDFs carry. */
    readonly isSealed: boolean;
    readonly signed: readonly SignedPaper[];
    /** Number of the minutes and recipients, as papers made now have them. */
    readonly head: PaperHead;
  }>;
  /** The signed version where there is one, unless `fresh`; else the paper made now, PDFs with the room's seal. */
  paper(caller: PaperCaller, meetingId: string, address: PaperAddress, fresh: boolean): Promise<MadePaper>;
  /** Adds a signature to the version in force, keeps the file and writes it down in the journal. */
  sign(
    caller: PaperCaller,
    meetingId: string,
    address: PaperAddress,
    wish: SigningWish,
  ): Promise<{ readonly sha256: string; readonly signer: string }>;
  /**
   * Takes back a paper that was signed elsewhere, with a token: the version in force, or the unsigned one as this system
   * makes it, with valid personal signatures added and nothing else. Kept and written down like `sign`.
   */
  takeSigned(
    caller: PaperCaller,
    meetingId: string,
    address: PaperAddress,
    pdf: Buffer,
  ): Promise<{ readonly sha256: string; readonly signers: readonly string[] }>;
  verdict(caller: PaperCaller, meetingId: string, address: PaperAddress, fresh: boolean): Promise<PaperVerdict>;
  /** The verdict as a page to print. */
  verdictPage(caller: PaperCaller, meetingId: string, address: PaperAddress, fresh: boolean): Promise<MadePaper>;
  /** Keeps the office's own template; what is wrong with it, in words, and then nothing is kept. */
  takeTemplate(name: string, bytes: Buffer): Promise<readonly TemplateFault[]>;
  removeTemplate(): Promise<void>;
}
