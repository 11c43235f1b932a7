import { runTool, type ToolResult } from './runTool.ts';
import { PDF_TOOL_LIMITS } from './toolLimits.ts';

const LOOK_TIMEOUT_MS = 20_000;
const REPACK_TIMEOUT_MS = 120_000;
/** qpdf's exit code for "done, with warnings", usual for office scanners. */
const WITH_WARNINGS = 3;
const REQUIRES_PASSWORD = 0;

/** The few things the room asks of the `qpdf` program. */
export interface Qpdf {
  requiresPassword(file: string): Promise<boolean>;
  /** The number of pages, or null when qpdf cannot read the file or does not come to an end with it. */
  pages(file: string): Promise<number | null>;
  /** Writes a copy whose page objects lie together; false when there is no usable copy (`to` may then be rubbish). */
  repack(from: string, to: string): Promise<boolean>;
}

/** Finds qpdf on this machine; null when it is not installed. */
export async function findQpdf(command: string = 'qpdf'): Promise<Qpdf | null> {
  const run = (args: readonly string[], timeoutMs: number): Promise<ToolResult> =>
    runTool(command, args, { timeoutMs, limits: PDF_TOOL_LIMITS });
  const version = await run(['--version'], LOOK_TIMEOUT_MS);
  if (version.code !== 0 || !version.stdout.startsWith('qpdf version')) return null;

  const pages = async (file: string): Promise<number | null> => {
    const { code, stdout } = await run(['--show-npages', file], LOOK_TIMEOUT_MS);
    const count = Number.parseInt(stdout.trim(), 10);
    return isDone(code) && count > 0 ? count : null;
  };
  return {
    pages,
    async requiresPassword(file) {
      const { code } = await run(['--requires-password', file], LOOK_TIMEOUT_MS);
      return code === REQUIRES_PASSWORD;
    },
    async repack(from, to) {
      const { code } = await run(['--object-streams=generate', from, to], REPACK_TIMEOUT_MS);
      // A copy with other pages than the paper must never be shown in its place.
      return isDone(code) && (await pages(to)) === (await pages(from));
    },
  };
}

const isDone = (code: number | null): boolean => code === 0 || code === WITH_WARNINGS;
