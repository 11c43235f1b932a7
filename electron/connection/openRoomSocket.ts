import type { Agent } from 'node:https';
import { WebSocket } from 'ws';
import type { RoomFault } from '../../renderer/app/shell.ts';
import type { Socket } from '../../renderer/app/socket.ts';
import { faultOf } from './faultOf.ts';

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

/** Starts connecting to the room through the pinned agent; a broken connection ends in `onclose`, its reason goes to `watch`. */
export function openRoomSocket(room: RoomAddress, agent: Agent, watch: LinkWatch): Socket {
  const socket = new WebSocket(`wss://${urlHost(room)}/room`, {
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
  // ws says `close` after every error.
  socket.on('error', (error) => watch.failed(faultOf(error), error.message));
  socket.on('close', () => port.onclose?.());
  return port;
}
