import { chromium } from '@playwright/test';
import playwrightConfig from '../playwright.config.ts';
import { buildIfStale } from './buildIfStale.ts';
import { pictureMeeting } from './pictures/meeting.ts';
import { pictureTerminals } from './pictures/terminals.ts';

// Takes the pictures of README and operations from the running product; `meeting` or `terminals` takes a half of them.
const [half] = process.argv.slice(2);
buildIfStale();
const browser = await chromium.launch(playwrightConfig.use?.launchOptions ?? {});
try {
  if (half !== 'terminals') await pictureMeeting(browser);
  if (half !== 'meeting') await pictureTerminals(browser);
} finally {
  await browser.close();
}
