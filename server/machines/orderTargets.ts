import type { State } from '../../core/state.ts';
import type { TerminalRecord } from '../../core/terminals/terminal.ts';
import { placeLabelOf } from '../../core/views/terminalViews.ts';
import type { Connection } from '../room/connection.ts';
import { lineIdOf } from '../room/lineId.ts';

/** One line of the list of terminals, as an order finds it. */
export interface Target {
  /** `TerminalLine.id`. */
  readonly id: string;
  /** What people call it: the place's number, else a name, else its address. */
  readonly label: string;
  /** Null: a screen on no terminal. */
  readonly terminal: TerminalRecord | null;
  /** Its screens that are connected. */
  readonly screens: readonly Connection[];
}

/** Finds the targets of an order in one room; null when one of them is not there, or was revoked. */
export function orderTargets(
  state: State,
  roomId: string,
  connections: Iterable<Connection>,
  ids: readonly string[],
): readonly Target[] | null {
  const wanted = new Set(ids);
  const screens = new Map<string, Connection[]>();
  for (const connection of connections) {
    const id = lineIdOf(connection);
    if (!wanted.has(id)) continue;
    const here = screens.get(id);
    if (here === undefined) screens.set(id, [connection]);
    else here.push(connection);
  }
  const targets: Target[] = [];
  for (const id of wanted) {
    const target = targetOf(state, roomId, id, screens.get(id) ?? []);
    if (target === null) return null;
    targets.push(target);
  }
  return targets;
}

/** What people call a terminal. */
export function terminalLabel(state: State, { roomId, use, name }: TerminalRecord): string {
  return placeLabelOf({ state }, roomId, use) ?? name;
}

function targetOf(state: State, roomId: string, id: string, screens: readonly Connection[]): Target | null {
  const terminal = state.terminals[id];
  if (terminal !== undefined) {
    if (terminal.roomId !== roomId || terminal.revokedAt !== null) return null;
    return { id, label: terminalLabel(state, terminal), terminal, screens };
  }
  const session = state.sessions[id];
  const [screen] = screens;
  const at = screen?.state;
  const placeId = session?.placeId ?? (at?.kind === 'place' || at?.kind === 'waiting' ? at.placeId : null);
  const isThere = session === undefined ? (screen?.audience?.roomId ?? roomId) : session.roomId;
  if ((session === undefined && screen === undefined) || isThere !== roomId) return null;
  const place = placeId === null ? undefined : state.rooms[roomId]?.places[placeId]?.label;
  const account = session?.accountId == null ? undefined : state.accounts[session.accountId]?.name;
  return { id, label: place ?? account ?? screen?.wire.address ?? id, terminal: null, screens };
}
