import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, powerSaveBlocker, protocol, safeStorage, screen, session } from 'electron';
import type { ElectronHost } from './host.ts';
import { type Shell, startShell } from './startShell.ts';
import { systemPorts } from './systemPorts.ts';

const CONFIG_FLAG = '--config=';
const SUPERVISED_FLAG = '--supervised';

const host: ElectronHost = {
  app,
  protocol,
  ipcMain,
  screen,
  safeStorage,
  powerSaveBlocker,
  session: () => session.defaultSession,
  clearMenu: () => Menu.setApplicationMenu(null),
  openWindow: (options) => new BrowserWindow(options),
};

let shell: Shell | null = null;
const uncaught = (error: unknown) => {
  console.error(error);
  shell?.uncaught(error);
};
process.on('uncaughtException', uncaught);
process.on('unhandledRejection', uncaught);

// The name decides where the terminal's data lies; the product's has letters and blanks that paths are better without.
app.setName('nghi-su-seat');
const dataDir = app.getPath('userData');
const flag = process.argv.find((argument) => argument.startsWith(CONFIG_FLAG));
startShell(host, {
  dataDir,
  configFile: flag?.slice(CONFIG_FLAG.length) ?? join(dataDir, 'seat.json'),
  screens: join(import.meta.dirname, '..', 'renderer'),
  preload: join(import.meta.dirname, 'preload.cjs'),
  platform: process.platform,
  appImage: process.env.APPIMAGE ?? null,
  program: process.execPath,
  supervised: process.argv.includes(SUPERVISED_FLAG),
  versions: process.versions,
  now: Date.now,
  system: systemPorts,
}).then(
  (started) => {
    shell = started;
  },
  (error: unknown) => {
    // Before there is a window there is nothing to save; whoever watches over the seat starts it again.
    console.error(error);
    app.exit(1);
  },
);
