import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { writeHeapSnapshot } from 'node:v8';
import { z } from 'zod';
import { startServer } from '../../startServer.ts';
import { quietLog } from '../../tools/quietLog.ts';

/** What the parent may ask: what is on the heap, everything in memory, or the end. Each is answered by a message. */
const Request = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('heap'), file: z.string() }),
  z.strictObject({ do: z.literal('memory'), file: z.string() }),
  z.strictObject({ do: z.literal('stop') }),
]);
export type CanaryRequest = z.infer<typeof Request>;

const CHUNK = 1 << 20;

const [, , dataDir = ''] = process.argv;
const server = await startServer({
  dataDir,
  host: '127.0.0.1',
  port: 0,
  version: 'tools',
  renderer: new Map(),
  log: quietLog,
});

/** Copies every page that this process can write to into a file: heaps, buffers, WebAssembly and what was freed alike. */
function dumpMemory(file: string): void {
  const memory = openSync('/proc/self/mem', 'r');
  const out = openSync(file, 'w', 0o600);
  const chunk = Buffer.alloc(CHUNK);
  for (const line of readFileSync('/proc/self/maps', 'utf8').split('\n')) {
    const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    if (from === '') continue;
    const end = Number.parseInt(to, 16);
    for (let at = Number.parseInt(from, 16); at < end; at += CHUNK) {
      try {
        writeSync(out, chunk, 0, readSync(memory, chunk, 0, Math.min(CHUNK, end - at), at));
      } catch {
        // Pages that were given back meanwhile, or that the kernel keeps for itself.
      }
    }
  }
  closeSync(memory);
  closeSync(out);
}

process.on('message', (message) => {
  const request = Request.parse(message);
  if (request.do === 'stop') {
    void server.stop().then(() => process.exit(0));
    return;
  }
  if (request.do === 'heap') writeHeapSnapshot(request.file);
  else dumpMemory(request.file);
  process.send?.('done');
});
// Without its parent nobody would ever stop it.
process.on('disconnect', () => process.exit(1));
process.send?.(server.address.port);
