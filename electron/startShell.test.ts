import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNELS } from './channels.ts';
import type { ShellPlace } from './place.ts';
import { RECOVERY } from './recovery.ts';
import { startShell } from './startShell.ts';
import { FakeElectron } from './testing/fakeElectron.ts';
import { shellPlace } from './testing/shellPlace.ts';

const CONFIG = {
  server: { address: '127.0.0.1' },
  authority: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
  screen: { kind: 'seat', place: '17', code: 'K7QM' },
  servicePin: '482913',
};
const PROJECTOR = { id: 2, label: 'Projector', internal: false, bounds: { x: 1920, y: 0, width: 1280, height: 720 } };

let dir: string;
let host: FakeElectron;
let now: number;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
  dir = mkdtempSync(join(tmpdir(), 'nghi-su-shell-'));
  host = new FakeElectron();
  now = new Date(2026, 10, 22, 14, 0).getTime();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(dir, { recursive: true, force: true });
});

function start(config: object | null = CONFIG, place: Partial<ShellPlace> = {}) {
  const configFile = join(dir, 'seat.json');
  if (config !== null) writeFileSync(configFile, JSON.stringify(config));
  return startShell(
    host,
    shellPlace(dir, () => now, place),
  );
}
const windowAt = (index: number) => {
  const window = host.windows[index];
  if (window === undefined) throw new Error(`there is no window ${index}`);
  return window;
};

describe('the shell', () => {
  it('prepares the sandbox and its scheme before Electron is ready', async () => {
    await start();
    const ready = host.app.calls.indexOf('ready');
    expect(host.app.calls.slice(0, ready)).toEqual(
      expect.arrayContaining(['sandbox', 'scheme app', 'switch disable-pinch']),
    );
    expect(host.app.calls).not.toContain('switch disable-gpu');
    expect(host.clearMenu).toHaveBeenCalledOnce();
  });

  it('runs once: a second one leaves at once', async () => {
    host.app.locked = false;
    expect(await start()).toBeNull();
    expect(host.app.exit).toHaveBeenCalledExactlyOnceWith(0);
    expect(host.windows).toEqual([]);
  });

  it('opens the seat with its place, guarded, and lets nobody close it', async () => {
    await start();
    const window = windowAt(0);
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith('app://seat/seat/17#K7QM');
    expect(window.webContents.setWindowOpenHandler).toHaveBeenCalledOnce();
    expect(window.webContents.setVisualZoomLevelLimits).toHaveBeenCalledWith(1, 1);
    expect(window.visible).toBe(true);
    const preventDefault = vi.fn();
    window.emit('close', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('offers no certificate of the system to anybody', async () => {
    await start();
    const preventDefault = vi.fn();
    const callback = vi.fn();
    host.app.emit('select-client-certificate', { preventDefault }, null, 'https://x', [{}], callback);
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(callback.mock.calls).toEqual([[]]);
  });

  it('says in place of a screen what is wrong with the configuration', async () => {
    await start({ ...CONFIG, servicePin: '1' });
    expect(windowAt(0).loadURL).toHaveBeenCalledExactlyOnceWith('app://seat/');
    expect(await (await host.request('app://seat/')).text()).toContain('servicePin');
  });

  it('opens the enrolment where it has no room, and tells its page every step', async () => {
    await start(null);
    expect(windowAt(0).loadURL).toHaveBeenCalledExactlyOnceWith('app://seat/enrol');
    await host.invoke(1, CHANNELS.enrol, { kind: 'stick', place: null });
    await vi.waitFor(() => expect(windowAt(0).webContents.send).toHaveBeenCalledTimes(2));
    expect(windowAt(0).webContents.send.mock.calls).toEqual([
      [CHANNELS.enrolStep, { kind: 'asking' }],
      [CHANNELS.enrolStep, { kind: 'failed', why: 'noStick' }],
    ]);
    host.send(1, CHANNELS.beat, false);
    expect(windowAt(0).webContents.send).toHaveBeenLastCalledWith(CHANNELS.enrolStep, {
      kind: 'failed',
      why: 'noStick',
    });
    await host.invoke(1, CHANNELS.enrolCancel);
    expect(windowAt(0).webContents.send).toHaveBeenLastCalledWith(CHANNELS.enrolStep, { kind: 'idle' });
  });

  it.each([
    [{ kind: 'code', address: 'a/b', port: 8443, code: 'X', place: null }],
    [{ kind: 'code', address: '10.0.0.1', port: 0, code: 'X', place: null }],
    [{ kind: 'text', text: 'x'.repeat(20_000), place: null }],
    [{ kind: 'stick', place: null, more: 1 }],
    [null],
  ])('takes no enrolment by %j', async (ask) => {
    await start(null);
    await expect(host.invoke(1, CHANNELS.enrol, ask)).rejects.toThrow('refused');
  });

  it('forgets its room after the PIN, and starts again without one', async () => {
    await start();
    expect(await host.invoke(1, CHANNELS.service, '482913', 'enrolAgain')).toEqual({ kind: 'done' });
    expect(host.app.relaunch).toHaveBeenCalledOnce();
    expect(existsSync(join(dir, 'seat.json'))).toBe(false);
    host = new FakeElectron();
    await start(null);
    expect(windowAt(0).loadURL).toHaveBeenCalledExactlyOnceWith('app://seat/enrol');
  });

  it('installs nothing that no server offers', async () => {
    await start();
    await expect(host.invoke(1, CHANNELS.service, '482913', 'update')).rejects.toThrow();
  });

  it('shows the wall on its projector only, and hides it while that is unplugged', async () => {
    host.screen.displays.push(PROJECTOR);
    await start({ ...CONFIG, screen: { kind: 'chair' }, wall: { account: 'wall', code: 'W' } });
    const [seat, wall] = [windowAt(0), windowAt(1)];
    expect(wall.loadURL).toHaveBeenCalledExactlyOnceWith('app://seat/wall#wall.W');
    expect(wall.setBounds).toHaveBeenLastCalledWith(PROJECTOR.bounds);
    expect([seat.visible, wall.visible]).toEqual([true, true]);
    host.screen.displays.pop();
    host.screen.emit('display-removed');
    expect([seat.visible, wall.visible]).toEqual([true, false]);
    host.screen.displays.push(PROJECTOR);
    host.screen.emit('display-added');
    expect(wall.visible).toBe(true);
  });

  it('brings a crashed page back with its address', async () => {
    await start();
    windowAt(0).webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    vi.advanceTimersByTime(RECOVERY.firstReloadMs);
    expect(windowAt(0).loadURL.mock.calls).toEqual([['app://seat/seat/17#K7QM'], ['app://seat/seat/17#K7QM']]);
  });

  it('keeps what was being written over a restart, and draws without a driver that failed twice', async () => {
    await start();
    for (let i = 0; i < 2; i += 1) host.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' });
    vi.advanceTimersByTime(RECOVERY.relaunchMs);
    expect(host.fakeSession.flushStorageData).toHaveBeenCalledOnce();
    expect(host.app.relaunch).toHaveBeenCalledExactlyOnceWith({});
    host = new FakeElectron();
    await start();
    expect(host.app.calls).toContain('switch disable-gpu');
  });

  it('starts its AppImage again, not what is mounted inside it', async () => {
    const shell = await start(CONFIG, { appImage: '/home/seat/seat.AppImage' });
    shell?.uncaught(new Error('x'));
    vi.advanceTimersByTime(RECOVERY.relaunchMs);
    expect(host.app.relaunch).toHaveBeenCalledExactlyOnceWith({ execPath: '/home/seat/seat.AppImage' });
  });

  it.each([
    ['its configuration', { ...CONFIG, supervised: true }, {}],
    ['its command line', CONFIG, { supervised: true }],
  ])('only ends where another program starts it again, by %s', async (_, config, place) => {
    const shell = await start(config, place);
    shell?.uncaught(new Error('x'));
    vi.advanceTimersByTime(RECOVERY.relaunchMs);
    expect(host.app.relaunch).not.toHaveBeenCalled();
    expect(host.app.exit).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('relaunches at night outside meetings, and gives the graphics driver another chance', async () => {
    writeFileSync(join(dir, 'gpu-lost'), '');
    await start();
    now = new Date(2026, 10, 23, 3, 0).getTime();
    host.send(1, CHANNELS.beat, true);
    vi.advanceTimersByTime(60_000);
    expect(host.app.relaunch).not.toHaveBeenCalled();
    host.send(1, CHANNELS.beat, false);
    vi.advanceTimersByTime(60_000);
    expect(host.app.relaunch).toHaveBeenCalledOnce();
    expect(existsSync(join(dir, 'gpu-lost'))).toBe(false);
  });

  it('keeps the screen awake while a meeting is under way', async () => {
    await start();
    for (const open of [true, true, false, false]) host.send(1, CHANNELS.beat, open);
    expect(host.powerSaveBlocker.start.mock.calls).toEqual([['prevent-display-sleep']]);
    expect(host.powerSaveBlocker.stop.mock.calls).toEqual([[7]]);
  });

  it('asks for the service sheet by keys, and obeys only the PIN', async () => {
    await start();
    const stroke = { type: 'keyDown', key: 'S', control: true, alt: true, shift: true, meta: false };
    windowAt(0).webContents.emit('before-input-event', { preventDefault: () => {} }, stroke);
    expect(windowAt(0).webContents.send).toHaveBeenCalledExactlyOnceWith(CHANNELS.serviceAsked);
    expect(await host.invoke(1, CHANNELS.service, '000000', 'leave')).toEqual({ kind: 'wrongPin' });
    expect(host.app.exit).not.toHaveBeenCalled();
    expect(await host.invoke(1, CHANNELS.service, '482913', 'wipeDocuments')).toEqual({ kind: 'done' });
    expect(await host.invoke(1, CHANNELS.service, '482913', 'leave')).toEqual({ kind: 'done' });
    expect(host.app.exit).toHaveBeenCalledExactlyOnceWith(0);
    await expect(host.invoke(1, CHANNELS.service, '482913', 'format')).rejects.toThrow('refused');
  });

  it('tells a technician how its key is kept', async () => {
    await start();
    expect(await host.invoke(1, CHANNELS.diagnostics)).toEqual({
      version: '1.2.3',
      keys: { kind: 'file', why: 'unavailable' },
      lastFault: null,
      documents: { count: 0, bytes: 0 },
      displays: ['Panel|1920x1080|internal'],
      certificateUntil: null,
      serverName: 'nghi-su.local',
      clockSkewMs: null,
      offer: null,
      recoveries: [],
    });
  });
});
