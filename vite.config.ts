import { cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the PDF reader fetches at run time by name, so its addresses must not be hashed: /pdfjs/... */
const PDFJS_FILES = ['build/pdf.worker.min.mjs', 'cmaps', 'standard_fonts', 'iccs', 'wasm'];
/** Documents never run scripts here, so the script sandbox is not shipped. */
const NOT_SHIPPED = /quickjs|sandbox/i;

/** Copies pdf.js's worker and data files beside the bundle; the rooms have no internet to fetch them from. */
function pdfjsFiles(): Plugin {
  return {
    name: 'nghi-su:pdfjs-files',
    apply: 'build',
    writeBundle({ dir }) {
      for (const path of PDFJS_FILES) {
        const from = here(`node_modules/pdfjs-dist/${path}`);
        if (!existsSync(from)) this.error(`pdfjs-dist has no ${path}`);
        cpSync(from, `${dir}/pdfjs/${path.replace('build/', '')}`, {
          recursive: true,
          filter: (file) => !NOT_SHIPPED.test(file),
        });
      }
    },
  };
}

export default defineConfig({
  root: here('renderer'),
  plugins: [react(), pdfjsFiles()],
  build: {
    outDir: here('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome125',
    // Inlined assets would be data: URLs and inline scripts, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
});
