import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const LINUX = fileURLToPath(new URL('linux', import.meta.url));
const WINDOWS = fileURLToPath(new URL('windows', import.meta.url));
const SEAT = 'https://192.168.1.10:8443/seat/17#7K2M-9QXA-41TZ';
const CHAIR = 'https://192.168.1.10:8443/chair';
const WALL = 'https://192.168.1.10:8443/wall#wall.7K2M-9QXA-41TZ';
const CODE = '7K2M-9QXA-41TZ';

let work: string;
let authority: string;
let seatJson: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'nghi-su-kiosk-'));
  authority = join(work, 'ca.crt');
  seatJson = join(work, 'seat.json');
  writeFileSync(authority, 'a certificate');
  writeFileSync(seatJson, JSON.stringify({ screen: { code: CODE } }));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Runs a script with every program that could change the machine replaced by one that reports itself. */
function run(script: string, ...args: readonly string[]) {
  const bin = mkdtempSync(join(work, 'bin-'));
  const changed = join(bin, 'changed');
  const dangerous = [
    'apt-get',
    'useradd',
    'userdel',
    'passwd',
    'runuser',
    'systemctl',
    'install',
    'mkdir',
    'chmod',
    'rm',
  ];
  for (const name of dangerous) {
    writeFileSync(join(bin, name), `#!/bin/sh\necho ${name} "$@" >>${changed}\n`, { mode: 0o755 });
  }
  const env = { PATH: `${bin}:/usr/bin:/bin` };
  const { status, stdout, stderr } = spawnSync('sh', [join(LINUX, script), ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr, hasChanged: readdirSync(bin).includes('changed') };
}
const install = (...args: readonly string[]) => run('install-seat.sh', '--dry-run', '--authority', authority, ...args);

describe.skipIf(process.platform !== 'linux')('the Linux terminal, dry run', () => {
  it('prints every step of a seat in a browser and changes nothing', () => {
    const { status, stdout, hasChanged } = install('--address', SEAT);
    expect(status).toBe(0);
    expect(hasChanged).toBe(false);
    expect(stdout).toContain('ExecStart=/usr/bin/cage -d -- /usr/local/lib/nghi-su-seat/seat\n');
    for (const line of ['Restart=always', 'User=seat', 'NAutoVTs=0', 'ReserveVT=0', 'kernel.sysrq = 0']) {
      expect(stdout).toContain(`    ${line}\n`);
    }
    expect(stdout).toContain('install usb-storage /bin/false');
    expect(stdout).toContain('"URLAllowlist": ["https://192.168.1.10:8443"]');
    expect(stdout).toMatch(/Dry run: nothing was changed\.\n$/);
  });

  it('gives a chair with the hall beside it X11 without a way to other terminals', () => {
    const { stdout, hasChanged } = install('--address', CHAIR, '--wall', WALL);
    expect(hasChanged).toBe(false);
    expect(stdout).toContain('ExecStart=/usr/bin/xinit /usr/local/lib/nghi-su-seat/seat -- /usr/bin/X :0 vt1');
    expect(stdout).toContain('Option "DontVTSwitch" "true"');
    expect(stdout).not.toContain('cage');
  });

  it('starts the packaged seat with its file, which only the seat can read, and needs no browser', () => {
    const { stdout } = install('--electron', seatJson);
    expect(stdout).toContain(`install -D -m 0400 -o seat -g seat ${seatJson} /etc/nghi-su-seat/seat.json`);
    expect(stdout).toContain('exec /usr/bin/nghi-su-seat --config=/etc/nghi-su-seat/seat.json');
    expect(stdout).not.toContain('chromium');
  });

  it('never prints the code of a place', () => {
    for (const { stdout } of [install('--address', SEAT), install('--address', CHAIR, '--wall', WALL)]) {
      expect(stdout).not.toContain(CODE);
    }
  });

  it('refuses an address that is none of a room, or that a shell would take apart', () => {
    for (const address of [
      'http://192.168.1.10/seat/1',
      'https://192.168.1.10:8443',
      'https://room/seat/1$(reboot)',
      '',
    ]) {
      const { status, hasChanged } = install('--address', address);
      expect({ status, hasChanged }).toEqual({ status: 2, hasChanged: false });
    }
    expect(install('--address', SEAT, '--electron', seatJson).status).toBe(2);
    expect(run('install-seat.sh', '--dry-run', '--address', SEAT).stderr).toContain('--authority');
  });

  it('writes the start scripts in correct shell', () => {
    const { stdout } = install('--address', CHAIR, '--wall', WALL);
    const script =
      /write \S+\/seat \(mode 755\):\n((?: {4}.*\n|\n)+)/.exec(stdout)?.[1]?.replaceAll(/^ {4}/gm, '') ?? '';
    expect(script).toContain('chromium_at chair 0,0 "$SEAT_ADDRESS"');
    expect(spawnSync('sh', ['-n'], { input: script }).status).toBe(0);
  });

  it('takes back every file and every mask that the installation made', () => {
    const undo = run('undo-seat.sh', '--dry-run');
    expect(undo.status).toBe(0);
    expect(undo.hasChanged).toBe(false);
    const removed =
      undo.stdout
        .match(/^rm -r?f .*$/gm)
        ?.join(' ')
        .split(' ') ?? [];
    const made = [
      install('--address', SEAT),
      install('--address', CHAIR, '--wall', WALL),
      install('--electron', seatJson),
    ]
      .flatMap(({ stdout }) => [...stdout.matchAll(/^write (\S+)|^install .* (\S+)$/gm)])
      .map(([, written, installed]) => written ?? installed ?? '')
      .filter((path) => path.startsWith('/'));
    expect(made.length).toBeGreaterThan(10);
    expect(made.filter((path) => !removed.some((gone) => path === gone || path.startsWith(`${gone}/`)))).toEqual([]);
    expect(undo.stdout).toContain('unmask ctrl-alt-del.target udisks2.service');
  });
});

describe('the Windows terminal, by its text', () => {
  const text = (name: string) => readFileSync(join(WINDOWS, name), 'utf8');
  const names = (script: string, pattern: RegExp) => [...script.matchAll(pattern)].map(([, name]) => name ?? '');

  it('makes the seat the shell that comes back, and closes the ways out', () => {
    const script = text('install-seat.ps1');
    expect(script).toContain('$Launcher.SetCustomShell($Sid, $Shell, $null, $null, 0)');
    for (const word of [
      'Client-KeyboardFilter',
      "'AllowEdgeSwipe' 0",
      "'DisableTaskMgr' 1",
      "'NoLockScreen' 1",
      "'Ctrl+Alt+Del'",
    ]) {
      expect(script).toContain(word);
    }
    expect(script).not.toMatch(/Add-LocalGroupMember -SID 'S-1-5-32-544'/);
  });

  it('clears every registry value that it sets', () => {
    const set = names(text('install-seat.ps1'), /Set-Value \S+(?: NT\\\S+)? '(\w+)'/g);
    expect(set.length).toBeGreaterThan(10);
    const undo = text('undo-seat.ps1');
    expect([...set, 'DefaultPassword'].filter((name) => !undo.includes(`'${name}'`))).toEqual([]);
  });

  it.each(['install-seat.ps1', 'undo-seat.ps1'])('%s changes the machine inside its steps only', (name) => {
    const script = text(name);
    // Blocks of steps and helpers are indented; what stands outside of all braces may not change anything.
    const outside = script.split('\n').filter((line) => /^\S/.test(line) && !line.startsWith('#'));
    const changing =
      /\b(New-Item|New-ItemProperty|Set-CimInstance|New-LocalUser|Remove-\w+|Import-Certificate|powercfg|reg\.exe)\b/;
    expect(
      outside.filter((line) => changing.test(line) && !/^Step '?.*\{/.test(line) && !/^Step "/.test(line)),
    ).toEqual([]);
    expect(script).toContain('if (-not $DryRun) { & $Do }');
  });

  it('never prints the code of a place or the password', () => {
    const script = text('install-seat.ps1');
    expect(script).not.toMatch(/Write-Output.*\$(Shell|Password|Address)\b/);
    expect(script).not.toMatch(/Step "[^"]*\$(Shell|Password|Address)\b/);
  });
});
