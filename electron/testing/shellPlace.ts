import { join } from 'node:path';
import type { ShellPlace } from '../place.ts';

/** A place in `dir` for a shell on a fake Electron, around a machine on which nothing really happens. */
export function shellPlace(dir: string, now: () => number, more: Partial<ShellPlace> = {}): ShellPlace {
  return {
    dataDir: dir,
    configFile: join(dir, 'seat.json'),
    screens: dir,
    preload: '/p.cjs',
    platform: 'linux',
    appImage: null,
    program: '/opt/nghi-su-seat/nghi-su-seat',
    supervised: false,
    versions: {},
    now,
    system: {
      browse: () => () => {},
      sticks: { list: async () => [], read: async () => '' },
      run: async () => {},
      startDetached: () => {},
      random: () => 0,
    },
    ...more,
  };
}
