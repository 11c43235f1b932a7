import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/** What a tool says is only read for its first bytes. */
const MAX_OUTPUT_BYTES = 65_536;

export interface ToolResult {
  /** The exit code, or null when the tool was killed, timed out or is not installed. */
  readonly code: number | null;
  readonly stdout: string;
}

/** Runs a command at low priority, so that ballots come first, and kills it after `timeoutMs`; never rejects. */
export function runTool(command: string, args: readonly string[], timeoutMs: number): Promise<ToolResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true });
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (stdout.length < MAX_OUTPUT_BYTES) stdout += text;
    });
    child.once('spawn', () => lowerPriority(child.pid));
    child.once('error', () => {
      clearTimeout(timer);
      resolve({ code: null, stdout: '' });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout });
    });
  });
}

function lowerPriority(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // The tool has ended already, or the system forbids it: it then runs at normal priority.
  }
}
