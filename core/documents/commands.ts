import { z } from 'zod';
import { Id, Name, Sha256 } from '../base/fields.ts';
import { DocumentKind, StoredFile } from './document.ts';
import { PaperOfRecord } from './paperOfRecord.ts';

/** Comes only through the upload door, which has measured the file. */
export const AttachPaper = z.strictObject({
  kind: z.literal('attachPaper'),
  meetingId: Id,
  paper: z.strictObject({ id: Id, itemId: Id.nullable(), name: Name, kind: DocumentKind, file: StoredFile }),
});
export const UpdatePaper = z.strictObject({
  kind: z.literal('updatePaper'),
  meetingId: Id,
  paperId: Id,
  itemId: Id.nullable(),
  name: Name,
  paperKind: DocumentKind,
});
export const ReleasePapers = z.strictObject({
  kind: z.literal('releasePapers'),
  meetingId: Id,
  paperIds: z.array(Id).min(1).max(500),
});
export const RecallPaper = z.strictObject({ kind: z.literal('recallPaper'), meetingId: Id, paperId: Id });
export const RemovePaper = z.strictObject({ kind: z.literal('removePaper'), meetingId: Id, paperId: Id });
/** Comes only through the signing door, which has made the signature and keeps the file. */
export const NotePaperSigned = z.strictObject({
  kind: z.literal('notePaperSigned'),
  meetingId: Id,
  paper: PaperOfRecord,
  sha256: Sha256,
  /** The name in the signer's certificate. */
  signer: Name,
});
