import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { type BuiltParts, stageServer } from './stageServer.ts';

const PARTS = fileURLToPath(new URL('debian', import.meta.url));
const MAINTAINER_SCRIPTS = ['postinst', 'prerm', 'postrm'];
const CONFFILES = ['/etc/nghi-su/server.conf', '/etc/logrotate.d/nghi-su-server'];
/** Debian's names for the processors that the modules carry binaries for, by Node's. */
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };
const BYTES_PER_KIB = 1024;

/** Seconds matter more than the last megabyte: `xz` takes a minute and saves a quarter. */
const COMPRESSION = ['-Zzstd', '-z6'];

function control(debArch: string, installedKib: number): string {
  return `Package: nghi-su-server
Version: ${packageJson.version}
Architecture: ${debArch}
Maintainer: Nghị Sự <nghi-su@localhost>
Section: misc
Priority: optional
Installed-Size: ${installedKib}
Depends: adduser, libc6 (>= 2.28), libstdc++6 (>= 9)
Recommends: qpdf, poppler-utils, bubblewrap, libreoffice-writer-nogui, libreoffice-calc-nogui,
 libreoffice-impress-nogui, fonts-liberation2, logrotate, systemd
Suggests: chrony, opensc, tesseract-ocr-vie
Description: room server of the paperless meeting room Nghi Su
 Agenda, papers and electronic votes on one isolated LAN. Brings its own
 Node.js, needs no internet, and keeps the room's data in /var/lib/nghi-su.
`;
}

function sizeInKib(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return Math.ceil(bytes / BYTES_PER_KIB);
}

/** Builds the Debian package of the server in the folder `output` without any network and answers its path; needs dpkg-deb. */
export function packServer(built: BuiltParts, output: string): string {
  const debArch = ARCHITECTURES[process.arch];
  if (process.platform !== 'linux' || debArch === undefined) {
    throw new Error(`the server's package is built on Linux x64 or arm64, not on ${process.platform} ${process.arch}`);
  }
  const work = mkdtempSync(join(tmpdir(), 'nghi-su-server-'));
  try {
    const tree = join(work, 'tree');
    stageServer(tree, built, process.arch);
    const installedKib = sizeInKib(tree);
    const meta = join(tree, 'DEBIAN');
    mkdirSync(meta, { mode: 0o755 });
    writeFileSync(join(meta, 'control'), control(debArch, installedKib));
    writeFileSync(join(meta, 'conffiles'), CONFFILES.map((path) => `${path}\n`).join(''));
    for (const name of MAINTAINER_SCRIPTS) {
      copyFileSync(join(PARTS, name), join(meta, name));
      chmodSync(join(meta, name), 0o755);
    }
    mkdirSync(output, { recursive: true });
    const deb = join(output, `nghi-su-server_${packageJson.version}_${debArch}.deb`);
    execFileSync('dpkg-deb', ['--root-owner-group', ...COMPRESSION, '--build', tree, deb], { stdio: 'pipe' });
    return deb;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
