import { accept, demand, type Handlers, need } from '../decision.ts';
import type { Event } from '../event.ts';
import type { State } from '../state.ts';
import { type DoorPolicy, mayBrowserSit, type TerminalRecord, type TerminalUse } from './terminal.ts';

type Kinds =
  | 'setDoor'
  | 'enrolTerminal'
  | 'revokeTerminal'
  | 'moveTerminal'
  | 'lockTerminals'
  | 'orderWipe'
  | 'reportWipe'
  | 'noteOrder'
  | 'noteSignInUnlocked'
  | 'noteAuthority';

/** A terminal on the allow-list, or the refusal. */
function trusted(state: State, roomId: string, terminalId: string): TerminalRecord {
  const terminal = need(state.terminals[terminalId], 'unknownTerminal');
  demand(terminal.roomId === roomId, 'notAllowed');
  demand(terminal.revokedAt === null, 'terminalRevoked');
  return terminal;
}

/** A use names what exists, and a place has one enrolled terminal (E-2). */
function demandFree(state: State, roomId: string, use: TerminalUse, except: string): void {
  if (use.kind === 'wall') {
    const account = state.accounts[use.accountId];
    demand(account?.role === 'wall' && account.roomId === roomId, 'notAllowed');
  }
  if (use.kind !== 'seat') return;
  need(state.rooms[roomId]?.places[use.placeId], 'unknownPlace');
  const taken = Object.values(state.terminals).some(
    ({ id, revokedAt, use: other, proof }) =>
      id !== except &&
      revokedAt === null &&
      proof.kind === 'certificate' &&
      other.kind === 'seat' &&
      other.placeId === use.placeId,
  );
  demand(!taken, 'placeHasTerminal');
}

/** Whoever is signed in at a terminal is so no more when it is revoked, or stands somewhere else. */
function sessionsEnd(state: State, terminalId: string): Event[] {
  return Object.values(state.sessions)
    .filter((session) => session.terminalId === terminalId)
    .map(({ id: sessionId }) => ({ type: 'sessionClosed', sessionId, why: 'closed' }));
}

/** Browsers that sit where browsers may sit no more are signed out (E-6). */
function browsersLeave(state: State, door: DoorPolicy): Event[] {
  return Object.values(state.sessions)
    .filter(({ role, placeId, terminalId }) => {
      if (role !== 'seat' || placeId === null || mayBrowserSit(door, placeId)) return false;
      const use = terminalId === null ? undefined : state.terminals[terminalId]?.use;
      return use?.kind !== 'seat' || use.placeId !== placeId;
    })
    .map(({ id: sessionId }) => ({ type: 'sessionClosed', sessionId, why: 'closed' }));
}

export const terminalHandlers: Handlers<Kinds> = {
  setDoor: (state, { door }, { actor }) => {
    // Whoever locks the door from a machine that is no terminal would stand outside with everybody else.
    demand(!door.locked || actor.role !== 'technician' || actor.terminalId !== null, 'locksYouOut');
    if (JSON.stringify(state.door) === JSON.stringify(door)) return accept();
    return accept({ type: 'doorSet', door }, ...browsersLeave(state, door));
  },

  enrolTerminal: (state, { terminal }, { actor, now }) => {
    demand(terminal.roomId === actor.roomId, 'notAllowed');
    need(state.rooms[terminal.roomId], 'unknownRoom');
    demand(state.terminals[terminal.id] === undefined, 'idTaken');
    demandFree(state, terminal.roomId, terminal.use, terminal.id);
    return accept({
      type: 'terminalEnrolled',
      terminal: { ...terminal, enrolledAt: now, revokedAt: null, locked: false },
    });
  },

  revokeTerminal: (state, { terminalId }, { actor, now }) => {
    const terminal = need(state.terminals[terminalId], 'unknownTerminal');
    demand(terminal.roomId === actor.roomId, 'notAllowed');
    if (terminal.revokedAt !== null) return accept();
    return accept({ type: 'terminalRevoked', terminalId, at: now }, ...sessionsEnd(state, terminalId));
  },

  moveTerminal: (state, { terminalId, use }, { actor }) => {
    const terminal = trusted(state, actor.roomId, terminalId);
    if (JSON.stringify(terminal.use) === JSON.stringify(use)) return accept();
    demandFree(state, actor.roomId, use, terminalId);
    return accept({ type: 'terminalMoved', terminalId, use }, ...sessionsEnd(state, terminalId));
  },

  lockTerminals: (state, { terminalIds, locked }, { actor }) => {
    // "All" means all others where the technician sits at one of them: nobody could unlock them from there.
    const others = locked ? terminalIds.filter((id) => id !== actor.terminalId) : terminalIds;
    const changing = [...new Set(others)].filter((id) => trusted(state, actor.roomId, id).locked !== locked);
    return changing.length === 0 ? accept() : accept({ type: 'terminalsLocked', terminalIds: changing, locked });
  },

  orderWipe: (state, { wipeId, terminalIds, papers }, { actor, now }) => {
    demand(state.wipes[wipeId] === undefined, 'idTaken');
    for (const id of terminalIds) {
      // A browser keeps papers where nobody can reach them, and would never report.
      demand(trusted(state, actor.roomId, id).proof.kind === 'certificate', 'notForBrowsers');
    }
    return accept({ type: 'wipeOrdered', wipeId, roomId: actor.roomId, at: now, terminalIds, papers });
  },

  reportWipe: (state, { wipeId, terminalId, deleted, failed }, { now }) => {
    const wipe = need(state.wipes[wipeId], 'unknownWipe');
    demand(terminalId in wipe.reports, 'unknownTerminal');
    // The first word counts: what was deleted then is not there any more to be deleted again.
    if (wipe.reports[terminalId] !== null) return accept();
    return accept({ type: 'wipeReported', wipeId, terminalId, report: { at: now, deleted, failed } });
  },

  noteOrder: (_state, { order, terminals }) => accept({ type: 'terminalsOrdered', order, terminals }),

  noteSignInUnlocked: (state, { personId }) => {
    need(state.people[personId], 'unknownPerson');
    return accept({ type: 'signInUnlocked', personId });
  },

  noteAuthority: (_state, { act }) => accept({ type: 'authorityUsed', act }),
};
