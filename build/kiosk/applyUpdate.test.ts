import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('linux/apply-update.sh', import.meta.url));
const INSTALLED = '0.1.0';
const here = (program: string) => spawnSync(program, ['--version']).error === undefined;

let work: string;
let folder: string;
let done: string;
let arch: string;

/** A small package, as `dpkg-deb` builds it. */
function build(fields: Readonly<Record<string, string>>): Buffer {
  const tree = mkdtempSync(join(work, 'tree-'));
  mkdirSync(join(tree, 'DEBIAN'), { mode: 0o755 });
  const all = { Package: 'nghi-su-seat', Architecture: arch, Maintainer: 'test', Description: 'test', ...fields };
  const control = Object.entries(all).map(([name, value]) => `${name}: ${value}\n`);
  writeFileSync(join(tree, 'DEBIAN/control'), control.join(''));
  execFileSync('dpkg-deb', ['-Znone', '--build', tree, `${tree}.deb`], { stdio: 'pipe' });
  return readFileSync(`${tree}.deb`);
}

const nameOf = (version: string) => `nghi-su-seat_${version}_linux-deb.deb`;

/** As the seat drops a package: its hash, then itself. */
function drop(name: string, bytes: Buffer, sha256 = createHash('sha256').update(bytes).digest('hex')): void {
  writeFileSync(join(folder, `${name}.sha256`), `${sha256}  ${name}\n`);
  writeFileSync(join(folder, name), bytes);
}

/** Runs the helper with the two programs that change a machine replaced by ones that write down what they were told. */
function apply(...args: readonly string[]) {
  const env = { PATH: `${join(work, 'bin')}:/usr/bin:/bin`, TMPDIR: work };
  const all = [SCRIPT, '--folder', folder, '--account', userInfo().username, ...args];
  const { status, stdout, stderr } = spawnSync('sh', all, { env, encoding: 'utf8' });
  return { status, stdout, stderr, told: existsSync(done) ? readFileSync(done, 'utf8') : '' };
}

describe.skipIf(process.platform !== 'linux' || !here('dpkg-deb'))('root installs what the seat has fetched', () => {
  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'nghi-su-update-'));
    arch = execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' }).trim();
    const bin = join(work, 'bin');
    mkdirSync(bin);
    done = join(work, 'done');
    const program = (name: string, lines: string) =>
      writeFileSync(join(bin, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
    program('systemctl', `echo systemctl "$@" >>${done}`);
    program('dpkg-query', `printf ${INSTALLED}`);
    // Only its questions are asked of the real one.
    program('dpkg', `[ "$1" = --install ] || exec /usr/bin/dpkg "$@"; echo dpkg "$1" "$(basename "$2")" >>${done}`);
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));
  beforeEach(() => {
    folder = mkdtempSync(join(work, 'drop-'));
    rmSync(done, { force: true });
  });

  it('a newer package, once, and starts the seat again', () => {
    drop(nameOf('0.2.0'), build({ Version: '0.2.0' }));
    const { status, told } = apply();
    expect(told).toBe(`dpkg --install ${nameOf('0.2.0')}\nsystemctl restart nghi-su-seat.service\n`);
    expect(status).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
    expect(apply()).toMatchObject({ status: 0 });
  });

  it('nothing in a dry run, which says what it would do', () => {
    drop(nameOf('0.2.0'), build({ Version: '0.2.0' }));
    const { status, stdout, told } = apply('--dry-run');
    expect({ status, told }).toEqual({ status: 0, told: '' });
    expect(stdout).toBe(`would install ${nameOf('0.2.0')} over ${INSTALLED} and start the seat again\n`);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  const newer = nameOf('0.2.0');
  it.each<[string, RegExp, () => void]>([
    ['a name that is none of the seat', /not a name/, () => drop('evil.deb', build({ Version: '0.2.0' }))],
    ['a package of another program', /another package/, () => drop(newer, build({ Package: 'x1', Version: '0.2.0' }))],
    ['another version than it says', /another version/, () => drop(newer, build({ Version: '0.3.0' }))],
    ['an older one', /not newer/, () => drop(nameOf('0.0.9'), build({ Version: '0.0.9' }))],
    ['the same one again', /not newer/, () => drop(nameOf(INSTALLED), build({ Version: INSTALLED }))],
    [
      'one for another processor',
      /another processor/,
      () => drop(newer, build({ Version: '0.2.0', Architecture: 'all' })),
    ],
    [
      'bytes that are not those of the hash',
      /not those/,
      () => drop(newer, build({ Version: '0.2.0' }), '0'.repeat(64)),
    ],
    ['one without a hash', /not a file/, () => writeFileSync(join(folder, newer), build({ Version: '0.2.0' }))],
    ['half a package', /./, () => drop(newer, build({ Version: '0.2.0' }).subarray(0, 100))],
    [
      'a link to a file of somebody else',
      /not a file/,
      () => {
        drop(newer, build({ Version: '0.2.0' }));
        renameSync(join(folder, newer), join(work, 'elsewhere.deb'));
        symlinkSync(join(work, 'elsewhere.deb'), join(folder, newer));
      },
    ],
    ['a folder', /not a file/, () => mkdirSync(join(folder, newer))],
  ])('not %s, and takes it away', (_, words, prepare) => {
    prepare();
    const { status, stderr, told } = apply();
    expect(stderr).toMatch(words);
    expect({ status, told }).toEqual({ status: 1, told: '' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.deb'))).toEqual([]);
  });

  it.skipIf(process.getuid?.() !== 0)('not a file of another account', () => {
    drop(newer, build({ Version: '0.2.0' }));
    execFileSync('chown', ['nobody', join(folder, newer)]);
    expect(apply()).toMatchObject({ status: 1, told: '', stderr: expect.stringContaining('does not belong to') });
  });
});
