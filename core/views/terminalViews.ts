import { z } from 'zod';
import { Id, Sha256 } from '../base/fields.ts';
import { filesOfDesk } from '../documents/readers.ts';
import { EnrolFault } from '../enrolment/protocol.ts';
import { UpdateFile } from '../machine/order.ts';
import { DoorPolicy, TerminalUse } from '../terminals/terminal.ts';
import { isListed } from './seesDrafts.ts';
import type { Sight } from './sight.ts';

/** For one screen only: what the technician wants of the terminal that it stands on. State, not orders: it survives cuts. */
export const OwnTerminalView = z.strictObject({
  locked: z.boolean(),
  /** A big number on the screen until this instant. */
  identify: z.strictObject({ label: z.string(), until: z.number() }).nullable(),
  /** Words of the technician, until the person at the screen has taken note. */
  message: z.strictObject({ id: Id, text: z.string() }).nullable(),
  /** A page that has not loaded anew since it saw this id loads anew. */
  reload: Id.nullable(),
});
export type OwnTerminalView = z.infer<typeof OwnTerminalView>;

/** A machine that the technician let in, for the list of terminals. */
export const EnrolledLine = z.strictObject({
  id: Id,
  name: z.string(),
  use: TerminalUse,
  placeLabel: z.string().nullable(),
  /** Without a certificate a browser is let in but not enrolled. */
  proof: z.enum(['certificate', 'browser']),
  expiresAt: z.number().nullable(),
  enrolledAt: z.number(),
  revokedAt: z.number().nullable(),
  locked: z.boolean(),
});
export type EnrolledLine = z.infer<typeof EnrolledLine>;

export const InvitationLine = z.strictObject({
  id: z.string(),
  for: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('one'), use: TerminalUse }),
    z.strictObject({ kind: z.literal('many'), left: z.number() }),
    z.strictObject({ kind: z.literal('browser') }),
  ]),
  madeAt: z.number(),
  until: z.number(),
});

/** A machine that asks to be let in. */
export const EnrolRequestLine = z.strictObject({
  id: Id,
  at: z.number(),
  until: z.number(),
  address: z.string(),
  kind: z.enum(['machine', 'browser']),
  name: z.string(),
  display: z.string(),
  /** The four words that its screen shows too. */
  words: z.array(z.string()).length(4),
  /** What it was invited as; null: to be chosen when it is let in. */
  use: TerminalUse.nullable(),
  /** The place it says it stands at. */
  wish: z.string().nullable(),
});
export type EnrolRequestLine = z.infer<typeof EnrolRequestLine>;

/** Why the door turned somebody away. */
export const DoorRefusal = z.strictObject({
  at: z.number(),
  address: z.string(),
  why: z.enum([...EnrolFault.options, 'noCertificate', 'revoked', 'unknownCertificate', 'certificateOver', 'badTls']),
  /** What it asked for, or which terminal it was. */
  what: z.string(),
});
export type DoorRefusal = z.infer<typeof DoorRefusal>;

export const EnrolmentView = z.strictObject({
  door: DoorPolicy,
  /** The door stands open for this run of the server, whatever the policy says. */
  openForNow: z.boolean(),
  authority: z.strictObject({
    /** SHA-256 of its certificate, as browsers show it. */
    fingerprint: z.string(),
    /** Null: its key is closed; else until when it is open. */
    openUntil: z.number().nullable(),
    /** When the server's own certificate ends, and addresses of this machine that it lacks. */
    serverCertificateUntil: z.number(),
    missingNames: z.array(z.string()),
  }),
  invitations: z.array(InvitationLine),
  requests: z.array(EnrolRequestLine),
  terminals: z.array(EnrolledLine),
  /** The latest, newest first. */
  refusals: z.array(DoorRefusal),
});
export type EnrolmentView = z.infer<typeof EnrolmentView>;

/** One order to several terminals, and how each took it. */
export const OrderLine = z.strictObject({
  id: Id,
  kind: z.enum([
    'identify',
    'message',
    'reload',
    'restart',
    'shutDown',
    'wake',
    'collectLogs',
    'verifyPapers',
    'update',
  ]),
  at: z.number(),
  by: z.string(),
  targets: z.array(
    z.strictObject({
      /** `TerminalLine.id`. */
      id: z.string(),
      label: z.string(),
      /** silent: it did not answer in time. away: it was not connected. */
      state: z.enum(['sent', 'done', 'failed', 'silent', 'away', 'notForBrowsers']),
      why: z.string().nullable(),
    }),
  ),
});
export type OrderLine = z.infer<typeof OrderLine>;
export const OrdersView = z.strictObject({
  orders: z.array(OrderLine),
  /** Logs that were collected, newest first, to be fetched by `GET /terminals/logs/ID`. */
  logs: z.array(z.strictObject({ id: Id, terminal: z.string(), at: z.number(), bytes: z.number() })),
});
export type OrdersView = z.infer<typeof OrdersView>;

/** A recall report: per terminal and paper what was deleted and when. */
export const WipeLine = z.strictObject({
  id: Id,
  orderedAt: z.number(),
  all: z.boolean(),
  terminals: z.array(
    z.strictObject({
      terminalId: Id,
      label: z.string(),
      /** Null: it has not reported yet; it will when it is back. */
      reportedAt: z.number().nullable(),
      deleted: z.array(z.strictObject({ sha256: Sha256, name: z.string().nullable(), at: z.number() })),
      failed: z.array(z.strictObject({ sha256: Sha256, name: z.string().nullable(), why: z.string() })),
    }),
  ),
});
export type WipeLine = z.infer<typeof WipeLine>;
export const WipesView = z.strictObject({ wipes: z.array(WipeLine) });
export type WipesView = z.infer<typeof WipesView>;

export const UpdatesView = z.strictObject({
  /** Version of the seat's program that fits this server. */
  serverVersion: z.string(),
  files: z.array(UpdateFile.extend({ at: z.number() })),
  rollout: z
    .strictObject({
      version: z.string(),
      atOnce: z.number(),
      startedAt: z.number(),
      by: z.string(),
      /** waiting: a meeting is under way. stopped: by the technician, or after too many failures. */
      state: z.enum(['running', 'waiting', 'done', 'stopped']),
      targets: z.array(
        z.strictObject({
          terminalId: Id,
          label: z.string(),
          state: z.enum(['queued', 'underway', 'done', 'failed', 'away', 'noFile']),
          why: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
});
export type UpdatesView = z.infer<typeof UpdatesView>;

/** One line of the check before a meeting. */
export const ReadinessLine = z.strictObject({
  what: z.enum([
    'reachable',
    'version',
    'clock',
    'papers',
    'keys',
    'diskSpace',
    'flush',
    'backup',
    'certificate',
    'door',
  ]),
  state: z.enum(['checking', 'ok', 'warn', 'bad']),
  /** Figures of the sentence, by name. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Labels of the terminals that it is about, where it is about some. */
  terminals: z.array(z.string()),
});
export type ReadinessLine = z.infer<typeof ReadinessLine>;
export const ReadinessView = z.strictObject({
  /** Null until somebody asks. */
  check: z
    .strictObject({
      startedAt: z.number(),
      finishedAt: z.number().nullable(),
      by: z.string(),
      lines: z.array(ReadinessLine),
    })
    .nullable(),
});
export type ReadinessView = z.infer<typeof ReadinessView>;

/** Delegates whose PIN is locked after five wrong ones. */
export const LockedSignInsView = z.strictObject({
  people: z.array(z.strictObject({ personId: Id, since: z.number() })),
});
export type LockedSignInsView = z.infer<typeof LockedSignInsView>;

/** The place's number where a terminal is a seat. */
export function placeLabelOf({ state }: Pick<Sight, 'state'>, roomId: string, use: TerminalUse): string | null {
  return use.kind === 'seat' ? (state.rooms[roomId]?.places[use.placeId]?.label ?? null) : null;
}

/** The machines of a room that were ever let in, the newest first. */
export function enrolledLines({ state, room }: Pick<Sight, 'state' | 'room'>): EnrolledLine[] {
  return Object.values(state.terminals)
    .filter(({ roomId }) => roomId === room.id)
    .map(({ id, name, use, proof, enrolledAt, revokedAt, locked }) => ({
      id,
      name,
      use,
      placeLabel: placeLabelOf({ state }, room.id, use),
      proof: proof.kind,
      expiresAt: proof.kind === 'certificate' ? proof.expiresAt : null,
      enrolledAt,
      revokedAt,
      locked,
    }))
    .sort((a, b) => b.enrolledAt - a.enrolledAt);
}

/**
 * Recall reports, the newest first. A paper is named only to whoever may know its name (D-1, D-6); its hash stands in any
 * case.
 */
export function wipesView(sight: Sight): WipesView {
  const { state, room, audience } = sight;
  const names = new Map<string, string>();
  for (const meeting of Object.values(state.meetings)) {
    if (meeting.roomId !== room.id) continue;
    for (const paper of meeting.papers) {
      if (isListed(audience, paper)) for (const sha256 of filesOfDesk(paper)) names.set(sha256, paper.name);
    }
  }
  const nameOf = (sha256: string) => names.get(sha256) ?? null;
  return {
    wipes: Object.values(state.wipes)
      .filter(({ roomId }) => roomId === room.id)
      .map(({ id, orderedAt, papers, reports }) => ({
        id,
        orderedAt,
        all: papers === 'all',
        terminals: Object.entries(reports).map(([terminalId, report]) => {
          const terminal = state.terminals[terminalId];
          const label = terminal === undefined ? null : placeLabelOf(sight, room.id, terminal.use);
          return {
            terminalId,
            label: label ?? terminal?.name ?? terminalId,
            reportedAt: report?.at ?? null,
            deleted: (report?.deleted ?? []).map((paper) => ({ ...paper, name: nameOf(paper.sha256) })),
            failed: (report?.failed ?? []).map((paper) => ({ ...paper, name: nameOf(paper.sha256) })),
          };
        }),
      }))
      .reverse(),
  };
}
