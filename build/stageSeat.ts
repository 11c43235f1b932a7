import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { PACKED } from '../electron/readScreenFile.ts';
import packageJson from '../package.json' with { type: 'json' };
import { bundleShell } from './bundleShell.ts';

const RENDERER = fileURLToPath(new URL('../dist/renderer', import.meta.url));

/** What the screens' build holds for browsers and a seat never loads. */
const NOT_FOR_SEATS: readonly RegExp[] = [
  // Work of the secretariat and the technician, done in a browser.
  /^(Desk|Console)Screen-/,
  // pdf.js without WebAssembly, which Electron has.
  /_nowasm_fallback\.js$/,
  // Character maps under names that PDF does not know; those for the text of a font (`Adobe-…-UCS2`) have none.
  /^(?!(Adobe-\w+-UCS2|(GB|GBpc|GBK|GBKp|CNS|KSC|KSCpc)-EUC-[HV]|GBK2K-[HV]|Uni(GB|CNS|JIS|KS)-(UCS2|UTF16)-[HV]|UniJIS-UCS2-HW-[HV]|(B5pc|HKscs-B5|ETen-B5|ETenms-B5)-[HV]|(83pv|90ms|90msp|90pv|Add|Ext)-RKSJ-[HV]|(EUC-)?[HV]|KSCms-UHC(-HW)?-[HV])\.bcmap$).*\.bcmap$/,
  /\.map$/,
];

/** Code of at least this many bytes is packed; an archive does not compress what is in it. */
const PACK_FROM_BYTES = 100_000;
const PACKABLE = /\.(m?js|wasm)$/;

/** Compresses the largest files of the screens; the shell unpacks them as it reads them. */
function packLargeFiles(dir: string): void {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !PACKABLE.test(entry.name) || statSync(path).size < PACK_FROM_BYTES) continue;
    writeFileSync(path + PACKED, brotliCompressSync(readFileSync(path)));
    rmSync(path);
  }
}

/** Puts the seat's program together in `dir`: the bundled shell, the built screens, and a package.json without dependencies. */
export async function stageSeat(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true });
  await bundleShell(join(dir, 'dist/electron'));
  cpSync(RENDERER, join(dir, 'dist/renderer'), {
    recursive: true,
    filter: (path) => !NOT_FOR_SEATS.some((pattern) => pattern.test(basename(path))),
  });
  packLargeFiles(join(dir, 'dist/renderer'));
  const { version, description, license, main, type } = packageJson;
  // A deb must name a home page; the product's is the room itself.
  const homepage = 'https://nghi-su.local/';
  const manifest = { name: 'nghi-su-seat', version, description, homepage, author: 'Nghị Sự', license, type, main };
  writeFileSync(join(dir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
