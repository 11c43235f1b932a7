import { z } from 'zod';
import { RefusalCode } from '../../refusal.ts';

/** `retryAfterMs` is set when trying sooner is useless. */
export const SignInRefused = z.strictObject({
  type: z.literal('signInRefused'),
  code: RefusalCode,
  retryAfterMs: z.number().nullable(),
});
