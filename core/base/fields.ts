import { z } from 'zod';

/** Longest texts accepted at any boundary, in characters after NFC. */
export const TEXT_LIMITS = { name: 120, line: 300, paragraph: 2000 } as const;

/** Names with diacritics arrive in any normal form; inside the system there is one: NFC, trimmed, inner runs of blanks folded. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

const tidied = (max: number) =>
  z
    .string()
    .max(max * 2)
    // Half a surrogate pair has no UTF-8: the journal could not hold it.
    .refine((text) => text.isWellFormed())
    .transform(tidy)
    .pipe(z.string().max(max));

/**
 * An id made by a client or by set-up: 1–40 URL-safe characters, and no name that every object has already
 * ("constructor"), because ids are looked up in records.
 */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/)
  .refine((id) => !(id in {}), { message: 'a reserved name' });
export type Id = z.infer<typeof Id>;

export const Name = tidied(TEXT_LIMITS.name).pipe(z.string().min(1));
export const OptionalName = tidied(TEXT_LIMITS.name);
export const Line = tidied(TEXT_LIMITS.line).pipe(z.string().min(1));
export const OptionalLine = tidied(TEXT_LIMITS.line);
export const OptionalParagraph = tidied(TEXT_LIMITS.paragraph);

/** An instant in milliseconds since the epoch, on the server's clock. */
export const Instant = z.int().min(0).max(8_640_000_000_000);
export const Count = z.int().min(0).max(1_000_000);
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A calendar day, ISO 8601 (2026-11-22). */
export const Day = z.iso.date();
