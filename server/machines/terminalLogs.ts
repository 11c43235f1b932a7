import { MACHINE_LIMITS } from '../../core/machine/protocol.ts';
import type { State } from '../../core/state.ts';
import type { TerminalRecord } from '../../core/terminals/terminal.ts';
import type { TerminalLogsPort } from '../http/ports.ts';
import type { RoomClock } from '../room/roomClock.ts';
import type { LogStore } from './LogStore.ts';
import type { Orders } from './Orders.ts';
import { terminalLabel } from './orderTargets.ts';

export interface TerminalLogsParts {
  readonly state: () => State;
  readonly clock: RoomClock;
  readonly orders: Orders;
  readonly logs: LogStore;
  /** A log has come. */
  changed(): void;
}

/** Takes a machine's logs for the order that it was given, once; gives them to the technicians of its room. */
export function terminalLogs({ state, clock, orders, logs, changed }: TerminalLogsParts): TerminalLogsPort {
  const coming = new Set<string>();

  const put = async (terminal: TerminalRecord, orderId: string, body: AsyncIterable<Uint8Array>) => {
    const { id: terminalId, roomId } = terminal;
    const whose = { roomId, terminalId, terminal: terminalLabel(state(), terminal), at: clock.now() };
    await logs.put(whose, body, MACHINE_LIMITS.logBytes);
    orders.logsCame(orderId, terminalId);
    changed();
  };

  return {
    async take(terminal, orderId, body) {
      const key = `${orderId}/${terminal.id}`;
      if (!orders.expectsLogs(orderId, terminal.id) || coming.has(key)) return false;
      coming.add(key);
      try {
        await put(terminal, orderId, body);
      } finally {
        coming.delete(key);
      }
      return true;
    },

    async open(caller, id) {
      const session = state().sessions[caller.session];
      const found = session?.role === 'technician' ? await logs.open(session.roomId, id) : null;
      return found === null ? null : { file: found.file, terminal: found.log.terminal, bytes: found.log.bytes };
    },
  };
}
