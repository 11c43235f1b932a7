import { z } from 'zod';
import { Id, Line, Sha256 } from '../base/fields.ts';

/** What a terminal is for. A seat stands at its place, a wall shows its account's picture. */
export const TerminalUse = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seat'), placeId: Id }),
  z.strictObject({ kind: z.literal('chair') }),
  z.strictObject({ kind: z.literal('wall'), accountId: Id }),
  z.strictObject({ kind: z.literal('desk') }),
  z.strictObject({ kind: z.literal('console') }),
]);
export type TerminalUse = z.infer<typeof TerminalUse>;

/** How a terminal proves which one it is. */
export const TerminalProof = z.discriminatedUnion('kind', [
  /** Its own certificate of the room's authority: an enrolled terminal. */
  z.strictObject({ kind: z.literal('certificate'), fingerprint: Sha256, expiresAt: z.int().min(0) }),
  /** A key in a browser's cookie jar: let in by the technician, but not enrolled. */
  z.strictObject({ kind: z.literal('browser'), keyHash: Sha256 }),
]);
export type TerminalProof = z.infer<typeof TerminalProof>;

/** A network card's address, for waking. */
export const Mac = z.string().regex(/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/);

/** A machine that the technician let in; it stays on the list when it is revoked. */
export const Terminal = z.strictObject({
  id: Id,
  roomId: Id,
  /** What the machine calls itself. */
  name: Line,
  use: TerminalUse,
  proof: TerminalProof,
  macs: z.array(Mac).max(8),
});
export type TerminalSetup = z.infer<typeof Terminal>;

export interface TerminalRecord extends TerminalSetup {
  readonly enrolledAt: number;
  /** Null while it is on the allow-list. */
  readonly revokedAt: number | null;
  /** Locked by the technician: it shows that it is locked, and its commands are refused. */
  readonly locked: boolean;
}

/** Who gets in from the network. */
export const DoorPolicy = z.strictObject({
  /** Locked: without an enrolled or admitted terminal only health and the enrolment door answer. */
  locked: z.boolean(),
  /** The places at which a browser without a certificate may be a seat. */
  browserPlaces: z.union([z.literal('all'), z.array(Id).max(2000)]),
});
export type DoorPolicy = z.infer<typeof DoorPolicy>;

/** Until somebody decides: open to look at, but no seat without an enrolled terminal. */
export const FIRST_DOOR: DoorPolicy = { locked: false, browserPlaces: [] };

export function mayBrowserSit(door: DoorPolicy, placeId: string): boolean {
  return door.browserPlaces === 'all' || door.browserPlaces.includes(placeId);
}

/** Papers to be taken off terminals: all of them, or those named by hash. */
export const WipedPapers = z.union([z.literal('all'), z.array(Sha256).min(1).max(500)]);
export type WipedPapers = z.infer<typeof WipedPapers>;

/** What one terminal reported of a wipe, on the room's clock. */
export interface WipeReport {
  readonly at: number;
  readonly deleted: readonly { readonly sha256: string; readonly at: number }[];
  readonly failed: readonly { readonly sha256: string; readonly why: string }[];
}

/** An order to delete papers, kept until every terminal has reported, over cuts and restarts. */
export interface Wipe {
  readonly id: string;
  readonly roomId: string;
  readonly orderedAt: number;
  readonly papers: WipedPapers;
  /** By terminal id; null: not reported yet. */
  readonly reports: Readonly<Record<string, WipeReport | null>>;
}
