import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { MachineReport } from '../machine/report.ts';
import { SessionRole } from '../session/actor.ts';
import { TerminalUse } from '../terminals/terminal.ts';

/** A person who wants a place, or to be a delegate, that is signed in elsewhere. */
export const RequestsView = z.strictObject({
  requests: z.array(
    z.strictObject({
      id: Id,
      at: z.number(),
      until: z.number(),
      place: z.string(),
      person: z.string(),
      /** Who holds the place now, or where the delegate is signed in. */
      holder: z.string(),
      holderPlace: z.string(),
    }),
  ),
});
export type RequestsView = z.infer<typeof RequestsView>;

/** One line for each terminal, and for each session and connection that is on none, for the technician. */
export const TerminalLine = z.strictObject({
  /** Terminal; else session, or connection where nobody has signed in. */
  id: z.string(),
  /** none: a browser that nobody let in. */
  enrolment: z.enum(['certificate', 'browser', 'none']),
  /** What it is for, where it is enrolled or admitted. */
  use: TerminalUse.nullable(),
  /** What the technician calls it: the machine's own name. */
  name: z.string().nullable(),
  locked: z.boolean(),
  /** The machine itself, apart from its screen: null while its program has no line to the server. */
  machine: z
    .strictObject({
      report: MachineReport,
      latencyMs: z.number().nullable(),
      lastSeen: z.number(),
      /** Last time all of its papers were hashed again, and how many were not what they should be. */
      verified: z.strictObject({ at: z.number(), papers: z.number(), bad: z.number() }).nullable(),
    })
    .nullable(),
  role: SessionRole.nullable(),
  state: z.enum(['greeting', 'place', 'waiting', 'signedIn', 'away']),
  placeId: Id.nullable(),
  placeLabel: z.string().nullable(),
  person: z.string().nullable(),
  account: z.string().nullable(),
  client: z.string().nullable(),
  address: z.string().nullable(),
  /** Last measured round trip, in milliseconds. */
  latencyMs: z.number().nullable(),
  lastSeen: z.number().nullable(),
  since: z.number().nullable(),
  /** Bytes waiting to be sent: a slow or stuck terminal. */
  backlog: z.number(),
});
export type TerminalLine = z.infer<typeof TerminalLine>;
export const TerminalsView = z.strictObject({ terminals: z.array(TerminalLine) });
export type TerminalsView = z.infer<typeof TerminalsView>;

/** Why a backup was not made. damaged: the verifier refuses the copy. */
export const BackupFault = z.enum(['full', 'gone', 'readOnly', 'damaged', 'failed']);
export type BackupFault = z.infer<typeof BackupFault>;

/** The backups of this run of the server. */
export const BackupView = z.strictObject({
  folder: z.string(),
  /** The folder lies on the disk of the data: what destroys the one takes the other with it. */
  sameDisk: z.boolean(),
  /** The newest one that was written and verified, taken at `at`. */
  last: z
    .strictObject({
      at: z.number(),
      generation: z.string(),
      /** Entries of the journal in it. */
      entries: z.number(),
      bytes: z.number(),
      /** Papers of the room that are damaged themselves and not in it. */
      damagedPapers: z.number(),
    })
    .nullable(),
  /** Set while the newest attempt has failed, with the instant and the system's own words. */
  trouble: z.strictObject({ at: z.number(), fault: BackupFault, detail: z.string() }).nullable(),
});
export type BackupView = z.infer<typeof BackupView>;

export const ServerView = z.strictObject({
  version: z.string(),
  startedAt: z.number(),
  connected: z.number(),
  seats: z.strictObject({ connected: z.number(), places: z.number() }),
  commit: z.strictObject({
    commits: z.number(),
    entries: z.number(),
    p50Ms: z.number(),
    p99Ms: z.number(),
    recent: z.array(z.number()),
  }),
  journal: z.strictObject({ entries: z.number(), head: z.string() }),
  disk: z.strictObject({ freeBytes: z.number(), totalBytes: z.number() }).nullable(),
  /** Null when the server was started without a backup folder. */
  backup: BackupView.nullable(),
  memoryBytes: z.number(),
  /** Longest the room's loop was held up in the last period, in milliseconds. */
  loopDelayMs: z.number(),
  /** Set when the journal can no longer be written: the room refuses every change. */
  fault: z.string().nullable(),
});
export type ServerView = z.infer<typeof ServerView>;
