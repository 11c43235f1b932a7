import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { buildIfStale } from './buildIfStale.ts';
import { seatPackage } from './seatPackage.ts';
import { stageSeat } from './stageSeat.ts';
import { stubElectron } from './stubElectron.ts';

const OUTPUT = fileURLToPath(new URL('../dist/seat', import.meta.url));

// `--dir` packs an unpacked Linux seat around a stub of Electron, everywhere and without a network; otherwise the
// installers of this platform are made, for which the packager fetches Electron and its tools.
const { values } = parseArgs({ options: { dir: { type: 'boolean', default: false } } });
const work = mkdtempSync(join(tmpdir(), 'nghi-su-seat-'));
try {
  buildIfStale();
  const app = join(work, 'app');
  await stageSeat(app);
  const electronDist = values.dir ? join(work, 'electron') : null;
  if (electronDist !== null) stubElectron(electronDist);
  const config = seatPackage({ app, output: OUTPUT, electronDist });
  await build({ config, ...(values.dir ? { targets: Platform.LINUX.createTarget('dir') } : {}) });
  console.log(`The seat lies in ${OUTPUT}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
