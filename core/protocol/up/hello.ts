import { z } from 'zod';
import { Id } from '../../base/fields.ts';
import { Topic } from '../../views/topic.ts';

/** The first message of every connection. With a token it resumes a session; `have` names what is already on screen. */
export const Hello = z.strictObject({
  type: z.literal('hello'),
  protocol: z.int().min(0).max(1_000_000),
  /** Program and version, for the technician ("renderer 0.1.0"). */
  client: z.string().max(60),
  token: z.string().min(16).max(100).nullable(),
  have: z.partialRecord(Topic, z.string().max(40)),
  /** The desk's meeting, if it was working on one. */
  watching: Id.nullable(),
});
