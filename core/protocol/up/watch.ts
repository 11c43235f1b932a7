import { z } from 'zod';
import { Id } from '../../base/fields.ts';

/** The desk turns to a meeting; views of that meeting follow. Null: the meeting in the room. */
export const Watch = z.strictObject({ type: z.literal('watch'), meetingId: Id.nullable() });
