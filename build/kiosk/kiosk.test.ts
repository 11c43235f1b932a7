import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DROP_FOLDER } from '../../electron/update/installUpdate.ts';

const LINUX = fileURLToPath(new URL('linux', import.meta.url));
const WINDOWS = fileURLToPath(new URL('windows', import.meta.url));
const SEAT = 'https://192.168.1.10:8443/seat/17#7K2M-9QXA-41TZ';
const CHAIR = 'https://192.168.1.10:8443/chair';
const WALL = 'https://192.168.1.10:8443/wall#wall.7K2M-9QXA-41TZ';
const CODE = '7K2M-9QXA-41TZ';
const hasSystemd = spawnSync('systemd-analyze', ['--version']).error === undefined;

let work: string;
let authority: string;
let seat: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'nghi-su-kiosk-'));
  authority = join(work, 'ca.crt');
  seat = join(work, 'nghi-su-seat_0.1.0_linux-deb.deb');
  writeFileSync(authority, 'a certificate');
  writeFileSync(seat, 'a package');
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
/** Dry runs that were made: they answer the same again. */
const made = new Map<string, ReturnType<typeof run>>();
function dryRun(script: string, ...args: readonly string[]): ReturnType<typeof run> {
  const key = JSON.stringify([script, ...args]);
  const result = made.get(key) ?? run(script, '--dry-run', ...args);
  made.set(key, result);
  return result;
}
const install = (...args: readonly string[]) => dryRun('install-seat.sh', '--package', seat, ...args);
const installBrowser = (...args: readonly string[]) =>
  dryRun('install-browser-seat.sh', '--authority', authority, ...args);

/** The content of a file that a dry run would write. */
const written = (stdout: string, path: string) =>
  new RegExp(`write ${path} \\(mode \\d+\\):\n((?: {4}.*\n|\n)+)`).exec(stdout)?.[1]?.replaceAll(/^ {4}/gm, '') ?? '';

describe.skipIf(process.platform !== 'linux')('the Linux terminal, dry run', () => {
  it('needs nothing but the package: the seat asks to be enrolled, and is started again when it ends', () => {
    const { status, stdout, hasChanged } = install();
    expect(status).toBe(0);
    expect(hasChanged).toBe(false);
    expect(stdout).toContain(`apt-get install --yes --no-install-recommends cage polkitd ${seat}\n`);
    expect(stdout).toContain('ExecStart=/usr/bin/cage -d -- /usr/local/lib/nghi-su-seat/seat\n');
    expect(written(stdout, '/usr/local/lib/nghi-su-seat/seat')).toBe(
      '#!/bin/sh\nexec /usr/bin/nghi-su-seat --supervised --ozone-platform=wayland\n\n',
    );
    expect(stdout).not.toMatch(/chromium|--config/);
    expect(stdout).toMatch(/Dry run: nothing was changed\.\n$/);
  });

  it.each([
    ['a seat', () => install()],
    ['two displays', () => install('--two-displays')],
    ['a seat in a browser', () => installBrowser('--address', SEAT)],
    ['a chair in a browser', () => installBrowser('--address', CHAIR, '--wall', WALL)],
  ])('leaves %s no way out', (_, make) => {
    const { stdout, hasChanged } = make();
    expect(hasChanged).toBe(false);
    const lines = [
      'Restart=always',
      'User=seat',
      'NAutoVTs=0',
      'ReserveVT=0',
      'HandlePowerKey=ignore',
      'kernel.sysrq = 0',
    ];
    for (const line of lines) expect(stdout).toContain(`    ${line}\n`);
    expect(stdout).toContain('systemctl mask ctrl-alt-del.target\n');
    expect(stdout).toContain('systemctl mask udisks2.service\n');
    expect(stdout).toMatch(/cage -d --|"DontVTSwitch" "true"/);
    expect(stdout).not.toMatch(/cage -\w*s/);
  });

  it('reads sticks until it is enrolled, and no longer', () => {
    const { stdout } = install();
    const enrolled = '/home/seat/.config/nghi-su-seat/seat.json';
    for (const driver of ['usb-storage', 'uas']) {
      expect(stdout).toContain(
        `    install ${driver} /usr/bin/test -e ${enrolled} || /sbin/modprobe --ignore-install ${driver}\n`,
      );
    }
    const stick = written(stdout, '/etc/systemd/system/nghi-su-seat-stick@.service');
    expect(stick).toContain(`ConditionPathExists=!${enrolled}\n`);
    expect(stick).toContain('-o ro,nosuid,nodev,noexec ');
    const browser = installBrowser('--address', SEAT).stdout;
    expect(browser).toContain('    install usb-storage /bin/false\n    install uas /bin/false\n');
  });

  it('gives a chair with the hall beside it X11', () => {
    const { stdout } = install('--two-displays');
    expect(stdout).toContain('ExecStart=/usr/bin/xinit /usr/local/lib/nghi-su-seat/seat -- /usr/bin/X :0 vt1');
    expect(written(stdout, '/usr/local/lib/nghi-su-seat/seat')).toContain('--supervised --ozone-platform=x11\n');
    expect(stdout).not.toContain('cage');
  });

  it('lets root install what the seat has fetched', () => {
    const { stdout } = install();
    expect(stdout).toContain(`install -d -m 0700 -o seat -g seat ${DROP_FOLDER}\n`);
    expect(written(stdout, '/etc/systemd/system/nghi-su-seat-update.path')).toContain(
      `PathExistsGlob=${DROP_FOLDER}/*.deb\n`,
    );
    expect(stdout).toContain('systemctl enable nghi-su-seat-update.path\n');
    expect(readFileSync(join(LINUX, 'apply-update.sh'), 'utf8')).toContain(`\nfolder=${DROP_FOLDER}\n`);
  });

  it.skipIf(!hasSystemd)('writes units that systemd understands', () => {
    const { stdout } = install();
    const units = mkdtempSync(join(work, 'units-'));
    // Names of programs that are not on this machine are no mistake of a unit.
    const names = ['nghi-su-seat.service', 'nghi-su-seat-update.service', 'nghi-su-seat-update.path'];
    for (const name of [...names, 'nghi-su-seat-stick@.service']) {
      const unit = written(stdout, `/etc/systemd/system/${name}`).replaceAll(
        /=\/usr\/(local\/lib|bin)\/\S+/g,
        '=/bin/true',
      );
      expect(unit).not.toBe('');
      writeFileSync(join(units, name), unit);
    }
    const args = [
      'verify',
      '--man=no',
      ...names.map((name) => join(units, name)),
      join(units, 'nghi-su-seat-stick@sdb1.service'),
    ];
    const env = { ...process.env, SYSTEMD_UNIT_PATH: `${units}:` };
    const { stderr } = spawnSync('systemd-analyze', args, { encoding: 'utf8', env });
    expect(stderr.split('\n').filter((line) => line.includes('nghi-su'))).toEqual([]);
  });

  it('never prints the code of a place', () => {
    for (const { stdout } of [installBrowser('--address', SEAT), installBrowser('--address', CHAIR, '--wall', WALL)]) {
      expect(stdout).not.toContain(CODE);
    }
  });

  it('shows a browser nothing but the room, and says that it is not enrolled', () => {
    const { stdout } = installBrowser('--address', SEAT);
    expect(stdout).toContain('"URLAllowlist": ["https://192.168.1.10:8443"]');
    expect(run('install-browser-seat.sh', '--help').stdout).toContain('A browser seat, not enrolled');
  });

  it('refuses an address that is none of a room, or that a shell would take apart, and what is no package', () => {
    for (const address of [
      'http://192.168.1.10/seat/1',
      'https://192.168.1.10:8443',
      'https://room/seat/1$(reboot)',
      '',
    ]) {
      const { status, hasChanged } = installBrowser('--address', address);
      expect({ status, hasChanged }).toEqual({ status: 2, hasChanged: false });
    }
    expect(run('install-browser-seat.sh', '--dry-run', '--address', SEAT).stderr).toContain('--authority');
    expect(run('install-seat.sh', '--dry-run', '--package', join(work, 'none.deb')).status).toBe(2);
    expect(install('--address', SEAT).status).toBe(2);
  });

  it('writes every script in correct shell', () => {
    for (const { stdout } of [
      install(),
      install('--two-displays'),
      installBrowser('--address', CHAIR, '--wall', WALL),
    ]) {
      for (const [, path = ''] of stdout.matchAll(/^write (\S+) \(mode 755\)/gm)) {
        const script = written(stdout, path);
        expect(script).toMatch(/^#!\/bin\/sh\n/);
        expect(spawnSync('sh', ['-n'], { input: script }).status).toBe(0);
      }
    }
    for (const name of readdirSync(LINUX).filter((file) => file.endsWith('.sh'))) {
      expect(spawnSync('sh', ['-n', join(LINUX, name)]).status).toBe(0);
    }
  });

  it('takes back every file and every mask that the installation made', () => {
    const undo = run('undo-seat.sh', '--dry-run');
    expect(undo.status).toBe(0);
    expect(undo.hasChanged).toBe(false);
    const removed = [...undo.stdout.matchAll(/^rm -r?f (.*)$/gm)].flatMap(([, paths = '']) => paths.split(' '));
    const made = [
      install(),
      install('--two-displays'),
      installBrowser('--address', SEAT),
      installBrowser('--address', CHAIR, '--wall', WALL),
    ]
      .flatMap(({ stdout }) => [...stdout.matchAll(/^write (\S+)|^install .* (\S+)$/gm)])
      .map(([, written, installed]) => written ?? installed ?? '')
      .filter((path) => path.startsWith('/'));
    expect(made.length).toBeGreaterThan(10);
    expect(made.filter((path) => !removed.some((gone) => path === gone || path.startsWith(`${gone}/`)))).toEqual([]);
    expect(undo.stdout).toContain('unmask ctrl-alt-del.target udisks2.service');
    const enabled = install().stdout.matchAll(/^systemctl enable (\S+)$/gm);
    for (const [, unit = ''] of enabled) expect(undo.stdout).toContain(`systemctl disable --now ${unit}\n`);
  });
});

describe('the Windows terminal, by its text', () => {
  const text = (name: string) => readFileSync(join(WINDOWS, name), 'utf8');
  const names = (script: string, pattern: RegExp) => [...script.matchAll(pattern)].map(([, name]) => name ?? '');

  it('makes the seat the shell that comes back, and closes the ways out', () => {
    const script = text('lockdown.ps1');
    expect(script).toContain('$Launcher.SetCustomShell($Sid, $Shell, $null, $null, 0)');
    for (const word of [
      'Client-KeyboardFilter',
      "'AllowEdgeSwipe' 0",
      "'DisableTaskMgr' 1",
      "'NoLockScreen' 1",
      "'NoDriveTypeAutoRun' 255",
      "'Ctrl+Alt+Del'",
    ]) {
      expect(script).toContain(word);
    }
    expect(script).not.toMatch(/Add-LocalGroupMember -SID 'S-1-5-32-544'/);
  });

  it('needs nothing but the package: the seat asks to be enrolled', () => {
    const script = text('install-seat.ps1');
    expect(script).toContain('nghi-su-seat.exe`" --supervised"');
    expect(script).not.toMatch(/\$Address|\$Authority|msedge/);
    expect(text('install-browser-seat.ps1')).toContain('A BROWSER SEAT, NOT ENROLLED');
  });

  it('clears every registry value that it sets', () => {
    const made = text('lockdown.ps1') + text('install-browser-seat.ps1');
    const set = names(made, /Set-Value \S+(?: NT\\\S+)? '(\w+)'/g);
    expect(set.length).toBeGreaterThan(10);
    const undo = text('undo-seat.ps1');
    expect([...set, 'DefaultPassword'].filter((name) => !undo.includes(`'${name}'`))).toEqual([]);
  });

  it.each(['install-seat.ps1', 'install-browser-seat.ps1', 'lockdown.ps1', 'undo-seat.ps1'])(
    '%s changes the machine inside its steps only',
    (name) => {
      const script = text(name);
      // Blocks of steps and helpers are indented; what stands outside of all braces may not change anything.
      const outside = script.split('\n').filter((line) => /^\S/.test(line) && !line.startsWith('#'));
      const changing =
        /\b(New-Item|New-ItemProperty|Set-CimInstance|New-LocalUser|Remove-\w+|Import-Certificate|powercfg|reg\.exe)\b/;
      expect(
        outside.filter((line) => changing.test(line) && !/^Step '?.*\{/.test(line) && !/^Step "/.test(line)),
      ).toEqual([]);
      expect(/if \(-not \$DryRun\) \{ & \$Do \}|^\. "\$PSScriptRoot\\lockdown\.ps1"$/m.test(script)).toBe(true);
    },
  );

  it('never prints the code of a place or the password', () => {
    const script = text('lockdown.ps1') + text('install-browser-seat.ps1');
    expect(script).not.toMatch(/Write-Output.*\$(Shell|Password|Address)\b/);
    expect(script).not.toMatch(/Step "[^"]*\$(Shell|Password|Address)\b/);
  });
});
