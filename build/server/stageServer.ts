import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { productionModules } from './productionModules.ts';
import { runtimeSources } from './runtimeSources.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PARTS = fileURLToPath(new URL('debian', import.meta.url));

/** What of a module can run, and the words that its licence asks to pass on. */
const MODULE_FILES = new Set(['.js', '.cjs', '.mjs', '.json', '.node']);
const LICENCE = /^(licen[cs]e|copying|notice)/i;
/** Sources in C, and what a module's own developers use. */
const NOT_OF_MODULES =
  /better-sqlite3\/(deps|src)\/|\/(__tests__|tests?|benchmarks?|bench|examples?|scripts|docs)\/|\/(test|bench)\.[cm]?js$|\.test\.[cm]?js$|\/(tsconfig[^/]*\.json|eslint\.config\.\w+|\.[^/]+)$/;
/** The built screens without what only a developer reads. */
const NOT_OF_SCREENS = /\.map$/;

const APP = 'usr/lib/nghi-su';
const DOC = 'usr/share/doc/nghi-su-server';

/** Where each part of the Debian package goes. */
const PLACED: readonly (readonly [string, string])[] = [
  ['nghi-su.service', 'usr/lib/systemd/system/nghi-su.service'],
  ['server.conf', 'etc/nghi-su/server.conf'],
  ['logrotate', 'etc/logrotate.d/nghi-su-server'],
  ['nghi-su-server', 'usr/bin/nghi-su-server'],
  ['copyright', `${DOC}/copyright`],
];

function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function placeModule(path: string, to: string, arch: string): void {
  const folder = join(ROOT, path);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const inside = file.slice(folder.length);
    if (!entry.isFile() || inside.includes('/node_modules/') || NOT_OF_MODULES.test(file)) continue;
    if (extname(file) === '.node' && basename(file) !== `linux-${arch}.node`) continue;
    if (MODULE_FILES.has(extname(file)) || LICENCE.test(entry.name)) place(file, join(to, path, inside));
  }
}

/** A package must not depend on the umask of whoever builds it. */
function setModes(folder: string, programs: ReadonlySet<string>): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    chmodSync(path, entry.isDirectory() || programs.has(path) ? 0o755 : 0o644);
  }
}

export interface BuiltParts {
  /** The folder of the screens. */
  readonly renderer: string;
  /** The page that verifies, which goes into every file of record. */
  readonly verifier: string;
}

/**
 * Puts the tree of the server's package together in `dir`: Node itself, the sources and modules that run, what was
 * built of them, the unit, its settings, and the operator's documents. `arch` is Node's name of the processor.
 */
export function stageServer(dir: string, { renderer, verifier }: BuiltParts, arch: string): void {
  const app = join(dir, APP);
  const node = join(app, 'bin/node');
  place(join(ROOT, 'node_modules/node/bin/node'), node);
  for (const path of runtimeSources()) place(join(ROOT, path), join(app, path));
  for (const path of productionModules()) placeModule(path, app, arch);
  cpSync(renderer, join(app, 'dist/renderer'), {
    recursive: true,
    filter: (path) => !NOT_OF_SCREENS.test(path),
  });
  place(verifier, join(app, 'dist/verifier.html'));
  for (const demo of ['server/demo/papers', 'server/demo/library']) {
    for (const name of readdirSync(join(ROOT, demo)).filter((file) => file.endsWith('.pdf'))) {
      place(join(ROOT, demo, name), join(app, demo, name));
    }
  }
  const { name, version, description, license, type } = packageJson;
  writeFileSync(
    join(app, 'package.json'),
    `${JSON.stringify({ name, version, description, license, type }, null, 2)}\n`,
  );

  for (const [part, to] of PLACED) place(join(PARTS, part), join(dir, to));
  place(join(ROOT, 'docs/operations.md'), join(dir, DOC, 'operations.md'));
  cpSync(join(ROOT, 'docs/pictures'), join(dir, DOC, 'pictures'), { recursive: true });
  cpSync(join(ROOT, 'build/kiosk'), join(dir, DOC, 'kiosk'), {
    recursive: true,
    filter: (path) => !path.endsWith('.test.ts'),
  });
  const scripts = readdirSync(join(dir, DOC, 'kiosk'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.sh'))
    .map((path) => join(dir, DOC, 'kiosk', path));
  setModes(dir, new Set([node, join(dir, 'usr/bin/nghi-su-server'), ...scripts]));
}
