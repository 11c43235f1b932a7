import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where Debian and others put the browser. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

function present(): string | null {
  const candidates = [process.env.CHROMIUM ?? '', ...USUAL, chromium.executablePath()];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}

/** Ways to get one, tried in turn; each may be refused by the machine or its network. */
const INSTALLERS: readonly (readonly [string, readonly string[]])[] = [
  ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium']],
  [process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']],
];

/**
 * The Chromium that the browser tests use: `CHROMIUM`, the system's, Playwright's, or one installed now.
 * Throws with one sentence that says what to do.
 */
export function findBrowser(): string {
  const found = present();
  if (found !== null) return found;
  for (const [command, args] of INSTALLERS) {
    try {
      console.log(`No Chromium yet: ${command} ${args.join(' ')}`);
      execFileSync(command, args, { stdio: 'inherit' });
    } catch {
      continue;
    }
    const installed = present();
    if (installed !== null) return installed;
  }
  throw new Error('No Chromium was found: install one ("apt-get install chromium") or set CHROMIUM to its path.');
}
