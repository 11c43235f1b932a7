import { z } from 'zod';
import { Id, Sha256 } from '../base/fields.ts';
import { SessionRole } from './actor.ts';

/** A checked sign-in, let in by the door. Sessions of the same place or the same delegate end with it. */
export const OpenSession = z.strictObject({
  kind: z.literal('openSession'),
  session: z.strictObject({
    id: Id,
    role: SessionRole,
    roomId: Id,
    tokenHash: Sha256,
    accountId: Id.nullable(),
    personId: Id.nullable(),
    placeId: Id.nullable(),
    terminalId: Id.nullable(),
  }),
});
export const CloseSession = z.strictObject({ kind: z.literal('closeSession'), sessionId: Id });
/** New PINs were issued; the PINs themselves never enter the journal. */
export const NotePinsIssued = z.strictObject({
  kind: z.literal('notePinsIssued'),
  personIds: z.array(Id).min(1).max(5000),
});
/** A password or a device code was changed; the secret itself never enters the journal. */
export const NoteSecretChanged = z.strictObject({
  kind: z.literal('noteSecretChanged'),
  subject: z.string().min(1).max(80),
});
