import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['core', 'renderer', 'vite.config.ts', 'package-lock.json'];
const BUILT = 'dist/renderer/index.html';

/** The latest change of a file or of anything in a folder, in milliseconds; 0 when it does not exist. */
function changedAt(path: string): number {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  const inside = readdirSync(path, { recursive: true, withFileTypes: true });
  return Math.max(
    facts.mtimeMs,
    ...inside.filter((entry) => entry.isFile()).map((entry) => statSync(`${entry.parentPath}/${entry.name}`).mtimeMs),
  );
}

/** Builds the screens when any of their sources is newer than what was built. */
export function buildIfStale(): void {
  const sources = Math.max(...SOURCES.map((path) => changedAt(`${ROOT}${path}`)));
  if (changedAt(`${ROOT}${BUILT}`) > sources) return;
  console.log('Building the screens…');
  const vite = `${ROOT}node_modules/vite/bin/vite.js`;
  // Test runners say NODE_ENV=test, with which React's own checks would be built in.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: ROOT, env, stdio: 'inherit' });
}
