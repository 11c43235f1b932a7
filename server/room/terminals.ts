import type { SessionRecord } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';
import type { TerminalRecord } from '../../core/terminals/terminal.ts';
import type { TerminalLine, TerminalsView } from '../../core/views/technicalViews.ts';
import { placeLabelOf } from '../../core/views/terminalViews.ts';
import type { Machines } from '../machines/Machines.ts';
import type { Connection } from './connection.ts';
import { lineIdOf } from './lineId.ts';

/** A person's session that nobody is connected to is shown as away for this long, in milliseconds. */
const AWAY_SHOWN_MS = 12 * 3_600_000;

export interface TerminalsSight {
  readonly state: State;
  readonly roomId: string;
  readonly connections: ReadonlySet<Connection>;
  readonly machines: Pick<Machines, 'lineOf' | 'lastSeen' | 'verifiedOf'>;
  /** When a session or a terminal that is away was last heard. */
  leftAt(id: string): number | null;
  readonly now: number;
}

type Screen = Omit<TerminalLine, 'id' | 'enrolment' | 'use' | 'name' | 'locked' | 'machine'>;

function nameOf(state: State, session: SessionRecord | null) {
  const account = session?.accountId == null ? undefined : state.accounts[session.accountId];
  const person = session?.personId == null ? undefined : state.people[session.personId];
  return { account: account?.name ?? null, person: person?.name ?? null };
}

const labelOf = (state: State, roomId: string, placeId: string | null) =>
  placeId === null ? null : (state.rooms[roomId]?.places[placeId]?.label ?? null);

/** A screen that is connected; null once it has gone. */
function connectedScreen({ state, roomId }: TerminalsSight, connection: Connection): Screen | null {
  const { state: at, session } = connection;
  if (at.kind === 'gone') return null;
  const placeId =
    at.kind === 'signedIn' ? at.session.placeId : at.kind === 'place' || at.kind === 'waiting' ? at.placeId : null;
  return {
    role: session?.role ?? null,
    state: at.kind === 'anonymous' ? 'greeting' : at.kind,
    placeId,
    placeLabel: labelOf(state, roomId, placeId),
    ...nameOf(state, session),
    client: connection.client,
    address: connection.wire.address,
    latencyMs: connection.latencyMs,
    lastSeen: connection.heardAt,
    since: session?.openedAt ?? connection.connectedAt,
    backlog: connection.wire.backlog(),
  };
}

function awayScreen({ state, roomId, leftAt }: TerminalsSight, session: SessionRecord | null): Screen {
  return {
    role: session?.role ?? null,
    state: 'away',
    placeId: session?.placeId ?? null,
    placeLabel: labelOf(state, roomId, session?.placeId ?? null),
    ...nameOf(state, session),
    client: null,
    address: null,
    latencyMs: null,
    lastSeen: session === null ? null : leftAt(session.id),
    since: session?.openedAt ?? null,
    backlog: 0,
  };
}

const ON_NO_TERMINAL = { enrolment: 'none', use: null, name: null, locked: false, machine: null } as const;

const ROLE_OF_USE = { seat: 'seat', chair: 'chair', wall: 'wall', desk: 'secretary', console: 'technician' } as const;
const WEIGHT_OF_STATE = { signedIn: 3, waiting: 2, place: 1, anonymous: 0, greeting: 0, gone: 0 } as const;

/** Of several windows of one terminal, the one that does what the terminal is for. */
function mainOf(terminal: TerminalRecord, screens: readonly Connection[]): Connection | null {
  const weight = ({ session, state }: Connection) =>
    (session?.role === ROLE_OF_USE[terminal.use.kind] ? 10 : 0) + WEIGHT_OF_STATE[state.kind];
  return screens.reduce<Connection | null>(
    (best, screen) => (best !== null && weight(best) >= weight(screen) ? best : screen),
    null,
  );
}

const latest = (...instants: readonly (number | null)[]): number | null =>
  instants.reduce((a, b) => (a === null ? b : b === null ? a : Math.max(a, b)));

/** One line for a terminal: its machine, and the screen that stands on it. */
function terminalLine(
  sight: TerminalsSight,
  terminal: TerminalRecord,
  screens: readonly Connection[],
  sessions: readonly SessionRecord[],
): TerminalLine {
  const { state, roomId, machines, leftAt } = sight;
  const { id, use, name, locked, proof } = terminal;
  const main = mainOf(terminal, screens);
  const latestSession = sessions.reduce<SessionRecord | null>(
    (best, session) => (best !== null && best.openedAt >= session.openedAt ? best : session),
    null,
  );
  const screen = (main === null ? null : connectedScreen(sight, main)) ?? awayScreen(sight, latestSession);
  const line = machines.lineOf(id);
  const report = line?.report ?? null;
  return {
    id,
    enrolment: proof.kind,
    use,
    name,
    locked,
    machine:
      line === null || report === null
        ? null
        : { report, latencyMs: line.latencyMs, lastSeen: line.heardAt, verified: machines.verifiedOf(id) },
    ...screen,
    placeId: screen.placeId ?? (use.kind === 'seat' ? use.placeId : null),
    placeLabel: screen.placeLabel ?? placeLabelOf({ state }, roomId, use),
    address: screen.address ?? line?.wire.address ?? null,
    lastSeen: latest(screen.lastSeen, machines.lastSeen(id), leftAt(id)),
  };
}

function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * One line for each terminal of the room that is not revoked, connected or away, with its machine and its screen in one
 * line; then the screens on no terminal, and the sessions on none that nobody is connected to.
 */
export function terminalsView(sight: TerminalsSight): TerminalsView {
  const { state, roomId, connections, now } = sight;
  const terminals = Object.values(state.terminals).filter(
    (terminal) => terminal.roomId === roomId && terminal.revokedAt === null,
  );
  const screens = grouped(connections, ({ wire }) => wire.terminalId);
  const sessions = grouped(Object.values(state.sessions), ({ terminalId }) => terminalId);
  const ofTerminals = terminals.map((terminal) =>
    terminalLine(sight, terminal, screens.get(terminal.id) ?? [], sessions.get(terminal.id) ?? []),
  );

  const isHere = ({ audience }: Connection) => audience === null || audience.roomId === roomId;
  const onNone = [...connections]
    .filter((connection) => connection.wire.terminalId === null && isHere(connection))
    .flatMap((connection): TerminalLine[] => {
      const screen = connectedScreen(sight, connection);
      return screen === null ? [] : [{ id: lineIdOf(connection), ...ON_NO_TERMINAL, ...screen }];
    });

  const connected = new Set([...connections].map(({ session }) => session?.id));
  const away = Object.values(state.sessions)
    .filter((session) => session.roomId === roomId && session.terminalId === null)
    .filter((session) => !connected.has(session.id) && now - session.openedAt < AWAY_SHOWN_MS)
    .map((session): TerminalLine => ({ id: session.id, ...ON_NO_TERMINAL, ...awayScreen(sight, session) }));
  return { terminals: [...ofTerminals, ...onNone, ...away] };
}
