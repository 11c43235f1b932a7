import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TerminalUse } from '../core/terminals/terminal.ts';
import { readConfig, type SeatConfig } from './config.ts';
import type { Enrolled } from './enrol/enrol.ts';
import { forgetRoom, keepEnrolled } from './seatFile.ts';
import { openKeyStorage } from './storage.ts';
import { FakeElectron } from './testing/fakeElectron.ts';

const AUTHORITY = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
const enrolled = (use: TerminalUse, authority = AUTHORITY): Enrolled => ({
  terminalId: 't1',
  identity: { cert: 'cert', key: 'key' },
  server: { address: '10.0.0.1', port: 8443, name: 'nghi-su.local' },
  authority,
  use,
  servicePin: '482913',
});

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nghi-su-seat-file-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function place() {
  const keys = await openKeyStorage(new FakeElectron().safeStorage, 'linux', join(dir, 'keys'));
  return { keys, configFile: join(dir, 'seat.json'), supervised: true };
}
async function config(): Promise<SeatConfig | null> {
  const reading = await readConfig(join(dir, 'seat.json'));
  return reading.kind === 'ok' ? reading.config : null;
}

describe('what an enrolment leaves', () => {
  it.each([
    [
      { kind: 'seat', placeId: '17' },
      { kind: 'seat', place: '17', code: null },
    ],
    [{ kind: 'chair' }, { kind: 'chair' }],
    [
      { kind: 'wall', accountId: 'wall' },
      { kind: 'wall', account: 'wall', code: null },
    ],
  ] as const)('for %j is the screen %j', async (use, screen) => {
    await keepEnrolled(await place(), enrolled(use));
    expect(await config()).toMatchObject({ screen, supervised: true, servicePin: '482913' });
    expect(await (await place()).keys.read('identity')).toBe('{"cert":"cert","key":"key"}');
  });

  it('for what a browser serves is nothing', async () => {
    const keeping = keepEnrolled(await place(), enrolled({ kind: 'desk' }));
    await expect(keeping).rejects.toMatchObject({ why: 'otherUse' });
    expect(existsSync(join(dir, 'seat.json'))).toBe(false);
  });

  it.each([
    ['the same room keeps its second display too', AUTHORITY, { account: 'wall', code: 'W', display: null }],
    ['another room keeps what belongs to the machine', AUTHORITY.replace('AAAA', 'BBBB'), null],
  ])('anew in %s', async (_, authority, wall) => {
    const before = {
      ...{ server: { address: '10.0.0.9' }, authority: AUTHORITY, screen: { kind: 'chair' }, servicePin: '111222' },
      ...{ display: 'Panel', wall: { account: 'wall', code: 'W' }, relaunchHour: 4 },
    };
    writeFileSync(join(dir, 'seat.json'), JSON.stringify(before));
    const here = await place();
    await forgetRoom(here);
    expect(await config()).toBeNull();
    await keepEnrolled(here, enrolled({ kind: 'chair' }, authority));
    expect(await config()).toMatchObject({
      ...{ display: 'Panel', wall, relaunchHour: 4, servicePin: '482913' },
      server: { address: '10.0.0.1' },
    });
  });
});
