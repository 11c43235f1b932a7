import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { bundleShell } from '../build/bundleShell.ts';
import { electronBinary } from './support/electronBinary.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const binary = electronBinary();

test.skip(binary === null, 'no Electron binary on this machine (run: npx install-electron)');

let room: TestRoom;
let work: string;
let seat: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  room = await startTestRoom();
  work = mkdtempSync(join(tmpdir(), 'nghi-su-electron-'));
  await bundleShell(join(ROOT, 'dist/electron'));
  const config = {
    server: { address: '127.0.0.1', port: Number(new URL(room.origin).port) },
    authority: readFileSync(join(room.dataDir, 'trust/ca.crt'), 'utf8'),
    screen: { kind: 'seat', place: '3', code: room.access.places['3'] },
    servicePin: '482913',
  };
  writeFileSync(join(work, 'seat.json'), JSON.stringify(config));
});
test.afterAll(async () => {
  await room.dispose();
  rmSync(work, { recursive: true, force: true });
});
test.beforeEach(async () => {
  if (binary === null) return;
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [ROOT, `--user-data-dir=${join(work, 'data')}`, `--config=${join(work, 'seat.json')}`, ...sandbox];
  seat = await _electron.launch({ executablePath: binary, args });
  page = await seat.firstWindow();
});
test.afterEach(async () => {
  // The window refuses to close, as it should.
  await seat.evaluate(({ app }) => app.exit(0)).catch(() => {});
});

test('one kiosk window shows the seat, connected over the shell', async () => {
  await expect(page.getByText('Ghế 3').first()).toBeVisible();
  expect(new URL(page.url()).href).toBe('app://seat/seat/3');
  const windows = await seat.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({ kiosk: window.isKiosk(), title: window.getTitle() })),
  );
  expect(windows).toEqual([{ kiosk: true, title: 'Nghị Sự' }]);
});

test('the page has the shell’s few functions and nothing of Node or of the network', async () => {
  const reach = await page.evaluate(
    async (origin) => ({
      shell: Object.keys(window.seatShell ?? {}).sort(),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
      opened: window.open('https://example.org/') === null,
      fetched: await fetch(`${origin}/health`).then(
        () => true,
        () => false,
      ),
    }),
    room.origin,
  );
  expect(reach).toEqual({
    shell: ['beat', 'diagnostics', 'enrolment', 'onServiceAsked', 'openLine', 'service'],
    node: [],
    opened: true,
    fetched: false,
  });
  await page.evaluate(() => location.assign('https://example.org/'));
  await expect(page.getByText('Ghế 3').first()).toBeVisible();
  expect(page.url()).toBe('app://seat/seat/3');
});

test('a crashed page is back by itself, with what was kept in it', async () => {
  await expect(page.getByText('Ghế 3').first()).toBeVisible();
  await page.evaluate(() => localStorage.setItem('nghi-su:/seat/3:window:draft', 'ý kiến'));
  await seat.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  const kept = () =>
    seat.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(
          "document.body.innerText + localStorage.getItem('nghi-su:/seat/3:window:draft')",
        )
        .catch(() => ''),
    );
  await expect.poll(kept).toMatch(/Ghế 3[\s\S]*ý kiến/);
});
