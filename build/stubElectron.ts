import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };

/** Marks the fuses in Electron's binary; then the wire's version, the number of fuses, and one character for each. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 9;
const LOCALES = ['vi', 'en-US', 'fr'];

/**
 * A folder that the packager takes for Electron where the real one cannot be fetched: it proves which files are packed and
 * how the fuses are set, not that the program starts.
 */
export function stubElectron(dir: string): void {
  mkdirSync(join(dir, 'locales'), { recursive: true });
  mkdirSync(join(dir, 'resources'));
  const wire = Buffer.from([1, FUSES, ...Array.from({ length: FUSES }, () => '0'.charCodeAt(0))]);
  writeFileSync(join(dir, 'electron'), Buffer.concat([Buffer.from(`stub ${FUSE_SENTINEL}`), wire, Buffer.from('\n')]));
  chmodSync(join(dir, 'electron'), 0o755);
  writeFileSync(join(dir, 'version'), packageJson.devDependencies.electron);
  for (const locale of LOCALES) writeFileSync(join(dir, 'locales', `${locale}.pak`), locale);
}
