import type { Exchange } from '../Exchange.ts';
import { sendJson } from '../sendJson.ts';

/** Whether the room runs, for watchdogs and shells; open to all and says nothing about the meeting. */
export function health({ ports, response }: Exchange): void {
  const { version, protocol, connected } = ports.health();
  sendJson(response, 200, { status: 'ok', version, protocol, seats: { connected } });
}
