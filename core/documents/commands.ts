import { z } from 'zod';
import { Id, Instant, Name, Sha256 } from '../base/fields.ts';
import { PaperSetup, PaperVersion } from './document.ts';
import { PaperHead } from './paperHead.ts';
import { PaperOfRecord } from './paperOfRecord.ts';

/** Papers that one command may be about. */
const PaperIds = z.array(Id).min(1).max(500);
const onPapers = <K extends string>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), meetingId: Id, paperIds: PaperIds });
const onPaper = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind), meetingId: Id, paperId: Id });

/** Comes only through the upload door, which has measured the file. */
export const AttachPaper = z.strictObject({
  kind: z.literal('attachPaper'),
  meetingId: Id,
  paper: z.strictObject({ id: Id, ...PaperSetup.shape, ...PaperVersion.shape }),
});
/** A further version of a paper; comes through the same door. */
export const AttachVersion = z.strictObject({
  kind: z.literal('attachVersion'),
  meetingId: Id,
  paperId: Id,
  version: PaperVersion,
});
export const UpdatePaper = z.strictObject({
  kind: z.literal('updatePaper'),
  meetingId: Id,
  paperId: Id,
  setup: PaperSetup,
});
/** All papers of the meeting in their new order. */
export const ReorderPapers = onPapers('reorderPapers');
/** Somebody at the desk has looked at them and found them right. */
export const ApprovePapers = onPapers('approvePapers');
/** Sets when approved papers, or approved next versions, are released; null: by hand. */
export const SchedulePapers = z.strictObject({
  kind: z.literal('schedulePapers'),
  meetingId: Id,
  paperIds: PaperIds,
  releaseAt: Instant.nullable(),
});
/** Releases papers, or the next versions of papers that are released. */
export const ReleasePapers = onPapers('releasePapers');
/** Comes only from the room's clock. */
export const ReleaseDuePapers = z.strictObject({ kind: z.literal('releaseDuePapers'), meetingId: Id });
export const RecallPaper = onPaper('recallPaper');
export const DropNextVersion = onPaper('dropNextVersion');
export const RemovePaper = onPaper('removePaper');
/** Comes only through the signing door, which has made the signature and keeps the file. */
/** Number and recipients of the meeting's papers; also after the meeting, which is when papers are made. */
export const SavePaperHead = z.strictObject({ kind: z.literal('savePaperHead'), meetingId: Id, head: PaperHead });
export const NotePaperSigned = z.strictObject({
  kind: z.literal('notePaperSigned'),
  meetingId: Id,
  paper: PaperOfRecord,
  sha256: Sha256,
  /** The name in the signer's certificate. */
  signer: Name,
});
