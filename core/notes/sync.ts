import { z } from 'zod';
import { Id } from '../base/fields.ts';

/** What bounds the sealed notes of one person at the server, and one exchange with it. */
export const SYNC_LIMITS = {
  /** Characters of one sealed note, base64url. */
  sealed: 96 * 1024,
  /** Notes of one person, deleted ones too, and their bytes. */
  rows: 20_000,
  bytes: 64 * 1024 * 1024,
  /** Notes in one request and in one answer, and characters after which an answer takes no more. */
  batch: 50,
  answer: 512 * 1024,
  /** Bytes of one request. */
  body: 1024 * 1024,
  /** Wrapped keys of one person: one for each PIN that they had while a terminal kept their key. */
  keys: 8,
  wrapped: 4096,
} as const;

const Base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const Sealed = Base64url.max(SYNC_LIMITS.sealed);
const Rev = z.int().min(1).max(1_000_000_000);
/** Counts what the server took for one person. */
const Seq = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** A note as the server has it: sealed by its owner's key, which the server does not know. */
export const SealedNote = z.strictObject({ id: Id, rev: Rev, seq: Seq, sealed: Sealed });
export type SealedNote = z.infer<typeof SealedNote>;

/** What came after a number; `more`: ask again after the last of these. */
export const NotesPage = z.strictObject({ notes: z.array(SealedNote).max(SYNC_LIMITS.batch), more: z.boolean() });
export type NotesPage = z.infer<typeof NotesPage>;

/** Notes that their owner wrote; `base` is the revision at the server that each was changed from, 0 for a new one. */
export const PutNotes = z.strictObject({
  notes: z
    .array(
      z.strictObject({ id: Id, base: z.int().min(0), rev: Rev, sealed: Sealed }).refine(({ base, rev }) => rev > base),
    )
    .min(1)
    .max(SYNC_LIMITS.batch),
});
export type PutNotes = z.infer<typeof PutNotes>;
export type NoteToPut = PutNotes['notes'][number];

/** What became of each: kept; changed elsewhere meanwhile, with what is there; or no room for it. */
export const PutNotesAnswer = z.strictObject({
  kept: z.array(z.strictObject({ id: Id, rev: Rev, seq: Seq })),
  conflicts: z.array(SealedNote),
  full: z.array(Id),
});
export type PutNotesAnswer = z.infer<typeof PutNotesAnswer>;

/** A ring of keys, sealed by what Argon2id makes of a PIN. */
export const WrappedKey = z.strictObject({ id: Id, wrapped: Base64url.max(SYNC_LIMITS.wrapped) });
export type WrappedKey = z.infer<typeof WrappedKey>;
export const WrappedKeys = z.strictObject({ keys: z.array(WrappedKey).max(SYNC_LIMITS.keys) });
/** A newly wrapped ring, and those that it replaces. */
export const PutKey = z.strictObject({ key: WrappedKey, replaces: z.array(Id).max(SYNC_LIMITS.keys) });
export type PutKey = z.infer<typeof PutKey>;
