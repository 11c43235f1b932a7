import { z } from 'zod';
import { Id } from '../../base/fields.ts';
import { SessionRole } from '../../session/actor.ts';
import { TerminalUse } from '../../terminals/terminal.ts';

/** Who this connection speaks for. */
export const Session = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('anonymous') }),
  /** The terminal has proved its place; nobody has signed in at it. */
  z.strictObject({ kind: z.literal('place'), placeId: Id }),
  z.strictObject({
    kind: z.literal('signedIn'),
    role: SessionRole,
    sessionId: Id,
    /** Bearer token for reconnecting and for documents; present only when it is new. */
    token: z.string().nullable(),
    accountId: Id.nullable(),
    personId: Id.nullable(),
    placeId: Id.nullable(),
  }),
]);
export type Session = z.infer<typeof Session>;

/** The terminal that a connection comes from, and what it is for. */
export const OwnTerminal = z.strictObject({ id: Id, use: TerminalUse, proof: z.enum(['certificate', 'browser']) });
export type OwnTerminal = z.infer<typeof OwnTerminal>;

/** Answers `hello`, `signIn` and `signOut`: who you are now. */
export const Welcome = z.strictObject({
  type: z.literal('welcome'),
  protocol: z.int(),
  server: z.strictObject({ version: z.string(), room: z.string(), roomId: Id }),
  /** The room's clock in milliseconds. */
  now: z.number(),
  session: Session,
  /** Which terminal this connection comes from; null for a browser that nobody let in. */
  terminal: OwnTerminal.nullable(),
});
