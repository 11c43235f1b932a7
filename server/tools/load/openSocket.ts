import { randomBytes } from 'node:crypto';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext, TLSSocket } from 'node:tls';
import { FrameReader } from './FrameReader.ts';

const HEAD_END = Buffer.from('\r\n\r\n');

/** Where a server listens; `ca` null means without TLS. */
export interface Target {
  readonly port: number;
  readonly ca: string | null;
  readonly path: string;
  /** For an enrolled terminal: its certificate and what it trusts, and the TLS session to go on with. */
  readonly terminal?: { readonly context: SecureContext; readonly session: Buffer | null };
}

/** A WebSocket reduced to what a load generator needs. */
export interface LoadSocket {
  /** Writes a frame made by `clientFrame`. */
  write(frame: Buffer): void;
  /** Drops the connection without a word. */
  cut(): void;
  /** Whether it went on with an earlier TLS session. */
  readonly isResumed: boolean;
  /** The client's end of the connection. */
  readonly localPort: number;
}

export interface SocketEvents {
  readonly onText: (payload: Buffer) => void;
  readonly onEnd: () => void;
  /** A TLS session to go on with the next time. */
  readonly onSession?: (session: Buffer) => void;
}

function connect({ port, ca, terminal }: Target): Socket {
  const host = '127.0.0.1';
  if (ca === null) return connectPlain({ host, port }).setNoDelay(true);
  const tls = { host, port, ALPNProtocols: ['http/1.1'] };
  if (terminal === undefined) return connectTls({ ...tls, ca }).setNoDelay(true);
  const { context: secureContext, session } = terminal;
  return connectTls({ ...tls, secureContext, ...(session === null ? {} : { session }) }).setNoDelay(true);
}

/** Connects and upgrades; rejects when the server is away or says no. Afterwards `onEnd` is called exactly once. */
export function openSocket(target: Target, { onText, onEnd, onSession }: SocketEvents): Promise<LoadSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect(target);
    const reader = new FrameReader();
    let head: Buffer | null = Buffer.alloc(0);

    const frames = (chunk: Buffer) => {
      if (reader.read(chunk, onText) === 'closed') socket.destroy();
    };
    socket.on('data', (chunk: Buffer) => {
      if (head === null) return frames(chunk);
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf(HEAD_END);
      if (end < 0) return;
      const status = head.toString('latin1', 9, 12);
      const rest = head.subarray(end + HEAD_END.length);
      head = null;
      if (status !== '101') {
        socket.destroy();
        return reject(new Error(`the server answered ${status} instead of a WebSocket`));
      }
      resolve({
        write: (frame) => void socket.write(frame),
        cut: () => void socket.destroy(),
        isResumed: socket instanceof TLSSocket && socket.isSessionReused(),
        localPort: socket.localPort ?? 0,
      });
      if (rest.length > 0) frames(rest);
    });
    if (onSession !== undefined) socket.on('session', onSession);
    socket.on('error', reject);
    socket.on('close', () => {
      reject(new Error('the server closed the connection'));
      if (head === null) onEnd();
    });
    socket.write(
      `GET ${target.path} HTTP/1.1\r\nHost: 127.0.0.1:${target.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    );
  });
}
