import { z } from 'zod';
import { WIRE_LIMITS } from '../../core/protocol/limits.ts';
import type { OpenSocket } from '../../renderer/app/socket.ts';
import type { LineEvent } from '../channels.ts';

/** The main process's end of a page's line; Electron's `MessagePortMain`. */
export interface LinePort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
  postMessage(message: LineEvent): void;
}

const Text = z.string().max(WIRE_LIMITS.messageBytes);

/** Joins a page's port to a socket of its own. When the page goes, its port closes, and with it the socket. */
export function carryLine(
  port: LinePort,
  openSocket: OpenSocket,
  log: (message: string, detail: string) => void,
): void {
  const socket = openSocket();
  let left = false;
  socket.onopen = () => port.postMessage({ kind: 'opened' });
  socket.onmessage = ({ data }) => {
    if (typeof data === 'string') port.postMessage({ kind: 'heard', text: data });
    else log('message dropped', 'the server sent bytes');
  };
  socket.onclose = () => {
    if (left) return;
    left = true;
    port.postMessage({ kind: 'closed' });
    port.close();
  };
  port.on('message', ({ data }) => {
    const text = Text.safeParse(data);
    if (text.success) socket.send(text.data);
    else log('message dropped', 'the page sent something else than a short text');
  });
  port.on('close', () => {
    left = true;
    socket.close();
  });
  port.start();
}
