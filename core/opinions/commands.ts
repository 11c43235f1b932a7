import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { OpinionAnswer, OpinionPlace, OpinionText } from './opinion.ts';

const meetingId = Id;
const opinionId = Id;

export const SubmitOpinion = z.strictObject({
  kind: z.literal('submitOpinion'),
  meetingId,
  opinionId,
  /** The agenda item it is about; null: no item, or that of the paper. */
  itemId: Id.nullable(),
  paper: OpinionPlace.nullable(),
  text: OpinionText,
});
/** Gives it other words; the earlier ones stay in the journal. */
export const ReviseOpinion = z.strictObject({
  kind: z.literal('reviseOpinion'),
  meetingId,
  opinionId,
  text: OpinionText,
});
export const WithdrawOpinion = z.strictObject({ kind: z.literal('withdrawOpinion'), meetingId, opinionId });
/** Answers it, or answers anew. */
export const AnswerOpinion = z.strictObject({
  kind: z.literal('answerOpinion'),
  meetingId,
  opinionId,
  answer: OpinionAnswer,
});
