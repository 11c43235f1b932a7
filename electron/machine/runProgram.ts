import { execFile } from 'node:child_process';

/** A program of the system that hangs is given up, in milliseconds. */
const RUN_MS = 20_000;

/** Runs a program of the system without a shell. Rejects with its own words when it fails. */
export type RunProgram = (file: string, args: readonly string[]) => Promise<void>;

export const runProgram: RunProgram = (file, args) =>
  new Promise((resolve, reject) => {
    execFile(file, args, { timeout: RUN_MS, windowsHide: true }, (error, _, stderr) => {
      if (error === null) resolve();
      else reject(new Error(stderr.trim() || error.message));
    });
  });

/** Switches the machine off. Rejects with the system's own words where this account may not. */
export function shutDown(platform: string, run: RunProgram): Promise<void> {
  return platform === 'win32' ? run('shutdown', ['/s', '/t', '0']) : run('systemctl', ['poweroff']);
}
