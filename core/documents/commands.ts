import { z } from 'zod';
import { Id, Name } from '../base/fields.ts';
import { DocumentKind, StoredFile } from './document.ts';

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
