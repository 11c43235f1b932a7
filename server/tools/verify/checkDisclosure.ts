import { z } from 'zod';
import { RecordFault } from './RecordFault.ts';
import type { RecordFile } from './recordFile.ts';
import type { BodyRecord } from './records.ts';

const OfPoll = z.object({ type: z.enum(['pollOpened', 'pollClosed']), meetingId: z.string(), pollId: z.string() });

/**
 * Between the opening of a poll and its close nothing may be withheld, whatever it is: else a ballot could be hidden. Throws
 * RecordFault for the first index that is missing there.
 */
export function checkDisclosure({ meetingId, size }: RecordFile, bodies: readonly BodyRecord[]): void {
  const open = new Set<string>();
  let before = -1;
  for (const { i, events } of bodies) {
    if (open.size > 0 && i !== before + 1) throw withheld(before + 1);
    before = i;
    for (const event of events) {
      const of = OfPoll.safeParse(event).data;
      if (of?.meetingId !== meetingId) continue;
      if (of.type === 'pollOpened') open.add(of.pollId);
      else open.delete(of.pollId);
    }
  }
  if (open.size > 0 && before !== size - 1) throw withheld(before + 1);
}

const withheld = (index: number) => new RecordFault('it is withheld, and a poll was open.', index);
