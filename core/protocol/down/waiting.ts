import { z } from 'zod';

/** The place or the delegate is signed in elsewhere: the chair's side has been asked (S-3). A `welcome` or `signInRefused` follows. */
export const Waiting = z.strictObject({ type: z.literal('waiting'), until: z.number() });
