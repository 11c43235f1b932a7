import { z } from 'zod';
import { Count, Id, Instant, Line, Name, OptionalLine, OptionalName, Sha256 } from '../../core/base/fields.ts';
import { OpinionAnswer, OpinionText } from '../../core/opinions/opinion.ts';
import { Standing } from '../../core/people/people.ts';
import { CheckpointFile, VoteFile } from './voteFile.ts';

export const MEETING_FILE_LIMITS = {
  attendance: 5000,
  agenda: 500,
  papers: 2000,
  votes: 500,
  opinions: 20_000,
} as const;

const BodyFile = z.strictObject({
  name: Name,
  /** The line above the name on a letterhead; empty for none. */
  parent: OptionalName,
  family: z.enum(['party', 'state']),
  /** "ủy viên", "đại biểu" */
  memberNoun: Name,
  /** The noun as percentages are named on it ("đại biểu Quốc hội"); empty for `memberNoun` itself. */
  fullMemberNoun: OptionalName,
  /** "đồng chí", "ông/bà", "đại biểu" */
  address: Name,
  /** After the dash of a number: "TU" in "-BB/TU", "HĐND" in "/BB-HĐND"; empty to leave it open. */
  symbol: OptionalName,
  /** Where papers are dated from ("Đồng Nai"); empty to leave dots. */
  place: OptionalName,
});
export type BodyFile = z.infer<typeof BodyFile>;

const PersonRole = z.strictObject({ name: OptionalName, title: OptionalName });

const Presence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('present'), since: Instant, until: Instant.nullable() }),
  z.strictObject({ kind: z.literal('absent'), excused: z.boolean(), reason: OptionalLine }),
  z.strictObject({ kind: z.literal('unchecked') }),
]);
export type Presence = z.infer<typeof Presence>;

const Attendee = z.strictObject({
  name: Name,
  code: Name,
  position: OptionalName,
  unit: OptionalName,
  standing: Standing,
  presence: Presence,
});
export type Attendee = z.infer<typeof Attendee>;

const AgendaEntry = z.strictObject({
  id: Id,
  /** "3", "3.1" */
  number: Name,
  title: Line,
  presenter: OptionalLine,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
});
export type AgendaEntry = z.infer<typeof AgendaEntry>;

const PaperEntry = z.strictObject({ number: OptionalName, title: Line, version: z.int().min(1), sha256: Sha256 });

/** A written opinion on an item, or on the meeting as a whole, with its answer. */
const OpinionEntry = z.strictObject({
  itemId: Id.nullable(),
  name: Name,
  /** Null: on the item itself. */
  paper: z.strictObject({ title: Line, version: z.int().min(1), page: z.int().min(1).nullable() }).nullable(),
  text: OpinionText,
  answer: OpinionAnswer.nullable(),
});
export type OpinionEntry = z.infer<typeof OpinionEntry>;

/**
 * All that the papers of a meeting are made from, as already calculated and stored. It stands alone: what is not in
 * here is on no paper. Texts are normalised to NFC on the way in.
 */
export const MeetingFile = z
  .strictObject({
    body: BodyFile,
    meeting: z.strictObject({
      title: Line,
      /** "Hội nghị", "Kỳ họp", "Phiên họp" */
      kind: Name,
      number: OptionalName,
      location: OptionalName,
      openedAt: Instant,
      endedAt: Instant.nullable(),
      timeZone: z.literal('Asia/Ho_Chi_Minh'),
      /** The body's own condition for proceeding, in words and as it was found; null where it was not looked at. */
      quorum: z.strictObject({ words: Line, met: z.boolean() }).nullable(),
    }),
    chair: PersonRole,
    minuteTaker: PersonRole,
    figures: z.strictObject({ total: Count, summoned: Count, present: Count, absent: Count }),
    attendance: z.array(Attendee).max(MEETING_FILE_LIMITS.attendance),
    agenda: z.array(AgendaEntry).max(MEETING_FILE_LIMITS.agenda),
    papers: z.array(PaperEntry).max(MEETING_FILE_LIMITS.papers),
    opinions: z.array(OpinionEntry).max(MEETING_FILE_LIMITS.opinions),
    votes: z.array(VoteFile).max(MEETING_FILE_LIMITS.votes),
    /** The log's checkpoint that covers the meeting's last result, or its end; null while none was signed. */
    checkpoint: CheckpointFile.nullable(),
    /** Of the minutes, without type and symbol; empty to leave it open. */
    paperNumber: OptionalName,
    /** Who the papers go to ("Nơi nhận"). */
    recipients: z.array(Line).max(30),
    /** When the papers are made; it dates them, so the same file makes the same papers. */
    madeAt: Instant,
  })
  .refine((file) => new Set(file.votes.map(({ id }) => id)).size === file.votes.length, { message: 'vote ids repeat' });
export type MeetingFile = z.infer<typeof MeetingFile>;
