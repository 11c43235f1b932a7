import { z } from 'zod';

/** Who acts. `clock` closes polls at their deadline; `setup` makes the installation; `door` lets sessions in and out; `teller` opens the sums of secret ballots. */
export const Role = z.enum(['seat', 'chair', 'secretary', 'technician', 'wall', 'clock', 'setup', 'door', 'teller']);
export type Role = z.infer<typeof Role>;

/** Roles that a session can have. */
export const SessionRole = z.enum(['seat', 'chair', 'secretary', 'technician', 'wall']);
export type SessionRole = z.infer<typeof SessionRole>;

export interface Actor {
  readonly role: Role;
  readonly roomId: string;
  readonly sessionId: string | null;
  readonly accountId: string | null;
  /** The delegate this actor speaks for, if any. */
  readonly personId: string | null;
  readonly placeId: string | null;
  /** The enrolled or admitted terminal it acts from; null where there is none. */
  readonly terminalId: string | null;
}

/** A signed-in session as the journal knows it; it outlives connections and server restarts. */
export interface SessionRecord {
  readonly id: string;
  readonly role: SessionRole;
  readonly roomId: string;
  /** SHA-256 of the bearer token: the token itself is only ever on the terminal. */
  readonly tokenHash: string;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly placeId: string | null;
  /** The enrolled or admitted terminal that it was opened from. */
  readonly terminalId: string | null;
  readonly openedAt: number;
}
