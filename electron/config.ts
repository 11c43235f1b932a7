import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { z } from 'zod';
import { Id } from '../core/base/fields.ts';
import type { TerminalUse } from '../core/terminals/terminal.ts';

/** The name in every room server's certificate: the terminal asks for it whatever address it dials. */
export const ROOM_NAME = 'nghi-su.local';

const DNS_NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\.[a-z0-9_]([a-z0-9_-]{0,62}))*$/i;
const Address = z.string().refine((text) => isIP(text) !== 0 || DNS_NAME.test(text), 'not an address or a name');
const Code = z.string().min(1).max(100);
/** Null: the terminal's certificate proves which one it is. */
const CodeIfAny = Code.nullable().default(null);
const DisplayName = z.string().max(300).nullable().default(null);
const Pem = z
  .string()
  .max(20_000)
  .regex(/^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----\s*$/, 'not a PEM certificate');

/** What a terminal is told once: where its room is, whom to believe, and which screen it is. */
export const SeatConfig = z.strictObject({
  server: z.strictObject({
    address: Address,
    port: z.int().min(1).max(65_535).default(8443),
    name: z.string().regex(DNS_NAME).default(ROOM_NAME),
  }),
  /** The room's authority; no other certificate is believed. */
  authority: Pem,
  screen: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('seat'), place: Id, code: CodeIfAny }),
    z.strictObject({ kind: z.literal('chair') }),
    z.strictObject({ kind: z.literal('wall'), account: Id, code: CodeIfAny }),
  ]),
  /** The display of the screen, by the key that the diagnostics show. */
  display: DisplayName,
  /** The hall's picture as a second window. */
  wall: z.strictObject({ account: Id, code: Code, display: DisplayName }).nullable().default(null),
  servicePin: z.string().regex(/^\d{6,12}$/, 'not 6 to 12 digits'),
  /** Whether another program (systemd, Shell Launcher) starts the seat again when it ends; two starters would meet. */
  supervised: z.boolean().default(false),
  /** The hour of the local clock for the nightly relaunch; null switches it off. */
  relaunchHour: z.int().min(0).max(23).nullable().default(3),
});
export type SeatConfig = z.infer<typeof SeatConfig>;

export type ConfigReading =
  | { readonly kind: 'ok'; readonly config: SeatConfig }
  | { readonly kind: 'missing' }
  /** `message` tells a technician which line to mend. */
  | { readonly kind: 'wrong'; readonly message: string };

/** Reads the configuration file. Never throws. */
export async function readConfig(path: string): Promise<ConfigReading> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? { kind: 'missing' } : { kind: 'wrong', message: String(error) };
  }
  try {
    const parsed = SeatConfig.safeParse(JSON.parse(text));
    return parsed.success
      ? { kind: 'ok', config: parsed.data }
      : { kind: 'wrong', message: z.prettifyError(parsed.error) };
  } catch {
    return { kind: 'wrong', message: 'the file is not JSON' };
  }
}

/**
 * The address of a screen among the packaged ones; a code that proves the terminal stands behind the `#`, which nobody is
 * sent. A wall without a code names its account there.
 */
export function screenPath(screen: SeatConfig['screen']): string {
  switch (screen.kind) {
    case 'seat': {
      const path = `/seat/${encodeURIComponent(screen.place)}`;
      return screen.code === null ? path : `${path}#${encodeURIComponent(screen.code)}`;
    }
    case 'chair':
      return '/chair';
    case 'wall':
      return `/wall#${encodeURIComponent(screen.code === null ? screen.account : `${screen.account}.${screen.code}`)}`;
  }
}

/** The screen of an enrolled terminal; null for uses that a browser serves. */
export function screenOf(use: TerminalUse): SeatConfig['screen'] | null {
  switch (use.kind) {
    case 'seat':
      return { kind: 'seat', place: use.placeId, code: null };
    case 'chair':
      return { kind: 'chair' };
    case 'wall':
      return { kind: 'wall', account: use.accountId, code: null };
    case 'desk':
    case 'console':
      return null;
  }
}
