import { z } from 'zod';
import type { Reading } from '../../core/readings/reading.ts';
import type { KeyStore } from './keyStore.ts';

/** Where a terminal keeps what a delegate has read of a meeting. */
export const readingsKey = (meetingId: string, personId: string): string => `readings:${meetingId}:${personId}`;

const Kept = z.record(z.string(), z.object({ furthest: z.int().min(1), pages: z.int().min(1).nullable() }));

/** What a delegate has read of a meeting, as this terminal keeps it. */
export function readingsKept(kept: KeyStore, meetingId: string, personId: string): readonly Reading[] {
  try {
    const readings = Kept.parse(JSON.parse(kept.get(readingsKey(meetingId, personId)) ?? '{}'));
    return Object.entries(readings).map(([sha256, { furthest, pages }]) => ({ sha256, furthest, pages }));
  } catch {
    // Left by an older version, or damaged: nothing was read.
    return [];
  }
}
