import { z } from 'zod';
import { Id, Instant, Sha256 } from '../base/fields.ts';

/** What bounds a person's notes. */
export const NOTE_LIMITS = {
  /** Notes of one person on one paper, deleted ones not counted. */
  perPaper: 2000,
  /** Strokes of one note, points of one stroke after it was simplified, points of all strokes of a note. */
  strokes: 200,
  strokePoints: 2000,
  points: 8000,
  /** Boxes of words on one page. */
  quads: 400,
  /** Characters of a note's own words, and of the words it lies on. */
  text: 4000,
  quote: 4000,
  around: 64,
} as const;

export const NoteKind = z.enum(['ink', 'highlight', 'underline', 'note', 'bookmark']);
export type NoteKind = z.infer<typeof NoteKind>;

export const NoteColour = z.enum(['yellow', 'green', 'blue', 'red']);
export type NoteColour = z.infer<typeof NoteColour>;

/** A distance on a page, PDF points from the lower left. */
const Point = z.number().min(-20_000).max(20_000);
/** A tenth of a point. */
const Tenth = z.int().min(-200_000).max(200_000);
/** Upper left, upper right, lower left and lower right corner. */
const Quad = z.array(Point).length(8);

export const Stroke = z.strictObject({
  /** Width in tenths of a point. */
  width: z.int().min(1).max(400),
  /** x, y, x, y …, tenths of a point. */
  points: z
    .array(Tenth)
    .min(2)
    .max(NOTE_LIMITS.strokePoints * 2)
    .refine((points) => points.length % 2 === 0),
});
export type Stroke = z.infer<typeof Stroke>;

/** The words a note lies on, NFC with single spaces, and those on either side: by them it is found again in another version. */
export const Anchor = z.strictObject({
  exact: z.string().min(1).max(NOTE_LIMITS.quote),
  prefix: z.string().max(NOTE_LIMITS.around),
  suffix: z.string().max(NOTE_LIMITS.around),
});
export type Anchor = z.infer<typeof Anchor>;

/** How a note came to the version it is on, from the one before; null: it was written there. */
export const Carried = z.strictObject({
  from: z.int().min(1),
  /** `confirm` lies where it probably belongs; `lost` has stayed on version `from`, because `to` has no place for it. */
  state: z.enum(['carried', 'confirm', 'lost']),
  to: z.int().min(1),
});
export type Carried = z.infer<typeof Carried>;

/** One person's own mark on a page. The server never sees it, only its sealed bytes. */
export const Note = z.strictObject({
  id: Id,
  meetingId: Id,
  paperId: Id,
  version: z.int().min(1),
  /** Of the file that was marked. */
  sha256: Sha256,
  /** The page, counted from 0 as in the file. */
  pageIndex: z.int().min(0).max(100_000),
  kind: NoteKind,
  colour: NoteColour,
  /** Boxes of the words, for what lies on words; a `note` at a spot has one without extent. */
  quads: z.array(Quad).max(NOTE_LIMITS.quads),
  strokes: z
    .array(Stroke)
    .max(NOTE_LIMITS.strokes)
    .refine((strokes) => strokes.reduce((sum, { points }) => sum + points.length, 0) <= NOTE_LIMITS.points * 2),
  text: z
    .string()
    .max(NOTE_LIMITS.text)
    .refine((text) => text.isWellFormed()),
  anchor: Anchor.nullable(),
  carried: Carried.nullable(),
  /** Counts the changes of this note, from 1. */
  rev: z.int().min(1),
  createdAt: Instant,
  updatedAt: Instant,
  /** A deleted note stays as a mark that it is gone, without its contents. */
  deletedAt: Instant.nullable(),
});
export type Note = z.infer<typeof Note>;

/** What is left of a note that was deleted. */
export function tombstone(note: Note, at: number): Note {
  return { ...note, quads: [], strokes: [], text: '', anchor: null, rev: note.rev + 1, updatedAt: at, deletedAt: at };
}
