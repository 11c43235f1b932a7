import type { SessionRecord } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';
import type { TerminalLine, TerminalsView } from '../../core/views/technicalViews.ts';
import type { Connection } from './connection.ts';

/** A person's session that nobody is connected to is shown as away for this long, in milliseconds. */
const AWAY_SHOWN_MS = 12 * 3_600_000;

function nameOf(state: State, session: SessionRecord | null) {
  const account = session?.accountId == null ? undefined : state.accounts[session.accountId];
  const person = session?.personId == null ? undefined : state.people[session.personId];
  return { account: account?.name ?? null, person: person?.name ?? null };
}

const labelOf = (state: State, roomId: string, placeId: string | null) =>
  placeId === null ? null : (state.rooms[roomId]?.places[placeId]?.label ?? null);

function connected(state: State, connection: Connection, index: number): TerminalLine | null {
  const { state: at, session } = connection;
  if (at.kind === 'gone') return null;
  const placeId =
    at.kind === 'signedIn' ? at.session.placeId : at.kind === 'place' || at.kind === 'waiting' ? at.placeId : null;
  const roomId = connection.audience?.roomId ?? '';
  return {
    id: session?.id ?? `connection-${index}`,
    enrolment: 'none',
    use: null,
    name: null,
    locked: false,
    machine: null,
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

/** Everybody who is connected, and the sessions whose terminal is away. */
export function terminalsView(
  state: State,
  roomId: string,
  connections: ReadonlySet<Connection>,
  presence: { isConnected(sessionId: string): boolean; lastHeard(sessionId: string): number | null },
  now: number,
): TerminalsView {
  const live = [...connections]
    .map((connection, index) => connected(state, connection, index))
    .filter((line) => line !== null);
  const away = Object.values(state.sessions)
    .filter(
      (session) =>
        session.roomId === roomId && !presence.isConnected(session.id) && now - session.openedAt < AWAY_SHOWN_MS,
    )
    .map(
      (session): TerminalLine => ({
        id: session.id,
        enrolment: 'none',
        use: null,
        name: null,
        locked: false,
        machine: null,
        role: session.role,
        state: 'away',
        placeId: session.placeId,
        placeLabel: labelOf(state, roomId, session.placeId),
        ...nameOf(state, session),
        client: null,
        address: null,
        latencyMs: null,
        lastSeen: presence.lastHeard(session.id),
        since: session.openedAt,
        backlog: 0,
      }),
    );
  return { terminals: [...live, ...away] };
}
