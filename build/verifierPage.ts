import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** One script with everything in it, as text. */
async function bundle(entry: string, define: Readonly<Record<string, string>>): Promise<string> {
  const built = await build({
    configFile: false,
    root: here('verifier'),
    logLevel: 'warn',
    define,
    build: {
      write: false,
      target: 'chrome109',
      minify: true,
      sourcemap: false,
      lib: { entry: here(entry), formats: ['iife'], name: 'verifier' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []));
  const [chunk, ...others] = chunks;
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} did not become one script`);
  return chunk.code;
}

/** Writes the second verifier as one HTML file that needs nothing beside it; the same sources give the same bytes. */
export async function buildVerifierPage(target: string): Promise<void> {
  const worker = await bundle('verifier/page/worker.ts', {});
  const script = await bundle('verifier/page/main.ts', { WORKER_SOURCE: JSON.stringify(worker) });
  const style = readFileSync(here('verifier/page/page.css'), 'utf8');
  const page = readFileSync(here('verifier/page/page.html'), 'utf8')
    .replace('/*STYLE*/', () => style)
    // Within a string "\x3c" is "<": so nothing in the script can end it early.
    .replace('/*SCRIPT*/', () => script.replaceAll(/<(?=\/script|!--)/gi, '\\x3c'));
  mkdirSync(here('dist'), { recursive: true });
  writeFileSync(target, page);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildVerifierPage(here('dist/verifier.html'));
