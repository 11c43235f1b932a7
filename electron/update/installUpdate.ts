import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, copyFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { UpdateFile } from '../../core/machine/order.ts';

/** A folder that root's helper watches on Linux: it installs the package that appears there and starts the seat again. */
export const DROP_FOLDER = '/var/lib/nghi-su-seat/updates';
const PROGRAM_MODE = 0o755;
const PACKAGE_MODE = 0o644;
/** electron-builder's installer: without questions, as an update, and starting the program after it. */
const SILENT_INSTALL = ['--updated', '/S', '--force-run'] as const;

/** What installing a version needs of this machine. */
export interface InstallPorts {
  /** The AppImage that runs; null for an installed program. */
  readonly appImage: string | null;
  readonly dropFolder: string;
  /** Ends this run so that the next one begins. */
  restart(): void;
  /** Ends this run for good: the installer starts the next one. */
  exit(): void;
  /** Starts a program that outlives this one. */
  startDetached(file: string, args: readonly string[]): void;
}

/**
 * Puts a verified file in place as far as nobody notices, and answers what ends this run of the program. Rejects with the
 * reason where this machine cannot be updated so.
 */
export async function installUpdate(ports: InstallPorts, update: UpdateFile, file: string): Promise<() => void> {
  switch (update.platform) {
    case 'linux-appimage': {
      const { appImage } = ports;
      if (appImage === null) throw new Error('this program is not an AppImage');
      await putInPlace(file, appImage, PROGRAM_MODE);
      return ports.restart;
    }
    case 'linux-deb':
      // Root's helper installs it, and starts the seat again when that is done.
      await mkdir(ports.dropFolder, { recursive: true });
      // The hash first: the helper looks for it as soon as there is a package.
      await writeFile(join(ports.dropFolder, `${update.file}.sha256`), `${update.sha256}  ${update.file}\n`);
      await putInPlace(file, join(ports.dropFolder, update.file), PACKAGE_MODE);
      return () => {};
    case 'windows':
      return () => {
        ports.startDetached(file, SILENT_INSTALL);
        ports.exit();
      };
  }
}

/** Copies beside the target and renames: whoever starts the program meanwhile gets the old one or the new one, whole. */
async function putInPlace(file: string, target: string, mode: number): Promise<void> {
  const beside = join(dirname(target), `.${randomUUID()}.new`);
  try {
    await copyFile(file, beside);
    await chmod(beside, mode);
    const copy = await open(beside, 'r+');
    await copy.sync().finally(() => copy.close());
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await rm(file, { force: true });
}

export function startDetached(file: string, args: readonly string[]): void {
  spawn(file, args, { detached: true, stdio: 'ignore' }).unref();
}
