import { z } from 'zod';
import { Id } from '../../base/fields.ts';
import { InvitationFile } from '../../enrolment/protocol.ts';
import { LIBRARY_ANSWERS } from '../../library/asks.ts';
import { PRESENTATION_ANSWERS } from '../../presentation/asks.ts';
import { PAPER_TEXT_ANSWER } from '../../search/paperText.ts';
import { SEARCH_ANSWER } from '../../search/search.ts';
import { Role } from '../../session/actor.ts';
import { PollView } from '../../views/pollView.ts';
import { CeremonyRound } from '../../voting/board.ts';
import { Key32 } from '../../voting/electionKey.ts';

export const AuditLine = z.strictObject({
  entry: z.int(),
  at: z.number(),
  role: Role,
  /** Account or person name, empty for the server itself. */
  who: z.string(),
  place: z.string().nullable(),
  /** The terminal it was done from, by the machine's own name. */
  terminal: z.string().nullable(),
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
    z.strictObject({ kind: z.literal('unlockSignIn') }),
    z.strictObject({
      kind: z.literal('invite'),
      invitationId: z.string(),
      until: z.number(),
      /** Twelve characters in three groups, to be typed. */
      code: z.string(),
      /** For the USB stick and, as it stands, for the QR code; null for a browser. */
      file: InvitationFile.nullable(),
    }),
    z.strictObject({ kind: z.literal('withdrawInvitation') }),
    z.strictObject({ kind: z.literal('decideEnrolment') }),
    z.strictObject({ kind: z.literal('openAuthority'), until: z.number() }),
    z.strictObject({ kind: z.literal('closeAuthority') }),
    z.strictObject({ kind: z.literal('changePassphrase') }),
    z.strictObject({ kind: z.literal('exportAuthority'), fileName: z.string(), content: z.string() }),
    z.strictObject({ kind: z.literal('orderTerminals'), orderId: Id }),
    z.strictObject({ kind: z.literal('noteMessage') }),
    z.strictObject({ kind: z.literal('noteReadings') }),
    z.strictObject({ kind: z.literal('checkReadiness') }),
    z.strictObject({ kind: z.literal('startRollout') }),
    z.strictObject({ kind: z.literal('stopRollout') }),
    z.strictObject({ kind: z.literal('removeUpdate') }),
    /** Hashes in base64. */
    z.strictObject({ kind: z.literal('consistency'), hashes: z.array(z.string()) }),
    z.strictObject({
      kind: z.literal('inclusion'),
      leaf: z.string(),
      hashes: z.array(z.string()),
      /** The entry's body as it was written, for whoever gave its command: the leaf is SHA-256(0x00 ‖ body). Null for others. */
      body: z.string().nullable(),
    }),
    z.strictObject({ kind: z.literal('cosign') }),
    z.strictObject({ kind: z.literal('raiseAlarm') }),
    z.strictObject({
      kind: z.literal('findBallot'),
      found: z
        .discriminatedUnion('what', [
          z.strictObject({
            what: z.literal('ballot'),
            pollId: Id,
            pollTitle: z.string(),
            entry: z.int(),
            at: z.number(),
            hash: z.string(),
            /** A later ballot of the same delegate counts in its place. */
            isReplaced: z.boolean(),
          }),
          /** Spoiled: with what a second device needs to make it again. */
          z.strictObject({
            what: z.literal('challenge'),
            poll: PollView,
            hash: z.string(),
            payload: z.string(),
            opening: z.string(),
          }),
        ])
        .nullable(),
    }),
    z.strictObject({
      kind: z.literal('pollBallots'),
      /** The text whose hash every ballot names; on the first page only. */
      definition: z.string().nullable(),
      /** Who vouches for keys in the room. */
      registrar: z.strictObject({ roomId: Id, publicKey: Key32 }).nullable(),
      ballots: z.array(
        z.strictObject({
          payload: z.string(),
          signature: z.string(),
          /** The session key that the payload names. */
          publicKey: z.string(),
          /** The registrar's signature for that key. */
          vouch: z.string().nullable(),
        }),
      ),
      /** Where the next page begins; null at the end. */
      next: z.int().nullable(),
      /** What the server is about to have opened; null while it has not counted, and when the sum is open. */
      sum: z.strictObject({ ballots: z.int(), aggregate: Key32 }).nullable(),
    }),
    z.strictObject({
      kind: z.literal('ceremonyPosts'),
      posts: z.array(z.strictObject({ personId: Id, round: CeremonyRound, body: z.string() })),
    }),
    SEARCH_ANSWER,
    PAPER_TEXT_ANSWER,
    ...LIBRARY_ANSWERS,
    ...PRESENTATION_ANSWERS,
  ]),
});
export type AnswerBody = z.infer<typeof Answer>['answer'];
