import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/** What a tool says is only read for its first bytes, unless more is asked for. */
const MAX_OUTPUT_BYTES = 65_536;
/** Of util-linux and coreutils, which every Debian has; elsewhere tools run without bounds but the time. */
const CAN_LIMIT = existsSync('/usr/bin/prlimit') && existsSync('/usr/bin/nice');
/** Ballots come first; what nobody waits for comes last of all. */
const NICENESS = { usual: 10, background: 19 } as const;

/** How much of the machine a tool may take; what it tries beyond that fails inside the tool. */
export interface ToolLimits {
  /** Address space of each of its processes. */
  readonly memoryBytes: number;
  /** The largest file that it may write. */
  readonly fileBytes: number;
}

export interface ToolOptions {
  readonly timeoutMs: number;
  readonly limits: ToolLimits;
  readonly background?: boolean;
  readonly maxOutputBytes?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the tool at once. */
  readonly signal?: AbortSignal | undefined;
}

export interface ToolResult {
  /** The exit code, or null when the tool was killed, timed out or is not installed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly timedOut: boolean;
}

/**
 * Runs a command at low priority and under its limits, and kills it with all that it has started after `timeoutMs`;
 * never rejects.
 */
export function runTool(command: string, args: readonly string[], options: ToolOptions): Promise<ToolResult> {
  const { timeoutMs, maxOutputBytes = MAX_OUTPUT_BYTES, env, signal } = options;
  const [program = command, ...rest] = CAN_LIMIT ? limited(command, args, options) : [command, ...args];
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
      // A process group of its own, so that the whole of it can be killed.
      detached: process.platform !== 'win32',
      ...(env === undefined ? {} : { env: { ...process.env, ...env } }),
    });
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      killGroup(child);
    }, timeoutMs);
    const abort = () => killGroup(child);
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort);
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (stdout.length < maxOutputBytes) stdout += text;
    });
    if (!CAN_LIMIT) child.once('spawn', () => lowerPriority(child.pid));
    const settle = (code: number | null) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      resolve({ code: timedOut ? null : code, stdout, timedOut });
    };
    child.once('error', () => settle(null));
    child.once('close', settle);
  });
}

function limited(command: string, args: readonly string[], { timeoutMs, limits, background }: ToolOptions): string[] {
  const niceness = background === true ? NICENESS.background : NICENESS.usual;
  // Should the server be killed meanwhile, nobody is left to end the tool but its own processor time.
  const seconds = Math.ceil(timeoutMs / 1000) + 1;
  return [
    ...['/usr/bin/nice', '-n', `${niceness}`, '/usr/bin/prlimit', '--core=0', `--cpu=${seconds}`],
    ...[`--as=${limits.memoryBytes}`, `--fsize=${limits.fileBytes}`, '--', command, ...args],
  ];
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function lowerPriority(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // The tool has ended already, or the system forbids it: it then runs at normal priority.
  }
}
