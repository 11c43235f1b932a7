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
  timeout: 300_000,
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
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findBrowser(), args },
  },
});
