import { defineConfig } from '@playwright/test';
import { findBrowser } from './build/findBrowser.ts';

// Chromium refuses its sandbox to root; the other switches keep it from looking for hosts outside the machine.
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  // A machine without graphics imitates them on its processor, and spends most of it on that.
  '--disable-gpu',
];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  // What hangs is found by the waits below; this only has to be longer than a story takes on a slow, shared machine.
  timeout: 1_200_000,
  expect: { timeout: 15_000 },
  // Each spec starts its own room server: two at a time fill two cores.
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    ignoreHTTPSErrors: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: 20_000,
    // A recorded trace costs a third of the time of stories with five screens; `--trace on` gives one where it is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findBrowser(), args },
  },
});
