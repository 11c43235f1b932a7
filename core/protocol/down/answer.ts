import { z } from 'zod';
import { Id } from '../../base/fields.ts';
import { Role } from '../../session/actor.ts';

export const AuditLine = z.strictObject({
  entry: z.int(),
  at: z.number(),
  role: Role,
  /** Account or person name, empty for the server itself. */
  who: z.string(),
  place: z.string().nullable(),
  /** Event type and the few facts the sentence needs; never a choice, never a secret. */
  event: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type AuditLine = z.infer<typeof AuditLine>;

export const Answer = z.strictObject({
  type: z.literal('answer'),
  id: Id,
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('audit'), lines: z.array(AuditLine), more: z.boolean() }),
    z.strictObject({ kind: z.literal('issuePins'), pins: z.array(z.strictObject({ personId: Id, pin: z.string() })) }),
    z.strictObject({ kind: z.literal('issuePlaceCode'), placeId: Id, code: z.string() }),
    z.strictObject({ kind: z.literal('changePassword') }),
    z.strictObject({ kind: z.literal('decideTakeover') }),
  ]),
});
export type AnswerBody = z.infer<typeof Answer>['answer'];
