import type { IncomingMessage } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RoomUpgrade } from './ports.ts';

const ROOM_PATH = '/room';

/**
 * Lets a WebSocket handshake through to the room: on its one path, and from the room's own pages or from a program
 * (which sends no Origin). A page of another site could otherwise use a signed-in browser's network place.
 */
export function guardUpgrade(onRoom: RoomUpgrade): RoomUpgrade {
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?', 1).join('') !== ROOM_PATH) refuse(socket, 404);
    else if (!isOwnOrigin(request)) refuse(socket, 403);
    else onRoom(request, socket, head);
  };
}

function isOwnOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true;
  const origin = URL.parse(headers.origin);
  const own = URL.parse(`https://${headers.host ?? ''}`);
  return origin !== null && own !== null && origin.origin === own.origin;
}

function refuse(socket: Duplex, status: 403 | 404): void {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
