import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pinPepper, ticketKeys } from './secretKey.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-keys-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe.each([
  ['ticketKeys', ticketKeys, 48, 'ticket.key'],
  ['pinPepper', pinPepper, 32, 'pepper.key'],
])('%s', (_, read, size, file) => {
  it('is random, of the right size and the same at the next start', async () => {
    const first = await read(dir);
    expect(first).toHaveLength(size);
    expect(await read(dir)).toEqual(first);
    await rm(join(dir, file));
    expect(await read(dir)).not.toEqual(first);
  });

  it.skipIf(process.platform === 'win32')('is readable by the server’s user alone', async () => {
    await read(dir);
    expect((await stat(join(dir, file))).mode & 0o777).toBe(0o600);
  });

  it('stops the start when the file is damaged', async () => {
    await writeFile(join(dir, file), 'short');
    await expect(read(dir)).rejects.toThrow(/instead of/);
  });
});
