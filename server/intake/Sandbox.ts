import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isInstalled } from '../files/isInstalled.ts';
import { runTool, type ToolResult } from '../files/runTool.ts';
import { INTAKE_LIMITS } from './limits.ts';
import { OFFICE_SETTINGS } from './officeSettings.ts';

const PROGRAMS = '/usr/lib/libreoffice/program';
/** The program itself: the script around it wants /proc, which is not there. */
const OFFICE = `${PROGRAMS}/soffice.bin`;
const BWRAP = '/usr/bin/bwrap';
const PRLIMIT = '/usr/bin/prlimit';
const TRY_MS = 20_000;
/** With this code LibreOffice asks to be started anew, as it does once it has filled an empty profile. */
const START_AGAIN = 81;
const OWNER_ONLY_FOLDER = 0o700;
/** Nobody, in a namespace where nobody else is. */
const NOBODY = '65534';
/** What is walled off besides the files. The unit of the server allows these namespaces, and no others. */
export const NAMESPACES = ['user', 'pid', 'net'] as const;
/** What LibreOffice reads of the machine besides its programs and libraries. */
const SETTINGS = ['/etc/fonts', '/etc/libreoffice', '/var/cache/fontconfig', '/etc/ld.so.cache', '/etc/alternatives'];

/** Why nothing is converted here. */
export type NoSandbox = 'noOffice' | 'noSandbox';

/** One run of LibreOffice. Paths are those of the job's folder. */
export interface OfficeRun {
  /** A folder of this job alone; the result is in its `out`. */
  readonly folder: string;
  readonly input: string;
  /** As `--convert-to` has it. */
  readonly to: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * LibreOffice in a sandbox of bubblewrap: no network, no files but its own, an empty profile for each run, bounded
 * memory, disk and processes, and a hard end. Whatever it leaves running dies with its namespace.
 */
export class Sandbox {
  private constructor() {}

  /** Looks for what is needed and tries it; never goes without. */
  static async open(): Promise<Sandbox | NoSandbox> {
    if (!(await isInstalled(OFFICE))) return 'noOffice';
    if (!(await isInstalled(BWRAP)) || !(await isInstalled(PRLIMIT))) return 'noSandbox';
    // Namespaces may be forbidden, by the kernel or by the unit that the server runs in.
    const { code } = await run([...walls(), '/usr/bin/true'], TRY_MS);
    return code === 0 ? new Sandbox() : 'noSandbox';
  }

  /** The result is looked at, not the exit code: LibreOffice exits with 0 when it could not read its file. */
  async office({ folder, input, to, timeoutMs, signal }: OfficeRun): Promise<ToolResult> {
    const profile = join(folder, `profile-${crypto.randomUUID()}`);
    await mkdir(join(profile, 'user'), { recursive: true, mode: OWNER_ONLY_FOLDER });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), OFFICE_SETTINGS);
    const out = join(folder, 'out');
    await mkdir(out, { recursive: true, mode: OWNER_ONLY_FOLDER });
    const name = `/job/${input.slice(input.lastIndexOf('/') + 1)}`;
    const once = () =>
      run(
        [
          ...walls(),
          ...['--bind', profile, '/profile', '--ro-bind', input, name, '--bind', out, '/job/out', '--chdir', '/job'],
          ...[OFFICE, '-env:UserInstallation=file:///profile', '--headless', '--norestore', '--nolockcheck'],
          ...['--nodefault', '--nofirststartwizard', '--convert-to', to, '--outdir', '/job/out', name],
        ],
        timeoutMs,
        signal,
      );
    const first = await once();
    return first.code === START_AGAIN ? once() : first;
  }
}

/**
 * The command line up to the program that runs inside. No /proc: LibreOffice works without, and under a unit that protects
 * parts of its own the kernel lets nobody mount a new one. Without it the loader must be told where the libraries are.
 */
function walls(): string[] {
  return [
    ...NAMESPACES.map((name) => `--unshare-${name}`),
    ...['--die-with-parent', '--new-session', '--cap-drop', 'ALL', '--uid', NOBODY, '--gid', NOBODY],
    ...['--clearenv', '--setenv', 'PATH', '/usr/bin', '--setenv', 'HOME', '/tmp', '--setenv', 'LANG', 'C.UTF-8'],
    ...['--setenv', 'SAL_USE_VCLPLUGIN', 'svp', '--setenv', 'LD_LIBRARY_PATH', PROGRAMS],
    ...['--ro-bind', '/usr', '/usr', '--symlink', 'usr/lib', '/lib', '--symlink', 'usr/lib64', '/lib64'],
    ...['--symlink', 'usr/bin', '/bin', '--dev', '/dev'],
    ...['--size', `${INTAKE_LIMITS.convertScratchBytes}`, '--tmpfs', '/tmp'],
    ...SETTINGS.flatMap((path) => ['--ro-bind-try', path, path]),
  ];
}

function run(args: readonly string[], timeoutMs: number, signal?: AbortSignal): Promise<ToolResult> {
  const { convertMemoryBytes: memoryBytes, convertFileBytes: fileBytes, convertProcesses } = INTAKE_LIMITS;
  return runTool(PRLIMIT, [`--nproc=${convertProcesses}`, '--', BWRAP, ...args], {
    timeoutMs,
    limits: { memoryBytes, fileBytes },
    ...(signal === undefined ? {} : { signal }),
  });
}
