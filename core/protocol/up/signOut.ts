import { z } from 'zod';

export const SignOut = z.strictObject({ type: z.literal('signOut') });
