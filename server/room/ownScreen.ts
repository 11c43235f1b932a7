import type { State } from '../../core/state.ts';
import type { OwnTerminalView } from '../../core/views/terminalViews.ts';
import { type Frame, viewFrame } from './channel.ts';
import type { Connection } from './connection.ts';
import { lineIdOf } from './lineId.ts';
import { NOTHING_WANTED, type Screens } from './screens.ts';

/** Whether the technician has locked the terminal that a connection comes from (T-1). */
export function isLocked(connection: Connection, state: State): boolean {
  const { terminalId } = connection.wire;
  return terminalId !== null && state.terminals[terminalId]?.locked === true;
}

const frameOf = (view: OwnTerminalView) => viewFrame('terminal', view);
/** What nearly every screen is told, made once. */
const PLAIN = {
  free: frameOf({ locked: false, ...NOTHING_WANTED }),
  locked: frameOf({ locked: true, ...NOTHING_WANTED }),
} as const;

/** What the technician wants of this screen, when that is another than at the last call for this connection. */
export function ownFrame(connection: Connection, state: State, screens: Screens): Frame | null {
  const locked = isLocked(connection, state);
  const wanted = screens.of(lineIdOf(connection));
  if (connection.own?.locked === locked && connection.own.wanted === wanted) return null;
  connection.own = { locked, wanted };
  if (wanted === NOTHING_WANTED) return locked ? PLAIN.locked : PLAIN.free;
  return frameOf({ locked, ...wanted });
}
