import { spawnSync } from 'node:child_process';
import { buildIfStale } from './buildIfStale.ts';
import { findBrowser } from './findBrowser.ts';

buildIfStale();
const cli = 'node_modules/@playwright/test/cli.js';
const args = [cli, 'test', ...process.argv.slice(2)];
const done = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, CHROMIUM: findBrowser() } });
process.exit(done.status ?? 1);
