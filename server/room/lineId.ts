import type { Connection } from './connection.ts';

/** `TerminalLine.id` of a connection: its terminal; else its session; else the connection itself. */
export function lineIdOf(connection: Connection): string {
  return connection.wire.terminalId ?? connection.session?.id ?? connection.id;
}
