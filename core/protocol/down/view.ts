import { z } from 'zod';
import { Topic } from '../../views/topic.ts';

/** The whole of one topic as this audience may see it. `rev` names these bytes: state it in `hello.have` to skip them next time. */
export const View = z.strictObject({ type: z.literal('view'), topic: Topic, rev: z.string(), data: z.unknown() });
