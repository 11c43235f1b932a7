import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { WIRE_LIMITS } from '../../core/protocol/limits.ts';
import type { Log } from '../log.ts';
import type { Door } from './door.ts';
import { MessageBudget } from './messageBudget.ts';
import { readUp } from './readUp.ts';
import type { RoomClock } from './roomClock.ts';
import type { Wire } from './wire.ts';

/** How long a connection that was told goodbye may take to close, in milliseconds. */
const CLOSE_WITHIN_MS = 3_000;
/** WebSocket close code for an end on purpose; the reason is the bye message's word. */
const CLOSED_ON_PURPOSE = 4000;

function wireOf(ws: WebSocket, socket: Duplex, address: string, terminalId: string | null): Wire {
  return {
    address,
    terminalId,
    backlog: () => socket.writableLength,
    send(message) {
      if (ws.readyState === ws.OPEN) ws.send(JSON.stringify(message));
    },
    sendFrame(frame) {
      // The frame is complete and ws never splits its own writes without compression, so both may write to the socket.
      if (ws.readyState === ws.OPEN && socket.writable) socket.write(frame);
    },
    ping() {
      if (ws.readyState === ws.OPEN) ws.ping();
    },
    bye(why) {
      if (ws.readyState !== ws.OPEN) return;
      ws.send(JSON.stringify({ type: 'bye', why }));
      ws.close(CLOSED_ON_PURPOSE, why);
      const timer = setTimeout(() => ws.terminate(), CLOSE_WITHIN_MS);
      ws.once('close', () => clearTimeout(timer));
    },
    cut: () => ws.terminate(),
  };
}

export interface RoomSockets {
  /** `terminalId` is the enrolled or admitted terminal that the socket comes from. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, terminalId: string | null): void;
  close(): void;
}

/** Turns upgraded sockets into the room's connections. Bad input ends in an answer or a clean close, never in a crash. */
export function acceptSockets(door: Door, clock: RoomClock, log: Log): RoomSockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: WIRE_LIMITS.messageBytes,
    perMessageDeflate: false,
    maxFragments: 16,
    maxBufferedChunks: 1024,
    skipUTF8Validation: false,
  });

  const accept = (ws: WebSocket, socket: Duplex, address: string, terminalId: string | null) => {
    const wire = wireOf(ws, socket, address, terminalId);
    const connection = door.enter(wire);
    const budget = new MessageBudget(clock.now());
    // Pings have one of their own: whoever says much must still be able to keep the connection.
    const pings = new MessageBudget(clock.now());

    const refuse = (id: string | null, code: 'malformed' | 'tooFast', verdict: 'refuse' | 'close') => {
      if (verdict === 'close') return wire.bye(code);
      wire.send({ type: 'refused', id, code });
    };

    ws.on('message', (data, isBinary) => {
      if (connection.state.kind === 'gone') return;
      const reading = isBinary ? ({ ok: false, id: null } as const) : readUp(data.toString());
      if (!reading.ok) return refuse(reading.id, 'malformed', budget.strike());
      const { message } = reading;
      const verdict = (message.type === 'ping' ? pings : budget).take(clock.now());
      if (verdict !== 'pass') return refuse('id' in message ? message.id : null, 'tooFast', verdict);
      door.hear(connection, message).catch((error: unknown) => {
        log.error({ err: error, type: message.type }, 'a message could not be handled');
        wire.send({ type: 'refused', id: 'id' in message ? message.id : null, code: 'serverFault' });
      });
    });
    // A browser answers pings also while its page sleeps behind another.
    ws.on('pong', () => door.alive(connection));
    ws.on('close', () => door.leave(connection));
    // ws closes the connection itself after a protocol error; the listener keeps the error from ending the process.
    ws.on('error', (error) => log.warn({ address, reason: error.message }, 'a connection broke the protocol'));
  };

  return {
    upgrade(request, socket, head, terminalId) {
      const address = request.socket.remoteAddress ?? '';
      server.handleUpgrade(request, socket, head, (ws) => accept(ws, socket, address, terminalId));
    },
    close() {
      for (const connection of door.connections) connection.wire.bye('shutdown');
      server.close();
    },
  };
}
