import { z } from 'zod';
import { Count, Sha256 } from '../base/fields.ts';

export const DocumentKind = z.enum([
  'programme',
  'resolution',
  'submission',
  'report',
  'scheme',
  'annex',
  'supplement',
  'other',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Facts the server measured of the stored file. */
export const StoredFile = z.strictObject({
  sha256: Sha256,
  /** Bytes of what a reader is served. */
  size: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  pages: Count.nullable(),
});
export type StoredFile = z.infer<typeof StoredFile>;

/** A paper of an agenda item. Seats learn of it only once it is released (D-1). */
export interface Paper {
  readonly id: string;
  readonly itemId: string | null;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly file: StoredFile;
  readonly state:
    | { readonly kind: 'draft' }
    | { readonly kind: 'released'; readonly at: number }
    | { readonly kind: 'recalled'; readonly at: number };
}
