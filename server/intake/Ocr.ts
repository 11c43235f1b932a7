import { readFile, rm } from 'node:fs/promises';
import type { Poppler } from '../files/poppler.ts';
import { runTool, type ToolResult } from '../files/runTool.ts';
import { PDF_TOOL_LIMITS } from '../files/toolLimits.ts';
import { INTAKE_LIMITS } from './limits.ts';

const LOOK_MS = 20_000;
const LANGUAGE = 'vie';
/** A page is taken as one block of lines. */
const ONE_BLOCK = '6';

/** Reads the letters of scanned pages with tesseract. */
export class Ocr {
  readonly #poppler: Poppler;
  readonly #signal: AbortSignal;

  private constructor(poppler: Poppler, signal: AbortSignal) {
    this.#poppler = poppler;
    this.#signal = signal;
  }

  /** Null when tesseract is not installed or does not know Vietnamese. */
  static async find(poppler: Poppler | null, signal: AbortSignal): Promise<Ocr | null> {
    if (poppler === null) return null;
    const { code, stdout } = await tesseract(['--list-langs'], LOOK_MS, signal);
    return code === 0 && stdout.split('\n').includes(LANGUAGE) ? new Ocr(poppler, signal) : null;
  }

  /** What stands on a page, in NFC; empty when nothing can be read. `scratch` is a path that may be written to. */
  async read(file: string, page: number, scratch: string): Promise<string> {
    const [picture, text] = [`${scratch}.png`, `${scratch}.txt`];
    try {
      if (!(await this.#poppler.drawPage(file, page, INTAKE_LIMITS.ocrDpi, scratch))) return '';
      const args = [picture, scratch, '-l', LANGUAGE, '--psm', ONE_BLOCK];
      await tesseract(args, INTAKE_LIMITS.ocrPageMs, this.#signal);
      return (await readFile(text, 'utf8').catch(() => '')).normalize('NFC');
    } finally {
      await Promise.all([rm(picture, { force: true }), rm(text, { force: true })]);
    }
  }
}

const tesseract = (args: readonly string[], timeoutMs: number, signal: AbortSignal): Promise<ToolResult> =>
  runTool('tesseract', args, {
    timeoutMs,
    signal,
    limits: PDF_TOOL_LIMITS,
    background: true,
    // Its threads would take both processors, and win nothing.
    env: { OMP_THREAD_LIMIT: '1' },
  });
