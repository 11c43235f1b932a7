import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { NAMESPACES } from '../../server/intake/Sandbox.ts';
import { buildVerifierPage } from '../verifierPage.ts';
import { packServer } from './packServer.ts';

const UNIT = fileURLToPath(new URL('debian/nghi-su.service', import.meta.url));
const PARTS = fileURLToPath(new URL('debian', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILD_TIMEOUT_MS = 120_000;
const DEB_LIMIT_BYTES = 60_000_000;
const EXPOSURE_LIMIT = 2;
const here = (program: string) => spawnSync(program, ['--version']).error === undefined;

interface Listed {
  readonly mode: string;
  readonly owner: string;
  readonly path: string;
}

function list(deb: string): readonly Listed[] {
  const lines = execFileSync('dpkg-deb', ['--contents', deb], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [mode = '', owner = '', , , , ...words] = line.split(/\s+/);
      return { mode, owner, path: words.join(' ').replace(/^\./, '') };
    });
}

/** Resolves with the address that the server prints when it is ready; throws with what it said instead. */
function whenReady(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /^Ready: (\S+)$/m.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', () => reject(new Error(`the packaged server ended: ${said}`)));
  });
}

function fetchText(url: string, ca: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { ca }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    }).on('error', reject);
  });
}

describe.skipIf(process.platform !== 'linux' || !here('dpkg-deb'))("the server's Debian package", () => {
  let work: string;
  let deb: string;
  let root: string;
  let files: readonly Listed[];
  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), 'nghi-su-deb-'));
    // Its own build of the screens: other tests may be rebuilding the shared one at this moment.
    const renderer = join(work, 'renderer');
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    const env = { ...process.env, NODE_ENV: 'production' };
    execFileSync(process.execPath, [vite, 'build', '--outDir', renderer, '--logLevel', 'error'], { cwd: ROOT, env });
    const verifier = join(work, 'verifier.html');
    await buildVerifierPage(verifier);
    deb = packServer({ renderer, verifier }, join(work, 'out'));
    files = list(deb);
    root = join(work, 'root');
    execFileSync('dpkg-deb', ['--extract', deb, root]);
  }, BUILD_TIMEOUT_MS);
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  const packed = (pattern: RegExp) => files.filter(({ path }) => pattern.test(path)).map(({ path }) => path);

  it('is one package of this version with what it needs from Debian, and no larger than 60 MB', () => {
    const fields = execFileSync('dpkg-deb', ['--field', deb, 'Package', 'Version', 'Depends'], { encoding: 'utf8' });
    expect(fields).toContain('Package: nghi-su-server\n');
    expect(fields).toContain(`Version: ${packageJson.version}\n`);
    expect(fields).toContain('Depends: adduser, libc6');
    expect(statSync(deb).size).toBeLessThanOrEqual(DEB_LIMIT_BYTES);
  });

  it('holds no tests, no measuring tools, no developer modules, and no binaries for other systems', () => {
    expect(packed(/\.test\.|\/__tests__\/|\/simulation\/|\/bench\/|\/drill\/|\.map$|\.d\.ts$/)).toEqual([]);
    expect(packed(/^\/usr\/lib\/nghi-su\/[^/]+\/?$/).sort()).toEqual([
      '/usr/lib/nghi-su/bin/',
      '/usr/lib/nghi-su/core/',
      '/usr/lib/nghi-su/dist/',
      '/usr/lib/nghi-su/node_modules/',
      '/usr/lib/nghi-su/package.json',
      '/usr/lib/nghi-su/proof/',
      '/usr/lib/nghi-su/server/',
    ]);
    for (const name of Object.keys(packageJson.devDependencies)) {
      // Spreadsheets are read with it, too.
      if (name === 'fflate') continue;
      expect(existsSync(join(root, 'usr/lib/nghi-su/node_modules', name))).toBe(false);
    }
    // Goes into every file of record.
    expect(packed(/verifier\.html$/)).toEqual(['/usr/lib/nghi-su/dist/verifier.html']);
    expect(packed(/\.node$/)).toEqual([
      `/usr/lib/nghi-su/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ]);
  });

  it('brings every module that the server imports, the announcement among them', () => {
    const modules = join(root, 'usr/lib/nghi-su/node_modules');
    for (const name of [...Object.keys(packageJson.dependencies), 'multicast-dns', 'dns-packet']) {
      expect(existsSync(join(modules, name, 'package.json'))).toBe(true);
    }
    expect(packed(/\/usr\/lib\/nghi-su\/server\/discovery\/announce\.ts$/)).toHaveLength(1);
  });

  it.each(['sign', 'checkPdf', 'export'])('brings the tool %s with whatever it imports', (tool) => {
    const app = join(root, 'usr/lib/nghi-su');
    const said = spawnSync(join(app, 'bin/node'), [join(app, `server/tools/${tool}.ts`)], { encoding: 'utf8' });
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining('npm run ')]);
  });

  it("belongs to root, and the server's user can change nothing of it", () => {
    expect(files.filter(({ owner }) => owner !== 'root/root')).toEqual([]);
    expect(files.filter(({ mode }) => !/^(d|-)rw(x|-)r-(x|-)r-(x|-)$/.test(mode))).toEqual([]);
    const programs = files.filter(({ mode }) => /^-..x/.test(mode)).map(({ path }) => path);
    expect(programs.filter((path) => !path.startsWith('/usr/share/doc/'))).toEqual([
      '/usr/bin/nghi-su-server',
      '/usr/lib/nghi-su/bin/node',
    ]);
  });

  it('marks what an operator edits, and owns nothing below the data folder', () => {
    const conffiles = execFileSync('dpkg-deb', ['--info', deb, 'conffiles'], { encoding: 'utf8' }).trim().split('\n');
    expect(conffiles).toEqual(
      packed(/^\/etc\/.*[^/]$/).toSorted((a, b) => conffiles.indexOf(a) - conffiles.indexOf(b)),
    );
    expect(packed(/^\/var\//)).toEqual([]);
  });

  it("brings the operator's page with every picture that it shows", () => {
    const doc = join(root, 'usr/share/doc/nghi-su-server');
    const page = readFileSync(join(doc, 'operations.md'), 'utf8');
    const pictures = [...page.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => !existsSync(join(doc, path)))).toEqual([]);
    expect(readdirSync(join(doc, 'kiosk')).sort()).toEqual(['README.md', 'linux', 'windows']);
  });

  it('runs from where it was unpacked with its own Node, makes an empty room, and stops in good order', async () => {
    const app = join(root, 'usr/lib/nghi-su');
    const data = join(work, 'data');
    const options = ['--port', '0', '--host', '127.0.0.1', '--data', data, '--empty'];
    const server = spawn(join(app, 'bin/node'), [join(app, 'server/main.ts'), ...options], {
      cwd: work,
      env: { PATH: '/usr/bin:/bin' },
    });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    try {
      const address = await whenReady(server);
      const ca = readFileSync(join(data, 'trust/ca.crt'), 'utf8');
      const health = await fetchText(`${address}/health`, ca);
      expect(JSON.parse(health.text)).toMatchObject({ status: 'ok', version: packageJson.version });
      const page = await fetchText(`${address}/console`, ca);
      expect(page).toMatchObject({ status: 200, text: expect.stringContaining('/assets/') });
      const access = JSON.parse(readFileSync(join(data, 'first-access.json'), 'utf8'));
      expect(access).toMatchObject({ pins: {}, passphrase: expect.stringMatching(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/) });
      expect(existsSync(join(data, 'trust/ca.key'))).toBe(false);
    } finally {
      server.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
    const verify = [join(app, 'server/tools/verify.ts'), data, '--json'];
    const report = execFileSync(join(app, 'bin/node'), verify, { encoding: 'utf8' });
    expect(JSON.parse(report.trim().split('\n').at(-1) ?? '')).toMatchObject({ ok: true, polls: 0 });
  });
});

describe('the unit of systemd', () => {
  it('starts the packaged Node on the packaged server with the settings of /etc', () => {
    const unit = readFileSync(UNIT, 'utf8');
    expect(unit).toContain('EnvironmentFile=/etc/nghi-su/server.conf\n');
    expect(unit).toMatch(
      /^ExecStart=\/usr\/lib\/nghi-su\/bin\/node \/usr\/lib\/nghi-su\/server\/main\.ts \$NGHI_SU_OPTIONS$/m,
    );
    expect(readFileSync(join(PARTS, 'server.conf'), 'utf8')).toMatch(
      /^NGHI_SU_OPTIONS=".*--data \/var\/lib\/nghi-su --empty"$/m,
    );
  });

  it('lets LibreOffice be walled off: bubblewrap may make its namespaces, and nothing else', () => {
    const allowed = /^RestrictNamespaces=(.+)$/m.exec(readFileSync(UNIT, 'utf8'))?.[1]?.split(' ');
    expect(allowed?.toSorted()).toEqual(['mnt', ...NAMESPACES].toSorted());
  });

  it('takes the passphrase from a file of root alone, which is no part of the package', () => {
    expect(readFileSync(UNIT, 'utf8')).toMatch(/^EnvironmentFile=-\/etc\/nghi-su\/passphrase\.conf$/m);
    const settings = readFileSync(join(PARTS, 'server.conf'), 'utf8');
    expect(settings.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toHaveLength(1);
    for (const word of ['--open-door', '--no-announce', 'passphrase.conf']) expect(settings).toContain(word);
  });

  it('keeps the sign-in codes that the server prints out of the journal', () => {
    expect(readFileSync(UNIT, 'utf8')).toMatch(/^StandardOutput=null$/m);
  });

  it.skipIf(!here('systemd-analyze'))('is exposed at most 2.0 of 10', () => {
    const args = ['security', '--offline=yes', '--no-pager', UNIT];
    const report = execFileSync('systemd-analyze', args, { encoding: 'utf8' });
    expect(Number(/exposure level for nghi-su\.service: ([\d.]+)/.exec(report)?.[1])).toBeLessThanOrEqual(
      EXPOSURE_LIMIT,
    );
  });
});

describe('the scripts that Debian runs', () => {
  it.each(['postinst', 'prerm', 'postrm', 'nghi-su-server'])('%s is correct shell', (name) => {
    expect(spawnSync('sh', ['-n', join(PARTS, name)]).status).toBe(0);
  });

  it('delete nothing, so that upgrade, removal and purge keep the data', () => {
    for (const name of ['postinst', 'prerm', 'postrm']) {
      const commands = readFileSync(join(PARTS, name), 'utf8').replaceAll(/^\s*(#|echo ).*$/gm, '');
      expect(commands).not.toMatch(/\b(rm|rmdir|unlink|deluser|userdel|find)\b/);
    }
  });
});
