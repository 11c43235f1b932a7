import type { UpdateFile } from '../../core/machine/order.ts';

/** How a package of each platform ends. */
const ENDING: Readonly<Record<UpdateFile['platform'], string>> = {
  'linux-deb': 'deb',
  'linux-appimage': 'AppImage',
  windows: 'exe',
};
const NAME = /^nghi-su-seat_(\d{1,4}\.\d{1,4}\.\d{1,4})_(linux-deb|linux-appimage|windows)\.(deb|AppImage|exe)$/;

/**
 * What a package's name says: `nghi-su-seat_VERSION_PLATFORM.ENDING`, as the packaging of the seat writes it
 * (`nghi-su-seat_0.2.0_linux-deb.deb`, `…_linux-appimage.AppImage`, `…_windows.exe`). Null for every other name, so that
 * nothing else ever becomes a path.
 */
export function readUpdateName(file: string): Pick<UpdateFile, 'version' | 'platform' | 'file'> | null {
  const [, version, platform, ending] = NAME.exec(file) ?? [];
  if (version === undefined || !isPlatform(platform) || ENDING[platform] !== ending) return null;
  return { version, platform, file };
}

const isPlatform = (text: string | undefined): text is UpdateFile['platform'] => text !== undefined && text in ENDING;

/** Orders versions of three numbers, the older one first. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const [i, part] of (left ?? []).entries()) {
    const difference = part - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
