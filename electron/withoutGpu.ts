import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// A file and not an argument: whoever starts the program again (systemd, Shell Launcher) passes its own arguments.
const marker = (dataDir: string) => join(dataDir, 'gpu-lost');

/** Whether the graphics driver failed since the last nightly relaunch; the program then draws without it. */
export function hasLostGpu(dataDir: string): boolean {
  return existsSync(marker(dataDir));
}

export function rememberGpuLoss(dataDir: string): void {
  writeFileSync(marker(dataDir), '');
}

/** Gives the driver another chance. */
export function forgetGpuLoss(dataDir: string): void {
  rmSync(marker(dataDir), { force: true });
}
