import type { MachineReport } from '../core/machine/report.ts';
import type { SystemPorts } from './systemPorts.ts';

/** Where this installation keeps its things, and what runs it. */
export interface ShellPlace {
  readonly dataDir: string;
  readonly configFile: string;
  /** Folder of the packaged screens. */
  readonly screens: string;
  readonly preload: string;
  readonly platform: string;
  /** The AppImage that runs, whose inside vanishes with it; null for an installed program. */
  readonly appImage: string | null;
  /** The program's own file. */
  readonly program: string;
  /** Whether systemd or Shell Launcher starts this program again, as its command line says. */
  readonly supervised: boolean;
  /** Versions of Electron and what is in it, by name. */
  readonly versions: Readonly<Record<string, string | undefined>>;
  /** Ms since the epoch. */
  readonly now: () => number;
  readonly system: SystemPorts;
}

/** Where a deb puts the program. */
const DEB_FOLDER = '/opt/';

/** How this program was installed, which decides how it is updated. */
export function installedAs({ platform, appImage, program }: ShellPlace): MachineReport['platform'] {
  if (platform === 'win32') return 'windows';
  if (platform !== 'linux') return 'other';
  if (appImage !== null) return 'linux-appimage';
  return program.startsWith(DEB_FOLDER) ? 'linux-deb' : 'other';
}
