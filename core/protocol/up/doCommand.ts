import { z } from 'zod';
import { Id } from '../../base/fields.ts';
import { WireCommand } from '../../command.ts';

/** Asks for a change. `id` is made once by the client and kept for every retry: the same id is the same act (C-2). */
export const DoCommand = z.strictObject({ type: z.literal('command'), id: Id, command: WireCommand });
