import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { MACHINE_LIMITS } from '../../core/machine/protocol.ts';
import type { Log } from '../log.ts';
import type { RoomClock } from '../room/roomClock.ts';
import type { Machines } from './Machines.ts';
import type { MachineWire } from './MachineWire.ts';
import { machineTalk } from './machineTalk.ts';

/** How long a line that was told goodbye may take to close, in milliseconds. */
const CLOSE_WITHIN_MS = 3_000;
/** WebSocket close code for an end on purpose; the reason is the bye message's word. */
const CLOSED_ON_PURPOSE = 4000;
/** A machine that lets this much pile up takes nothing any more: it is cut, and comes back by itself. */
const BACKLOG_MAX_BYTES = 1024 * 1024;

function wireOf(ws: WebSocket, address: string): MachineWire {
  return {
    address,
    send(message) {
      if (ws.readyState !== ws.OPEN) return;
      if (ws.bufferedAmount > BACKLOG_MAX_BYTES) ws.terminate();
      else ws.send(JSON.stringify(message));
    },
    bye(why) {
      if (ws.readyState !== ws.OPEN) return;
      ws.send(JSON.stringify({ type: 'bye', why }));
      ws.close(CLOSED_ON_PURPOSE, why);
      const timer = setTimeout(() => ws.terminate(), CLOSE_WITHIN_MS);
      ws.once('close', () => clearTimeout(timer));
    },
  };
}

export interface MachineSockets {
  /** `terminalId` is the terminal whose certificate the socket proved. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, terminalId: string): void;
  close(): void;
}

/** Turns upgraded sockets into machines' lines. Bad input ends in a clean close, never in a crash. */
export function acceptMachines(machines: Machines, clock: RoomClock, log: Log): MachineSockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MACHINE_LIMITS.messageBytes,
    perMessageDeflate: false,
    maxFragments: 64,
    maxBufferedChunks: 1024,
    skipUTF8Validation: false,
  });

  const accept = (ws: WebSocket, address: string, terminalId: string) => {
    // ws closes the line itself after a protocol error; the listener keeps the error from ending the process.
    ws.on('error', (error) => log.warn({ address, terminalId, reason: error.message }, 'a machine broke the protocol'));
    const line = machines.enter(wireOf(ws, address), terminalId);
    if (line === null) return;
    const hear = machineTalk(machines, line, clock);
    ws.on('message', (data, isBinary) => hear(isBinary ? null : data.toString()));
    ws.on('close', () => machines.leave(line));
  };

  return {
    upgrade(request, socket, head, terminalId) {
      const address = request.socket.remoteAddress ?? '';
      server.handleUpgrade(request, socket, head, (ws) => accept(ws, address, terminalId));
    },
    close() {
      machines.stop();
      server.close();
    },
  };
}
