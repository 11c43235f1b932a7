import { z } from 'zod';
import { Id, Sha256 } from '../base/fields.ts';
import { WipedPapers } from '../terminals/terminal.ts';

/** A version of the seat's program that the server holds for a platform. */
export const UpdateFile = z.strictObject({
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
  platform: z.enum(['linux-deb', 'linux-appimage', 'windows']),
  file: z.string().regex(/^[\w.-]{1,120}$/),
  size: z.int().min(1),
  sha256: Sha256,
});
export type UpdateFile = z.infer<typeof UpdateFile>;

/** What the server tells a machine to do. */
export const MachineOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('restart') }),
  z.strictObject({ kind: z.literal('shutDown') }),
  /** Its logs and diagnostics go up by `PUT /terminals/logs/ID`. */
  z.strictObject({ kind: z.literal('collectLogs') }),
  /** Answered by `wiped`, and given again at every connection until it is. */
  z.strictObject({ kind: z.literal('wipe'), wipeId: Id, papers: WipedPapers }),
  /** Hashes every paper it keeps again; answered by `done` with `papers`. */
  z.strictObject({ kind: z.literal('verifyPapers') }),
  z.strictObject({ kind: z.literal('update'), update: UpdateFile }),
]);
export type MachineOrder = z.infer<typeof MachineOrder>;
export type MachineOrderKind = MachineOrder['kind'];
