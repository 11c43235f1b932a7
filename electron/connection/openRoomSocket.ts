import type { Agent } from 'node:https';
import { WebSocket } from 'ws';
import type { MACHINE_PATH } from '../../core/machine/protocol.ts';
import type { RoomFault } from '../../renderer/app/shell.ts';
import type { Socket } from '../../renderer/app/socket.ts';
import { faultOf, faultOfRefusal } from './faultOf.ts';

/** A handshake that takes longer has failed, in milliseconds. */
const HANDSHAKE_MS = 8_000;
/** Largest message of the server, bytes: a whole roll of a thousand names fits many times. */
const LARGEST_MESSAGE = 16 * 1024 * 1024;

export interface RoomAddress {
  readonly address: string;
  readonly port: number;
}

/** The host part of an address for a URL. */
export function urlHost({ address, port }: RoomAddress): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** What a technician wants to know of a connection. */
export interface LinkWatch {
  opened(): void;
  failed(fault: RoomFault, message: string): void;
}

/**
 * Starts connecting to the room through the pinned agent, for its screens or for the machine itself; a broken connection
 * ends in `onclose`, its reason goes to `watch`.
 */
export function openRoomSocket(
  room: RoomAddress,
  agent: Agent,
  watch: LinkWatch,
  path: '/room' | typeof MACHINE_PATH = '/room',
): Socket {
  const socket = new WebSocket(`wss://${urlHost(room)}${path}`, {
    agent,
    handshakeTimeout: HANDSHAKE_MS,
    maxPayload: LARGEST_MESSAGE,
    perMessageDeflate: false,
    followRedirects: false,
  });
  const port: Socket = {
    send(text) {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
    onopen: null,
    onmessage: null,
    onclose: null,
  };
  socket.on('open', () => {
    watch.opened();
    port.onopen?.();
  });
  socket.on('message', (data, isBinary) => port.onmessage?.({ data: isBinary ? data : data.toString() }));
  let turnedAway = false;
  socket.on('unexpected-response', (_, response) => {
    turnedAway = true;
    watch.failed(faultOfRefusal(response.headers['x-refusal']), `answered with ${response.statusCode}`);
    response.resume();
    socket.terminate();
  });
  // ws says `close` after every error.
  socket.on('error', (error) => {
    if (!turnedAway) watch.failed(faultOf(error), error.message);
  });
  socket.on('close', () => port.onclose?.());
  return port;
}
