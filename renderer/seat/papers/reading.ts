import { z } from 'zod';

/** What a delegate has read of one file. */
export const Reading = z.object({
  /** Page last looked at, from 1. */
  page: z.int().min(1),
  /** Furthest page reached. */
  furthest: z.int().min(1),
  pages: z.int().min(1).nullable(),
  /** When it was last looked at, ms on the room's clock. */
  at: z.number(),
});
export type Reading = z.infer<typeof Reading>;

/** By the file's SHA-256, so that a replaced file is unread again. */
export const Readings = z.record(z.string(), Reading);
export type Readings = Readonly<Record<string, Reading>>;

export type ReadingState =
  | { readonly kind: 'unread' }
  | { readonly kind: 'reading'; readonly page: number; readonly pages: number | null }
  | { readonly kind: 'read'; readonly page: number };

interface ReadFile {
  readonly file: { readonly sha256: string; readonly pages: number | null };
}

/** Unread until opened, read once the last page was reached. */
export function readingState(readings: Readings, { file }: ReadFile): ReadingState {
  const reading = readings[file.sha256];
  if (reading === undefined) return { kind: 'unread' };
  const pages = file.pages ?? reading.pages;
  return pages !== null && reading.furthest >= pages
    ? { kind: 'read', page: reading.page }
    : { kind: 'reading', page: reading.page, pages };
}

/** The page was on screen. */
export function notePage(
  readings: Readings,
  sha256: string,
  seen: { readonly page: number; readonly pages: number | null; readonly at: number },
): Readings {
  const before = readings[sha256];
  return { ...readings, [sha256]: { ...seen, furthest: Math.max(seen.page, before?.furthest ?? 1) } };
}

/** What to offer next: the paper left half-read most lately, else the first unread one, else the first. */
export function nextToRead<P extends ReadFile>(papers: readonly P[], readings: Readings): P | null {
  const started = papers
    .filter((paper) => readingState(readings, paper).kind === 'reading')
    .sort((a, b) => (readings[b.file.sha256]?.at ?? 0) - (readings[a.file.sha256]?.at ?? 0));
  return started[0] ?? papers.find((paper) => readingState(readings, paper).kind === 'unread') ?? papers[0] ?? null;
}
