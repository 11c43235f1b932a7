import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Two files: the main process as a module, the preload as the one CommonJS script that a sandboxed page takes. */
const BUNDLES = [
  { entry: 'electron/main.ts', file: 'main.js', format: 'es' },
  { entry: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
] as const;

/** Builds the shell into `outDir`, self-contained but for Electron and Node. */
export async function bundleShell(outDir: string): Promise<void> {
  for (const { entry, file, format } of BUNDLES) {
    await build({
      configFile: false,
      root: here(''),
      logLevel: 'warn',
      // ws looks for two optional native modules; the package has none.
      define: { 'process.env.WS_NO_BUFFER_UTIL': '"1"', 'process.env.WS_NO_UTF_8_VALIDATE': '"1"' },
      ssr: { noExternal: true, external: ['electron'] },
      build: {
        ssr: here(entry),
        outDir,
        emptyOutDir: false,
        copyPublicDir: false,
        target: 'node24',
        minify: true,
        sourcemap: false,
        rolldownOptions: { external: ['electron'], output: { format, entryFileNames: file, codeSplitting: false } },
      },
    });
  }
}
