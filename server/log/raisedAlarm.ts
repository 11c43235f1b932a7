import { z } from 'zod';
import { LogAlarm } from '../../core/views/logView.ts';

/** An alarm as it is kept: with its evidence, which no screen shows. */
export const RaisedAlarm = z.strictObject({
  at: z.number(),
  roomId: z.string(),
  /** The meeting that was in the room. */
  meetingId: z.string().nullable(),
  /** Place or name of the terminal that raised it. */
  from: z.string(),
  why: LogAlarm,
  evidence: z.string(),
});
export type RaisedAlarm = z.infer<typeof RaisedAlarm>;
