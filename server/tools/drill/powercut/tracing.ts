import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CannotRunHere } from '../../CannotRunHere.ts';
import { until } from '../../load/until.ts';
import type { Launcher } from '../RoomProcess.ts';
import { type FolderRecorder, RECORDED_CALLS } from './FolderRecorder.ts';
import { TraceReader } from './TraceReader.ts';

/** The longest string that a trace keeps, in bytes; a longer write is noticed when the trace is read. */
const MAX_STRING = 4 * 1024 * 1024;
/** How much of both ends of a trace tells whether it is complete, in bytes. */
const PART_BYTES = 4096;
const COMPLETE_WITHIN_MS = 60_000;

/** What can be made wrong with a server, so that the drill shows that it would notice: `none`, or a file in `mutants/`. */
export const MUTANTS = ['none', 'noSync', 'ackFirst'] as const;
export type Mutant = (typeof MUTANTS)[number];

/** Throws CannotRunHere where strace is missing or may not trace. */
export function demandStrace(): void {
  const { error, status, stderr } = spawnSync('strace', ['-f', '-e', 'trace=none', process.execPath, '--version'], {
    encoding: 'utf8',
  });
  if (error !== undefined) throw new CannotRunHere('This drill needs strace, which is not installed here.');
  if (status !== 0) throw new CannotRunHere(`This drill needs strace, which may not trace here:\n${stderr}`);
}

/** Becomes a Node whose calls are written to `trace`. strace runs beside it (-D), so that signals reach Node itself. */
export function tracedNode(trace: string, mutant: Mutant): Launcher {
  const calls = RECORDED_CALLS.map((name) => `?${name}`).join(',');
  const output = ['-yy', '-xx', '-ttt', '-s', `${MAX_STRING}`, '-o', trace];
  const preload =
    mutant === 'none' ? [] : ['--import', fileURLToPath(new URL(`./mutants/${mutant}.ts`, import.meta.url))];
  return ['strace', '-D', '-f', '--seccomp-bpf', ...output, '-e', `trace=${calls}`, process.execPath, ...preload];
}

/** Resolves when the traced process of an ended server is in its trace to its end. */
export async function traceComplete(trace: string): Promise<void> {
  await until(
    () => existsSync(trace) && isComplete(trace),
    COMPLETE_WITHIN_MS,
    () => `${trace} has no end`,
  );
}

/** Whether the first process of a trace has ended in it. */
function isComplete(trace: string): boolean {
  const file = openSync(trace, 'r');
  try {
    const part = Buffer.alloc(PART_BYTES);
    const head = part.toString('latin1', 0, readSync(file, part, 0, PART_BYTES, 0));
    const from = Math.max(0, fstatSync(file).size - PART_BYTES);
    const tail = part.toString('latin1', 0, readSync(file, part, 0, PART_BYTES, from));
    return new RegExp(`^${Number.parseInt(head, 10)} .*\\+\\+\\+ (?:exited|killed)`, 'm').test(tail);
  } finally {
    closeSync(file);
  }
}

/** Reads the traces of servers that followed each other into `recorder`. */
export async function readTraces(traces: readonly string[], recorder: FolderRecorder): Promise<void> {
  const reader = new TraceReader();
  for (const trace of traces) {
    recorder.newProcess();
    for await (const line of createInterface({ input: createReadStream(trace, 'latin1') })) {
      const call = reader.read(line);
      if (call !== null) recorder.follow(call);
    }
  }
}
