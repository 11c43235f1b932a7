import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the installed machine runs: the room, and the tools for its data and papers. Workers are found through `new URL`. */
const ENTRIES = [
  'server/main.ts',
  'server/tools/verify.ts',
  'server/tools/backup.ts',
  'server/tools/restore.ts',
  'server/tools/export.ts',
  'server/tools/sign.ts',
  'server/tools/checkPdf.ts',
];

const COMMENT = /^\s*(\/\/|\/?\*).*$/gm;
/** Type imports are erased before the code runs; a file that is reached through them alone is not needed. */
const TYPE_ONLY = /^(import|export) type [^;]*;/gm;
const REACHED = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+|new URL\(\s*)'(\.{1,2}\/[^']+\.ts)'/g;

/** Every TypeScript file that the installed server can load, by path from the root of the sources, sorted. */
export function runtimeSources(): readonly string[] {
  const found = new Set<string>();
  const waiting = ENTRIES.map((entry) => join(ROOT, entry));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const path = relative(ROOT, file);
    if (found.has(path)) continue;
    found.add(path);
    const code = readFileSync(file, 'utf8').replaceAll(COMMENT, '').replaceAll(TYPE_ONLY, '');
    for (const [, wanted = ''] of code.matchAll(REACHED)) waiting.push(join(dirname(file), wanted));
  }
  return [...found].sort();
}
