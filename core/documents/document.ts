import { z } from 'zod';
import { Count, Id, Instant, Line, Name, OptionalName, OptionalParagraph, Sha256 } from '../base/fields.ts';
import { Standing } from '../people/people.ts';

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

/** The file that a paper was converted from, kept byte for byte. */
export const PaperSource = z.strictObject({
  sha256: Sha256,
  size: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  name: Line,
  mediaType: z.string().min(1).max(120),
});
export type PaperSource = z.infer<typeof PaperSource>;

/** What the desk should look at before it releases a version. */
export const PaperWarning = z.enum(['legacyFonts', 'scatteredPages', 'noText']);
export type PaperWarning = z.infer<typeof PaperWarning>;

/** One version of a paper as the upload door measured it. */
export const PaperVersion = z.strictObject({
  file: StoredFile,
  /** Null: the PDF itself was uploaded. */
  source: PaperSource.nullable(),
  warnings: z.array(PaperWarning).max(PaperWarning.options.length),
});
export type PaperVersion = z.infer<typeof PaperVersion>;

/** How secret a paper is; the last three are degrees of state secrets (DOMAIN 4). */
export const SecrecyLabel = z.enum(['ordinary', 'internal', 'secret', 'highlySecret', 'topSecret']);
export type SecrecyLabel = z.infer<typeof SecrecyLabel>;

/** Papers of these labels are read only while their item is open, and never kept or saved (D-7). */
export const isSecret = (label: SecrecyLabel): boolean => label !== 'ordinary' && label !== 'internal';

/** Who of the meeting may read a paper: everybody, or whoever one of the three lists names. */
export const Readers = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({
    kind: z.literal('some'),
    standings: z.array(Standing).max(Standing.options.length),
    /** Units as people have them, compared exactly. */
    units: z.array(Name).max(200),
    personIds: z.array(Id).max(2000),
  }),
]);
export type Readers = z.infer<typeof Readers>;

/** What the desk writes about a paper. */
export const PaperSetup = z.strictObject({
  itemId: Id.nullable(),
  name: Name,
  kind: DocumentKind,
  /** Số, ký hiệu. */
  number: OptionalName,
  abstract: OptionalParagraph,
  label: SecrecyLabel,
  readers: Readers,
  /** Whether readers may take a copy of it with them. */
  maySave: z.boolean(),
});
export type PaperSetup = z.infer<typeof PaperSetup>;

/** Of a paper about which nothing was said but its name and place. */
export const PLAIN_PAPER = {
  number: '',
  abstract: '',
  label: 'ordinary',
  readers: { kind: 'all' },
  maySave: false,
} as const satisfies Partial<PaperSetup>;

export type PaperState =
  | { readonly kind: 'draft' }
  /** Looked at and found right; at `releaseAt` the room releases it by itself. */
  | { readonly kind: 'approved'; readonly releaseAt: number | null }
  | { readonly kind: 'released'; readonly at: number }
  | { readonly kind: 'recalled'; readonly at: number };

/** A paper of an agenda item. Its readers learn of it only once it is released (D-1). */
export interface Paper extends PaperSetup, PaperVersion {
  readonly id: string;
  /** Of what `file` holds, from 1; every further file counts on. */
  readonly version: number;
  readonly state: PaperState;
  /** A newer version of a paper that readers have; they learn of it when it is released (D-5). */
  readonly next: NextVersion | null;
  /** What readers had before, oldest first. */
  readonly earlier: readonly EarlierVersion[];
}

export interface NextVersion extends PaperVersion {
  readonly approved: boolean;
  readonly releaseAt: number | null;
}

export const EarlierVersion = z.strictObject({
  version: Count,
  file: StoredFile,
  releasedAt: Instant,
  replacedAt: Instant,
});
export type EarlierVersion = z.infer<typeof EarlierVersion>;
