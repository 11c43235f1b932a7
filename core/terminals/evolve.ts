import { changed } from '../base/records.ts';
import type { EventOf } from '../event.ts';
import type { State } from '../state.ts';
import type { Wipe } from './terminal.ts';

export type TerminalEvent = EventOf<
  | 'doorSet'
  | 'terminalEnrolled'
  | 'terminalRevoked'
  | 'terminalMoved'
  | 'terminalsLocked'
  | 'wipeOrdered'
  | 'wipeReported'
>;

/** Wipes whose report is kept at hand, besides those that are not done; the journal has them all. */
const KEPT_WIPES = 100;

export function evolveTerminals(state: State, event: TerminalEvent): State {
  switch (event.type) {
    case 'doorSet':
      return { ...state, door: event.door };
    case 'terminalEnrolled':
      return { ...state, terminals: { ...state.terminals, [event.terminal.id]: event.terminal } };
    case 'terminalRevoked':
      return {
        ...state,
        terminals: changed(state.terminals, event.terminalId, (terminal) => ({ ...terminal, revokedAt: event.at })),
      };
    case 'terminalMoved':
      return {
        ...state,
        terminals: changed(state.terminals, event.terminalId, (terminal) => ({ ...terminal, use: event.use })),
      };
    case 'terminalsLocked':
      return {
        ...state,
        terminals: event.terminalIds.reduce(
          (terminals, id) => changed(terminals, id, (terminal) => ({ ...terminal, locked: event.locked })),
          state.terminals,
        ),
      };
    case 'wipeOrdered': {
      const { wipeId: id, roomId, at: orderedAt, papers, terminalIds } = event;
      const reports = Object.fromEntries(terminalIds.map((terminalId) => [terminalId, null]));
      const before = Object.entries(state.wipes);
      const isDone = (wipe: Wipe) => Object.values(wipe.reports).every((report) => report !== null);
      const kept = before.filter(([, wipe], i) => i > before.length - KEPT_WIPES || !isDone(wipe));
      return { ...state, wipes: { ...Object.fromEntries(kept), [id]: { id, roomId, orderedAt, papers, reports } } };
    }
    case 'wipeReported':
      return {
        ...state,
        wipes: changed(state.wipes, event.wipeId, (wipe) => ({
          ...wipe,
          reports: { ...wipe.reports, [event.terminalId]: event.report },
        })),
      };
  }
}
