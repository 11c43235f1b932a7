import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { packLogs } from './collectLogs.ts';
import { diagnose } from './diagnose.ts';
import { macsOf } from './networkCards.ts';
import { shutDown } from './runProgram.ts';

describe('what a technician is sent', () => {
  it('is numbered, and holds no key', async () => {
    const text = await diagnose({
      diagnostics: {
        version: '0.1.0',
        keys: { kind: 'file', why: 'noKeyring' },
        lastFault: 'wrongName',
        documents: { count: 2, bytes: 10 },
        displays: ['Panel|1920x1080|internal'],
        certificateUntil: null,
        serverName: 'nghi-su.local',
        clockSkewMs: 250,
        offer: '0.2.0',
        recoveries: [{ at: 0, what: 'gpuGone' }],
      },
      server: { address: '10.0.0.1', port: 8443 },
      identity: null,
      dataDir: tmpdir(),
      now: 0,
      versions: { electron: '45' },
    });
    expect(text.match(/^\d+\. \w+/gm)).toEqual([
      '1. program',
      '2. versions',
      '3. network',
      '4. server',
      '5. clock',
      '6. key',
      '7. certificate',
      '8. displays',
      '9. disk',
      '10. recoveries',
    ]);
    for (const fact of [
      '0.2.0 is offered',
      'electron 45',
      '10.0.0.1:8443',
      'wrongName',
      '250 ms',
      'noKeyring',
      'gpuGone',
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('is one zip with the logs that there are', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'nghi-su-logs-'));
    writeFileSync(join(dir, 'seat.log'), 'a line\n');
    const files = unzipSync(
      await packLogs({ logs: [join(dir, 'seat.log'), join(dir, 'seat.log.1')], diagnostics: 'fine' }),
    );
    expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ['diagnostics.txt', 'fine'],
      ['seat.log', 'a line\n'],
    ]);
    rmSync(dir, { recursive: true });
  });

  it('names the network cards that can be woken', () => {
    const card = (mac: string, internal = false) =>
      ({ address: '', netmask: '', family: 'IPv4', mac, internal, cidr: null }) as const;
    expect(
      macsOf({
        lo: [card('00:00:00:00:00:00', true)],
        eth0: [card('02:42:ac:11:00:02'), card('02:42:ac:11:00:02')],
        tun0: [card('00:00:00:00:00:00')],
      }),
    ).toEqual(['02:42:ac:11:00:02']);
  });
});

describe('shutting down', () => {
  it.each([
    ['win32', 'shutdown', ['/s', '/t', '0']],
    ['linux', 'systemctl', ['poweroff']],
  ])('on %s runs the system’s own program', async (platform, file, args) => {
    const run = vi.fn(async () => {});
    await shutDown(platform, run);
    expect(run.mock.calls).toEqual([[file, args]]);
  });
});
