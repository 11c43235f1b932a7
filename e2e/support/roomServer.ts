import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Access } from '../../server/demo/access.ts';

/** A real room server in its own process, on its own data folder. */
export interface TestRoom {
  readonly origin: string;
  readonly dataDir: string;
  readonly access: Access;
  /** Nobody opens it any more. */
  readonly isDisposed: boolean;
  /** Kills the process without a word, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same folder and port. */
  restart(): Promise<void>;
  /** Ends it and removes its folder. */
  dispose(): Promise<void>;
}

const READY = /^Ready: https:\/\/[^:]+:(\d+)$/mu;

function start(
  dataDir: string,
  port: number,
  flags: readonly string[],
): Promise<{ child: ChildProcess; port: number }> {
  const args = ['server/main.ts', '--port', `${port}`, '--host', '127.0.0.1', '--data', dataDir, ...flags];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const ready = READY.exec(printed);
      if (ready !== null) resolve({ child, port: Number(ready[1]) });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the room server ended with ${code}:\n${printed}`)));
  });
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** Starts a room with the demonstration meeting, or with `--empty` a new one. */
export async function startTestRoom(flags: readonly string[] = []): Promise<TestRoom> {
  const dataDir = mkdtempSync(join(tmpdir(), 'nghi-su-e2e-'));
  let { child, port } = await start(dataDir, 0, flags);
  const access = Access.parse(JSON.parse(readFileSync(join(dataDir, 'first-access.json'), 'utf8')));
  let isDisposed = false;
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended(child);
  };
  return {
    origin: `https://127.0.0.1:${port}`,
    dataDir,
    access,
    get isDisposed() {
      return isDisposed;
    },
    kill: () => stop('SIGKILL'),
    async restart() {
      ({ child, port } = await start(dataDir, port, flags));
    },
    async dispose() {
      isDisposed = true;
      await stop('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
