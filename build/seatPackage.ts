import type { Configuration } from 'electron-builder';
import packageJson from '../package.json' with { type: 'json' };

type Fuses = NonNullable<Configuration['electronFuses']>;

/** What Electron's binary must refuse, fuse by fuse; one that a new builder knows is a compile error until it is decided. */
const FUSES: Required<Omit<Fuses, 'resetAdHocDarwinSignature'>> = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  onlyLoadAppFromAsar: true,
  // Effective on Windows and macOS; on Linux the program lies in a folder of root's.
  enableEmbeddedAsarIntegrityValidation: true,
  grantFileProtocolExtraPrivileges: false,
  loadBrowserProcessSpecificV8Snapshot: false,
};

/** Where the packager finds and puts things. */
export interface SeatPackagePaths {
  /** The staged program: package.json and dist/, nothing else. */
  readonly app: string;
  readonly output: string;
  /** A folder with Electron's own files, or null to let the packager fetch them. */
  readonly electronDist: string | null;
}

/** The room's server takes packages in under these names only (`server/updates/updateName.ts`). */
const name = (ending: string) => `nghi-su-seat_${packageJson.version}_${ending}`;

/** How the seat is packaged: NSIS for Windows, deb and AppImage for Linux. */
export function seatPackage({ app, output, electronDist }: SeatPackagePaths): Configuration {
  return {
    appId: 'vn.nghisu.seat',
    // Also the name of the folder: installers and AppArmor profiles want it without blanks and diacritics.
    productName: 'nghi-su-seat',
    electronVersion: packageJson.devDependencies.electron,
    ...(electronDist === null ? {} : { electronDist }),
    directories: { app, output },
    files: ['dist/**', 'package.json', '!node_modules', '!**/*.map'],
    asar: true,
    npmRebuild: false,
    electronLanguages: ['vi', 'en-US'],
    electronFuses: FUSES,
    // No feed and no `app-update.yml`: new versions come from the room's own server (docs/adr/0009).
    publish: null,
    linux: {
      target: ['deb', 'AppImage'],
      executableName: 'nghi-su-seat',
      category: 'Office',
      maintainer: 'Nghi Su <seat@nghi-su.local>',
      synopsis: 'A seat of the paperless meeting room',
      desktop: { entry: { Name: 'Nghị Sự' } },
    },
    deb: { artifactName: name('linux-deb.deb') },
    appImage: { artifactName: name('linux-appimage.AppImage') },
    win: { target: ['nsis'], executableName: 'nghi-su-seat' },
    nsis: {
      oneClick: true,
      perMachine: true,
      shortcutName: 'Nghị Sự',
      artifactName: name('windows.exe'),
    },
  };
}
