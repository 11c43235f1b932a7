import type { DownOf } from '../../core/protocol/down.ts';
import { PROTOCOL_VERSION } from '../../core/protocol/version.ts';
import type { State } from '../../core/state.ts';
import type { Connection } from './connection.ts';
import { sessionFor } from './sessionFor.ts';

/** What a connection is told of the room and of whom it speaks for; `token` only when it is new. */
export function welcomeFor(
  connection: Connection,
  token: string | null,
  { state, version, now }: { readonly state: State; readonly version: string; readonly now: number },
): DownOf<'welcome'> {
  const roomId = connection.audience?.roomId ?? Object.keys(state.rooms)[0] ?? '';
  const { terminalId } = connection.wire;
  const terminal = terminalId === null ? undefined : state.terminals[terminalId];
  return {
    type: 'welcome',
    protocol: PROTOCOL_VERSION,
    server: { version, room: state.rooms[roomId]?.name ?? '', roomId },
    now,
    session: sessionFor(connection, token),
    terminal: terminal === undefined ? null : { id: terminal.id, use: terminal.use, proof: terminal.proof.kind },
  };
}
