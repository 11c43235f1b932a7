import { z } from 'zod';
import { Count } from '../base/fields.ts';

/** The answer to an upload that is converted first: where to ask what becomes of it. */
export const IntakeTicket = z.strictObject({ intake: z.string() });
export type IntakeTicket = z.infer<typeof IntakeTicket>;

/** What becomes of a file that was taken in and is no PDF. */
export const IntakeState = z.discriminatedUnion('kind', [
  /** `ahead`: files that the converter takes first. */
  z.strictObject({ kind: z.literal('queued'), ahead: Count }),
  z.strictObject({ kind: z.literal('converting') }),
  /** The PDF is there and is looked into. */
  z.strictObject({ kind: z.literal('checking') }),
  /** `answer` is what the room said when it attached the paper. */
  z.strictObject({ kind: z.literal('done'), answer: z.unknown() }),
  /** `code` is an IntakeRefusal, or the room's own refusal of the paper. */
  z.strictObject({ kind: z.literal('refused'), code: z.string() }),
]);
export type IntakeState = z.infer<typeof IntakeState>;

/** What this server can do with files that come in; whoever uploads is told. */
export const IntakeCapabilities = z.strictObject({
  /** `noOffice`: LibreOffice is not installed. `noSandbox`: it may not be locked in here, and is not run without. */
  conversion: z.enum(['ready', 'noOffice', 'noSandbox']),
  /** Long scans open at once (qpdf). */
  viewingCopies: z.boolean(),
  /** Papers are searched by their words (poppler). */
  text: z.boolean(),
  /** Scans are read in the background (tesseract with Vietnamese). */
  ocr: z.boolean(),
});
export type IntakeCapabilities = z.infer<typeof IntakeCapabilities>;
