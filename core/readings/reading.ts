import { z } from 'zod';
import { Id, Sha256 } from '../base/fields.ts';

const Page = z.int().min(1).max(100_000);

/** What one delegate has read of one file. */
export const Reading = z.strictObject({
  sha256: Sha256,
  /** Furthest page reached. */
  furthest: Page,
  /** Pages of the file, as the reader counts them; null while it does not know. */
  pages: Page.nullable(),
});
export type Reading = z.infer<typeof Reading>;

/** Files that one report may name. */
export const READINGS_AT_ONCE = 500;

/** What a seat tells of itself: what its delegate has read, and what lies on the terminal. */
export const ReadingsReport = z.strictObject({
  meetingId: Id,
  read: z.array(Reading).max(READINGS_AT_ONCE),
  /** Files of the meeting that lie on this terminal; empty in a browser, which keeps none. */
  here: z.array(Sha256).max(READINGS_AT_ONCE),
});
export type ReadingsReport = z.infer<typeof ReadingsReport>;

/** How far a delegate is with a paper. */
export const ReadingStep = z.enum(['none', 'fetched', 'opened', 'read']);
export type ReadingStep = z.infer<typeof ReadingStep>;

/** Read once the last page was reached. */
export function stepOf(reading: Reading | null, isFetched: boolean): ReadingStep {
  if (reading === null) return isFetched ? 'fetched' : 'none';
  return reading.pages !== null && reading.furthest >= reading.pages ? 'read' : 'opened';
}
