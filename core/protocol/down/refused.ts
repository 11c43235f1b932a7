import { z } from 'zod';
import { Id } from '../../base/fields.ts';
import { RefusalCode } from '../../refusal.ts';

/** The command or question changed nothing. `id` is null when the message was not understood well enough to have one. */
export const Refused = z.strictObject({ type: z.literal('refused'), id: Id.nullable(), code: RefusalCode });
export type Refused = z.infer<typeof Refused>;
