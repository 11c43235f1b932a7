import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UpdateFile } from '../../core/machine/order.ts';
import { pinnedAgent } from '../connection/pinnedAgent.ts';
import { standInPair } from '../testing/standInPair.ts';
import { downloadUpdate } from './downloadUpdate.ts';
import { type InstallPorts, installUpdate } from './installUpdate.ts';

const BYTES = Buffer.from('a whole new seat'.repeat(1000));
const UPDATE: UpdateFile = {
  version: '0.2.0',
  platform: 'linux-appimage',
  file: 'nghi-su-seat_0.2.0_linux-appimage.AppImage',
  size: BYTES.length,
  sha256: createHash('sha256').update(BYTES).digest('hex'),
};

let dir: string;
let server: Server | null = null;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nghi-su-update-'));
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Downloads from a server that answers so; the ranges that were asked for, and where the file came to lie. */
async function download(answer: (request: IncomingMessage, response: ServerResponse, turn: number) => void) {
  const pair = await standInPair('nghi-su.local');
  const asked: (string | undefined)[] = [];
  server = createServer({ cert: pair.cert, key: pair.key, minVersion: 'TLSv1.3' }, (request, response) => {
    expect(request.url).toBe(`/updates/0.2.0/${UPDATE.file}`);
    asked.push(request.headers.range);
    answer(request, response, asked.length);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const room = { address: '127.0.0.1', port: typeof bound === 'object' && bound !== null ? bound.port : 0 };
  const agent = pinnedAgent({ authority: pair.authority, name: 'nghi-su.local', identity: null });
  const path = await downloadUpdate({ room, agent, dir, random: () => 0 }, UPDATE).catch((error: Error) => error);
  agent.destroy();
  return { path, asked };
}
const rest = (request: IncomingMessage, response: ServerResponse) => {
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  response.writeHead(from === 0 ? 200 : 206, { 'Content-Length': BYTES.length - from }).end(BYTES.subarray(from));
};

describe('a download of an update', () => {
  it('comes whole', async () => {
    const { path } = await download(rest);
    expect(path).toBe(join(dir, UPDATE.file));
    expect(readFileSync(String(path)).equals(BYTES)).toBe(true);
  });

  it('goes on where the line broke', async () => {
    const { path, asked } = await download((request, response, turn) => {
      if (turn > 1) return rest(request, response);
      response.writeHead(200, { 'Content-Length': BYTES.length });
      response.write(BYTES.subarray(0, 5_000));
      const part = join(dir, `${UPDATE.sha256}.part`);
      void vi.waitUntil(() => existsSync(part) && statSync(part).size === 5_000).then(() => response.destroy());
    });
    expect(readFileSync(String(path)).equals(BYTES)).toBe(true);
    expect(asked).toEqual([undefined, 'bytes=5000-']);
  });

  it('goes on with what an earlier order left, and throws other rubbish away', async () => {
    writeFileSync(join(dir, `${UPDATE.sha256}.part`), BYTES.subarray(0, 7));
    writeFileSync(join(dir, 'older.AppImage'), 'x');
    const { asked } = await download(rest);
    expect(asked).toEqual(['bytes=7-']);
    expect(readdirSync(dir)).toEqual([UPDATE.file]);
  });

  it.each([
    ['other bytes', Buffer.alloc(BYTES.length, 1)],
    ['too much', Buffer.concat([BYTES, BYTES])],
  ])('that is %s is thrown away', async (_, bytes) => {
    const { path } = await download((_request, response) => response.end(bytes));
    expect(path).toMatchObject({ message: expect.stringContaining('promised') });
    expect(readdirSync(dir)).toEqual([]);
  });

  it('that the server does not have fails at once', async () => {
    const { path, asked } = await download((_, response) => response.writeHead(404).end());
    expect(path).toMatchObject({ message: expect.stringContaining('404') });
    expect(asked).toHaveLength(1);
  });

  it('that breaks again and again fails', async () => {
    const { path, asked } = await download((_, response) => response.destroy());
    expect(path).toBeInstanceOf(Error);
    expect(asked.length).toBeGreaterThan(1);
  });
});

describe('installing an update', () => {
  function ports(): InstallPorts {
    const appImage = join(dir, 'bin', 'seat.AppImage');
    mkdirSync(join(dir, 'bin'));
    writeFileSync(appImage, 'old');
    return {
      appImage,
      dropFolder: join(dir, 'drop'),
      restart: vi.fn(),
      exit: vi.fn(),
      startDetached: vi.fn(),
    };
  }
  function fetched(): string {
    const file = join(dir, UPDATE.file);
    writeFileSync(file, 'new');
    return file;
  }

  it('puts an AppImage in the place of the one that runs, and starts it', async () => {
    const to = ports();
    const end = await installUpdate(to, UPDATE, fetched());
    expect(readFileSync(to.appImage ?? '', 'utf8')).toBe('new');
    expect(statSync(to.appImage ?? '').mode & 0o777).toBe(0o755);
    expect(readdirSync(join(dir, 'bin'))).toEqual(['seat.AppImage']);
    expect(to.restart).not.toHaveBeenCalled();
    end();
    expect(to.restart).toHaveBeenCalledOnce();
  });

  it('refuses an AppImage where none runs', async () => {
    await expect(installUpdate({ ...ports(), appImage: null }, UPDATE, fetched())).rejects.toThrow('AppImage');
  });

  it('leaves a deb and its hash to root’s helper, which starts the seat again', async () => {
    const to = ports();
    const update = { ...UPDATE, platform: 'linux-deb', file: 'nghi-su-seat_0.2.0_linux-deb.deb' } as const;
    (await installUpdate(to, update, fetched()))();
    expect(readdirSync(to.dropFolder).sort()).toEqual([update.file, `${update.file}.sha256`]);
    expect(readFileSync(join(to.dropFolder, `${update.file}.sha256`), 'utf8')).toBe(
      `${update.sha256}  ${update.file}\n`,
    );
    expect(to.restart).not.toHaveBeenCalled();
  });

  it('starts the installer of Windows, and ends', async () => {
    const to = ports();
    const file = fetched();
    (await installUpdate(to, { ...UPDATE, platform: 'windows' }, file))();
    expect(vi.mocked(to.startDetached).mock.calls).toEqual([[file, expect.arrayContaining(['/S'])]]);
    expect(to.exit).toHaveBeenCalledOnce();
    expect(existsSync(file)).toBe(true);
  });
});
