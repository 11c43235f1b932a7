import { z } from 'zod';

/** `sentAt` is the client's own clock and comes back untouched; `rttMs` is the last round trip it measured. */
export const Ping = z.strictObject({
  type: z.literal('ping'),
  sentAt: z.number().min(0),
  rttMs: z.number().min(0).max(600_000).nullable(),
});
