import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { bundleShell } from './bundleShell.ts';

const RENDERER = fileURLToPath(new URL('../dist/renderer', import.meta.url));

/** What the screens' build holds for browsers and a seat never loads. */
const NOT_FOR_SEATS: readonly RegExp[] = [
  // Work of the secretariat and the technician, done in a browser.
  /^(Desk|Console)Screen-/,
  // pdf.js without WebAssembly, which Electron has.
  /_nowasm_fallback\.js$/,
  // Character maps in encodings that PDF does not know: ISO 32000-1, table 118, has UCS-2 and UTF-16 only.
  /-UTF(8|32)-[HV]\.bcmap$/,
  /\.map$/,
];

/** Puts the seat's program together in `dir`: the bundled shell, the built screens, and a package.json without dependencies. */
export async function stageSeat(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true });
  await bundleShell(join(dir, 'dist/electron'));
  cpSync(RENDERER, join(dir, 'dist/renderer'), {
    recursive: true,
    filter: (path) => !NOT_FOR_SEATS.some((pattern) => pattern.test(basename(path))),
  });
  const { version, description, license, main, type } = packageJson;
  // A deb must name a home page; the product's is the room itself.
  const homepage = 'https://nghi-su.local/';
  const manifest = { name: 'nghi-su-seat', version, description, homepage, author: 'Nghị Sự', license, type, main };
  writeFileSync(join(dir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
