import type { IncomingMessage } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { MACHINE_PATH } from '../../core/machine/protocol.ts';
import type { TerminalRecord } from '../../core/terminals/terminal.ts';
import type { Doorkeeper, Need } from './Doorkeeper.ts';
import type { MachineUpgrade, RoomUpgrade } from './ports.ts';

export const ROOM_PATH = '/room';

/** Where sockets are opened, and what they need. */
export const UPGRADES: Readonly<Record<string, Need>> = { [ROOM_PATH]: 'guests', [MACHINE_PATH]: 'certificate' };

export interface UpgradeParts {
  readonly doorkeeper: Doorkeeper;
  readonly onRoom: RoomUpgrade;
  readonly onMachine: MachineUpgrade;
}

/**
 * Lets a WebSocket handshake through: on its paths, by whoever the door lets in, and from the room's own pages or from a
 * program (which sends no Origin). A page of another site could otherwise use a signed-in browser's network place.
 */
export function guardUpgrade({ doorkeeper, onRoom, onMachine }: UpgradeParts) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    const path = request.url?.split('?', 1).join('') ?? '';
    const needs = UPGRADES[path];
    // To a stranger at a locked door an address that there is looks like one that there is not.
    const verdict = doorkeeper.ask(request, needs ?? 'guests');
    if ('why' in verdict) refuse(socket, 403, verdict.why);
    else if (needs === undefined) refuse(socket, 404);
    else if (!isOwnOrigin(request)) refuse(socket, 403);
    else open(request, socket, head, { path, needs, terminal: verdict.terminal });
  };

  function open(request: IncomingMessage, socket: Duplex, head: Buffer, { path, needs, terminal }: Opened): void {
    const release = doorkeeper.hold(socket, { request, needs, isUpgraded: true });
    socket.once('close', release);
    if (path === ROOM_PATH) onRoom(request, socket, head, terminal?.id ?? null);
    else if (terminal !== null) onMachine(request, socket, head, terminal.id);
  }
}

interface Opened {
  readonly path: string;
  readonly needs: Need;
  readonly terminal: TerminalRecord | null;
}

function isOwnOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true;
  const origin = URL.parse(headers.origin);
  const own = URL.parse(`https://${headers.host ?? ''}`);
  return origin !== null && own !== null && origin.origin === own.origin;
}

function refuse(socket: Duplex, status: 403 | 404, why?: string): void {
  socket.once('finish', () => socket.destroy());
  const reason = why === undefined ? '' : `X-Refusal: ${why}\r\n`;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${reason}Connection: close\r\nContent-Length: 0\r\n\r\n`);
}
