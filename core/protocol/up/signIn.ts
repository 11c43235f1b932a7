import { z } from 'zod';
import { Id } from '../../base/fields.ts';

const secret = z.string().min(1).max(200);

/** Each role has its own way in (S-1). */
export const SignIn = z.strictObject({
  type: z.literal('signIn'),
  as: z.discriminatedUnion('kind', [
    /** A terminal proves which place it is: by its certificate (`code` null), or with the place's device code. It learns whose place this is, no papers yet. */
    z.strictObject({ kind: z.literal('place'), place: Id, code: secret.nullable() }),
    /** A delegate signs in at a place: by own PIN, or by assignment when the meeting allows it (`pin` null). `delegate` is the person's code, needed where the place is nobody's. */
    z.strictObject({
      kind: z.literal('delegate'),
      place: Id,
      code: secret.nullable(),
      delegate: z.string().max(24).nullable(),
      pin: secret.nullable(),
    }),
    /** Chair, secretary and technician. */
    z.strictObject({ kind: z.literal('account'), account: Id, password: secret }),
    /** The wall and other unattended screens: by certificate (`code` null) or device code. */
    z.strictObject({ kind: z.literal('device'), account: Id, code: secret.nullable() }),
  ]),
});
export type SignInAs = z.infer<typeof SignIn>['as'];
