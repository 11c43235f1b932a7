import { mkdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

const FOLDER = 'docs/pictures';

/** Pictures are taken on busy machines, too, and nobody waits for them. */
export const expectSoon = expect.configure({ timeout: 60_000 });

/** A picture of what a page shows now, for README and operations. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled' });
  console.log(`${FOLDER}/${name}.png`);
}
