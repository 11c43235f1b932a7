import { MachineUp } from '../../core/machine/protocol.ts';
import { MessageBudget } from '../room/messageBudget.ts';
import type { RoomClock } from '../room/roomClock.ts';
import type { MachineLine } from './MachineLine.ts';
import type { Machines } from './Machines.ts';

function read(text: string): MachineUp | null {
  try {
    return MachineUp.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Hears one line's messages as text (null: bytes that are no text). What is no message of the protocol ends the line;
 * what comes too fast is not heard, and ends it when it goes on. Never throws.
 */
export function machineTalk(machines: Machines, line: MachineLine, clock: RoomClock): (text: string | null) => void {
  const budget = new MessageBudget(clock.now());
  // Pings have one of their own: whoever says much must still be able to keep the line.
  const pings = new MessageBudget(clock.now());
  return (text) => {
    if (line.state.kind === 'gone') return;
    const message = text === null ? null : read(text);
    if (message === null) {
      machines.malformed(line);
      return;
    }
    const verdict = (message.type === 'ping' ? pings : budget).take(clock.now());
    if (verdict === 'pass') machines.hear(line, message);
    else if (verdict === 'close') machines.malformed(line);
  };
}
