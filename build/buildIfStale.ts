import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What is built before the server runs: from which sources, into what, with what. */
const BUILDS = [
  {
    name: 'the screens',
    sources: ['core', 'renderer', 'vite.config.ts', 'package-lock.json'],
    built: 'dist/renderer/index.html',
    args: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
  {
    name: 'the page that verifies',
    sources: ['core', 'proof', 'verifier', 'build/verifierPage.ts', 'package-lock.json'],
    built: 'dist/verifier.html',
    args: ['build/verifierPage.ts'],
  },
] as const;

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

/** Builds what any of its sources is newer than. */
export function buildIfStale(): void {
  for (const { name, sources, built, args } of BUILDS) {
    if (changedAt(`${ROOT}${built}`) > Math.max(...sources.map((path) => changedAt(`${ROOT}${path}`)))) continue;
    console.log(`Building ${name}…`);
    // Test runners say NODE_ENV=test, with which React's own checks would be built in.
    const env = { ...process.env, NODE_ENV: 'production' };
    execFileSync(process.execPath, [...args], { cwd: ROOT, env, stdio: 'inherit' });
  }
}
