import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { Mac } from '../terminals/terminal.ts';

/** What a machine says of itself; sent at the start and when it changes. */
export const MachineReport = z.strictObject({
  /** Version of the seat's program. */
  version: z.string().max(40),
  /** Protocol of the screens it brings. */
  protocol: z.int(),
  platform: z.enum(['linux-deb', 'linux-appimage', 'windows', 'other']),
  name: z.string().max(120),
  macs: z.array(Mac).max(8),
  /** What protects the terminal's key: the system's store, or a file of its account. */
  keys: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('osStore'), backend: z.string().max(60) }),
    z.strictObject({ kind: z.literal('file'), why: z.enum(['noKeyring', 'unavailable']) }),
  ]),
  displays: z.array(z.string().max(300)).max(8),
  /** The terminal's clock minus the room's, in milliseconds, as it measured. */
  clockSkewMs: z.number().nullable(),
  documents: z.strictObject({ count: z.int().min(0), bytes: z.number().min(0) }),
  freeBytes: z.number().min(0).nullable(),
  /** When the program started, on the terminal's own clock. */
  startedAt: z.number(),
  /** Troubles it recovered from by itself since then. */
  recoveries: z.int().min(0),
});
export type MachineReport = z.infer<typeof MachineReport>;

/** How an order ended. */
export const OrderOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  /** `why` is a word of the program or the system's own words. */
  z.strictObject({ kind: z.literal('failed'), why: z.string().max(300) }),
]);
export type OrderOutcome = z.infer<typeof OrderOutcome>;

export const OrderId = Id;
