import { Agent, request } from 'node:https';
import type { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';

/** How the secretariat reaches a room. */
export interface RoomDoor {
  readonly port: number;
  readonly ca: string;
  readonly token: string;
}

export interface RoomQuestion {
  /** What is uploaded; a question without it is a GET. */
  readonly body?: Readable;
  readonly agent?: Agent;
  readonly timeoutMs: number;
}

/** One request with a JSON answer; rejects when none comes in time. */
export function askRoom(
  { port, ca, token }: RoomDoor,
  path: string,
  { body, agent, timeoutMs }: RoomQuestion,
): Promise<{ readonly status: number; readonly body: unknown }> {
  return new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' };
    const method = body === undefined ? 'GET' : 'POST';
    const outgoing = request(
      { host: '127.0.0.1', port, ca, path, method, headers, agent, timeout: timeoutMs },
      (incoming) => {
        json(incoming).then((answer) => resolve({ status: incoming.statusCode ?? 0, body: answer }), reject);
      },
    );
    outgoing.once('timeout', () => outgoing.destroy(new Error('no answer')));
    outgoing.once('error', reject);
    if (body === undefined) outgoing.end();
    else body.once('error', reject).pipe(outgoing);
  });
}

/** Keeps a connection, as a watchdog does. */
export const keptConnection = (): Agent => new Agent({ keepAlive: true, maxSockets: 1 });
