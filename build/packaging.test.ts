import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUpdateName } from '../server/updates/updateName.ts';
import { buildIfStale } from './buildIfStale.ts';
import { seatPackage } from './seatPackage.ts';
import { stageSeat } from './stageSeat.ts';
import { stubElectron } from './stubElectron.ts';

/** Bytes without Electron. */
const ARCHIVE_LIMIT = 5 * 1024 * 1024;
const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);

interface ArchiveFolder {
  readonly files: Readonly<Record<string, ArchiveFolder | { readonly size: number }>>;
}

/** The paths in an asar: a header of JSON stands before the bytes, behind four 32-bit lengths. */
function listArchive(path: string): readonly string[] {
  const file = openSync(path, 'r');
  try {
    const lengths = Buffer.alloc(16);
    readSync(file, lengths);
    const header = Buffer.alloc(lengths.readUInt32LE(12));
    readSync(file, header);
    const list = (folder: ArchiveFolder, at: string): string[] =>
      Object.entries(folder.files).flatMap(([name, entry]) =>
        'files' in entry ? list(entry, `${at}${name}/`) : [`${at}${name}`],
      );
    return list(JSON.parse(header.toString('utf8')), '');
  } finally {
    closeSync(file);
  }
}

let work: string;
let app: string;
let packed: string;
beforeAll(async () => {
  buildIfStale();
  work = mkdtempSync(join(tmpdir(), 'nghi-su-packaging-'));
  app = join(work, 'app');
  const electronDist = join(work, 'electron');
  await stageSeat(app);
  stubElectron(electronDist);
  const config = seatPackage({ app, output: join(work, 'out'), electronDist });
  await build({ config, targets: Platform.LINUX.createTarget('dir') });
  packed = join(work, 'out/linux-unpacked');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the packaged seat', () => {
  it('holds the shell and the screens, and no modules, no source maps, no sources', () => {
    const files = listArchive(join(packed, 'resources/app.asar'));
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'dist/electron/main.js',
        'dist/electron/preload.cjs',
        'dist/renderer/index.html',
        'dist/renderer/pdfjs/pdf.worker.min.mjs.br',
        'dist/renderer/pdfjs/wasm/openjpeg.wasm.br',
      ]),
    );
    expect(files.filter((file) => /node_modules|\.map$|\.tsx?$|\.test\.|_nowasm_/.test(file))).toEqual([]);
    expect(files.filter((file) => !/^(package\.json|dist\/(electron|renderer)\/)/.test(file))).toEqual([]);
  });

  it('has every screen that a seat opens, with what it loads', () => {
    const names = readdirSync(join(app, 'dist/renderer/assets')).map((name) => name.replace(/\.br$/, ''));
    for (const screen of ['Seat', 'Chair', 'Wall']) {
      expect(names.some((name) => name.startsWith(`${screen}Screen-`) && name.endsWith('.js'))).toBe(true);
    }
    const left = new Set(names);
    const seatParts = names.filter((name) => /^(Seat|Chair|Wall)Screen-.*\.js$/.test(name));
    for (const part of seatParts) {
      const code = readFileSync(join(app, 'dist/renderer/assets', part), 'utf8');
      for (const [, wanted = ''] of code.matchAll(/from\s*["'`]\.\/([\w.-]+)["'`]/g)) expect(left).toContain(wanted);
    }
  });

  it('is no larger than 5 MB without Electron', () => {
    expect(statSync(join(packed, 'resources/app.asar')).size).toBeLessThanOrEqual(ARCHIVE_LIMIT);
  });

  it('asks no feed for updates, and is named as the server takes it in', () => {
    expect(readdirSync(join(packed, 'resources')).sort()).toEqual(['app.asar']);
    const { deb, appImage, nsis } = seatPackage({ app, output: work, electronDist: null });
    const names = [deb, appImage, nsis].map((target) => target?.artifactName ?? '');
    expect(names.map((name) => readUpdateName(name)?.platform)).toEqual(['linux-deb', 'linux-appimage', 'windows']);
  });

  it('keeps the two languages and no other', () => {
    expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['en-US.pak', 'vi.pak']);
  });

  it('carries the fuses as decided', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'nghi-su-seat'));
    const decided = [
      [FuseV1Options.RunAsNode, OFF],
      [FuseV1Options.EnableCookieEncryption, ON],
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable, OFF],
      [FuseV1Options.EnableNodeCliInspectArguments, OFF],
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, ON],
      [FuseV1Options.OnlyLoadAppFromAsar, ON],
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, OFF],
      [FuseV1Options.GrantFileProtocolExtraPrivileges, OFF],
    ] as const;
    expect(decided.map(([fuse]) => wire[fuse])).toEqual(decided.map(([, state]) => state));
  });
});

describe('the bundled shell', () => {
  const bundle = (file: string) => readFileSync(join(app, 'dist/electron', file), 'utf8');

  it('imports nothing but Electron and Node', () => {
    const imported = [...bundle('main.js').matchAll(/\bfrom\s*["'`]([^"'`]+)["'`]/g)].map(([, name]) => name ?? '');
    expect(imported).toContain('electron');
    expect(imported.filter((name) => name !== 'electron' && !isBuiltin(name))).toEqual([]);
    expect(bundle('main.js').match(/bufferutil|utf-8-validate/g)).toBeNull();
    const taken = /import\s*\{([^}]*)\}\s*from\s*["'`]electron["'`]/.exec(bundle('main.js'))?.[1] ?? '';
    expect(taken.split(',').map((name) => name.trim().split(' ')[0])).toContain('BrowserWindow');
    // `shell.openExternal` starts other programs.
    expect(taken).not.toMatch(/\bshell\b/);
  });

  it('has a preload of one file that a sandboxed page can load', () => {
    const required = [...bundle('preload.cjs').matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map(([, name]) => name);
    expect(required).toEqual(['electron']);
    expect(bundle('preload.cjs').match(/\bimport\b|\bexport\b/g)).toBeNull();
    expect(bundle('preload.cjs').length).toBeLessThan(2_000);
  });
});
