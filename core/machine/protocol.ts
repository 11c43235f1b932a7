import { z } from 'zod';
import { Id, Sha256 } from '../base/fields.ts';
import { TerminalUse } from '../terminals/terminal.ts';
import { MachineOrder, UpdateFile } from './order.ts';
import { MachineReport, OrderOutcome } from './report.ts';

/**
 * The line between the server and an enrolled machine itself (`wss /machine`, mutual TLS), apart from its screens' line:
 * it works whatever the page shows. It changes rarely, so that a machine whose screens are too old can still be updated.
 */
export const MACHINE_PROTOCOL = 1;
export const MACHINE_PATH = '/machine';

/** Bounds of the machine line; sizes in bytes, times in milliseconds. */
export const MACHINE_LIMITS = {
  messageBytes: 262_144,
  pingEveryMs: 5_000,
  silenceMs: 20_000,
  /** Logs and diagnostics of one machine. */
  logBytes: 20 * 1024 * 1024,
} as const;

/** Everything a machine may say. `hello` comes first. */
export const MachineUp = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), machine: z.int(), report: MachineReport }),
  z.strictObject({ type: z.literal('report'), report: MachineReport }),
  z.strictObject({
    type: z.literal('done'),
    id: Id,
    outcome: OrderOutcome,
    /** Only for `verifyPapers`: every paper that the machine keeps. */
    papers: z
      .array(z.strictObject({ sha256: Sha256, ok: z.boolean() }))
      .max(2000)
      .optional(),
  }),
  z.strictObject({
    type: z.literal('wiped'),
    wipeId: Id,
    /** `at` on the room's clock as the machine knows it. */
    deleted: z.array(z.strictObject({ sha256: Sha256, at: z.int().min(0) })).max(2000),
    failed: z.array(z.strictObject({ sha256: Sha256, why: z.string().max(200) })).max(2000),
  }),
  z.strictObject({ type: z.literal('ping'), sentAt: z.number().min(0), rttMs: z.number().min(0).nullable() }),
]);
export type MachineUp = z.infer<typeof MachineUp>;

/** Everything the server may say to a machine. */
export const MachineDown = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('welcome'),
    now: z.number(),
    version: z.string(),
    protocol: z.int(),
    terminalId: Id,
    use: TerminalUse,
    /** Set when the screens it brings are too old for this server and there is a version that is not. */
    offer: UpdateFile.nullable(),
  }),
  /** The technician moved it to another place. */
  z.strictObject({ type: z.literal('use'), use: TerminalUse }),
  z.strictObject({ type: z.literal('order'), id: Id, order: MachineOrder }),
  z.strictObject({ type: z.literal('pong'), sentAt: z.number(), now: z.number() }),
  z.strictObject({ type: z.literal('bye'), why: z.enum(['revoked', 'replaced', 'malformed', 'silent', 'shutdown']) }),
]);
export type MachineDown = z.infer<typeof MachineDown>;
