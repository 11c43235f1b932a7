import { z } from 'zod';

const OfMeeting = z.object({ meetingId: z.string() }).transform(({ meetingId }) => meetingId);
const Created = z
  .object({ type: z.literal('meetingCreated'), meeting: z.object({ id: z.string() }) })
  .transform(({ meeting }) => meeting.id);
const Meeting = z.union([Created, OfMeeting]);

/** The meeting that an event is about; null for what concerns the room or its people. */
export const meetingOf = (event: unknown): string | null => Meeting.safeParse(event).data ?? null;
