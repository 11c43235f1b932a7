import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CHANNELS } from './channels.ts';
import { startShell } from './startShell.ts';
import { FakeElectron } from './testing/fakeElectron.ts';
import { shellPlace } from './testing/shellPlace.ts';
import { standInPair } from './testing/standInPair.ts';

let dir: string;
let server: Server;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nghi-su-revoked-'));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

it('a terminal that the server refuses as revoked says so once, and leads to its own screen (E-1)', async () => {
  const { cert, key, authority } = await standInPair('nghi-su.local');
  server = createServer({ cert, key, minVersion: 'TLSv1.3' });
  server.on('upgrade', (_, socket) => {
    socket.end('HTTP/1.1 403 Forbidden\r\nX-Refusal: revoked\r\nContent-Length: 0\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  mkdirSync(join(dir, 'keys'));
  writeFileSync(join(dir, 'keys', 'identity.plain'), JSON.stringify({ cert, key }));
  const config = {
    server: { address: '127.0.0.1', port },
    authority,
    screen: { kind: 'seat', place: '17' },
    servicePin: '482913',
  };
  writeFileSync(join(dir, 'seat.json'), JSON.stringify(config));

  const host = new FakeElectron();
  await startShell(host, shellPlace(dir, Date.now));
  const [window] = host.windows;
  await vi.waitUntil(() => window?.loadURL.mock.calls.length === 2);
  expect(window?.loadURL.mock.calls).toEqual([['app://seat/seat/17'], ['app://seat/revoked']]);
  const page = await (await host.request('app://seat/revoked')).text();
  expect(page).toContain('thu hồi');
  expect(page).toContain('href="/seat/17"');
  expect(await host.invoke(1, CHANNELS.diagnostics)).toMatchObject({ lastFault: 'revoked' });
});
