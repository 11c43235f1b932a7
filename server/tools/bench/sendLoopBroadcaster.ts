import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { until } from '../load/until.ts';
import type { Broadcaster } from './Broadcaster.ts';

const PATIENCE_MS = 60_000;
const SOURCE = fileURLToPath(new URL('sendLoop.c', import.meta.url));

/** Compiles the floor into `folder` and connects as many clients to it; the reason in words when there is no compiler. */
export async function sendLoopBroadcaster(
  folder: string,
  clients: number,
  bytes: number,
): Promise<Broadcaster | string> {
  const program = join(folder, 'sendLoop');
  try {
    await promisify(execFile)('cc', ['-O2', '-o', program, SOURCE]);
  } catch (error) {
    return `no C compiler: ${error instanceof Error ? error.message.split('\n', 1).join('') : String(error)}`;
  }
  const child = spawn(program, [`${clients}`, `${bytes}`], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const number = async () => Number((await lines.next()).value);
  const port = await number();
  let got = 0;
  const sockets: Socket[] = [];
  for (let i = 0; i < clients; i += 1) {
    const socket = connect({ host: '127.0.0.1', port });
    socket.on('data', (chunk: Buffer) => {
      got += chunk.length;
    });
    await once(socket, 'connect');
    sockets.push(socket);
  }
  return {
    async broadcast() {
      got = 0;
      child.stdin.write('b');
      await until(
        () => got === clients * bytes,
        PATIENCE_MS,
        () => `${got} of ${clients * bytes} bytes came`,
      );
    },
    cpuUs() {
      child.stdin.write('c');
      return number();
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      child.kill();
    },
  };
}
