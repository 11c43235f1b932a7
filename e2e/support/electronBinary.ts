import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ELECTRON = fileURLToPath(new URL('../../node_modules/electron', import.meta.url));

/**
 * Electron's program: `ELECTRON_EXECUTABLE`, or what `npx install-electron` put there; null where there is none. The
 * package itself is never imported: its index downloads.
 */
export function electronBinary(): string | null {
  const named = process.env.ELECTRON_EXECUTABLE;
  if (named !== undefined) return named;
  const pointer = join(ELECTRON, 'path.txt');
  if (!existsSync(pointer)) return null;
  const program = join(ELECTRON, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(program) ? program : null;
}
