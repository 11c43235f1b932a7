import { readFile, rm } from 'node:fs/promises';
import { isInstalled } from './isInstalled.ts';
import { runTool, type ToolOptions, type ToolResult } from './runTool.ts';
import { PDF_TOOL_LIMITS } from './toolLimits.ts';

const LOOK_TIMEOUT_MS = 20_000;
/** A page that takes longer here is no pleasure at a seat either. */
const DRAW_TIMEOUT_MS = 40_000;
const TEXT_TIMEOUT_MS = 300_000;
/** Some 20,000 pages of two lines each in the list of `pdfinfo`. */
const MAX_LIST_BYTES = 4_000_000;
/** Text of one paper: a hundred times a long one. */
const MAX_TEXT_BYTES = 64 * 1024 * 1024;
/** The longer edge of the proof that a page can be drawn, in pixels. */
const PROOF_PX = 240;
const PAGE_END = '\f';

/** A page's size in points, as it lies before it is turned. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What the room asks of poppler's programs about a PDF. */
export interface Poppler {
  /** Of every page; null when the file cannot be read to its last page. */
  pageSizes(file: string): Promise<readonly PageSize[] | null>;
  /** Draws the first page small, at `scratch` (removed again). */
  proofOfDrawing(file: string, scratch: string): Promise<'drawn' | 'failed' | 'timeout'>;
  /** The text of every page up to `last`, in NFC and in reading order; null when there is none to be had. */
  pageTexts(file: string, scratch: string, last?: number): Promise<readonly string[] | null>;
  /** Names of the fonts of the first `last` pages, without the marks of a subset. */
  fontNames(file: string, last: number): Promise<readonly string[]>;
  /** Heights of the words on the first `last` pages, in points. */
  wordHeights(file: string, last: number): Promise<readonly number[]>;
  /** Writes a page as a grey PNG to `<to>.png`, in the background. */
  drawPage(file: string, page: number, dpi: number, to: string): Promise<boolean>;
}

/** Finds poppler's programs on this machine; null when they are not installed. `signal` ends whatever runs of them. */
export async function findPoppler(signal?: AbortSignal): Promise<Poppler | null> {
  const found = await Promise.all(['pdftotext', 'pdftoppm', 'pdfinfo', 'pdffonts'].map(isInstalled));
  if (found.includes(false)) return null;
  const run = (command: string, args: readonly string[], options: Partial<ToolOptions> = {}): Promise<ToolResult> =>
    runTool(command, args, { timeoutMs: LOOK_TIMEOUT_MS, limits: PDF_TOOL_LIMITS, signal, ...options });

  return {
    async pageSizes(file) {
      const args = ['-f', '1', '-l', '-1', file];
      const { code, stdout } = await run('pdfinfo', args, { maxOutputBytes: MAX_LIST_BYTES });
      if (code !== 0) return null;
      const count = Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1] ?? 0);
      const sizes = [...stdout.matchAll(/^Page\s+\d+ size:\s+([\d.e+-]+) x ([\d.e+-]+) pts/gm)];
      if (count === 0 || sizes.length < count) return null;
      return sizes.map(([, width, height]) => ({ width: Number(width), height: Number(height) }));
    },
    async proofOfDrawing(file, scratch) {
      const args = ['-f', '1', '-l', '1', '-singlefile', '-png', '-scale-to', `${PROOF_PX}`, file, scratch];
      const { code, timedOut } = await run('pdftoppm', args, { timeoutMs: DRAW_TIMEOUT_MS });
      const proof = `${scratch}.png`;
      const bytes = await readFile(proof).catch(() => Buffer.alloc(0));
      await rm(proof, { force: true });
      if (timedOut) return 'timeout';
      return code === 0 && bytes.length > 0 ? 'drawn' : 'failed';
    },
    async pageTexts(file, scratch, last) {
      const range = last === undefined ? [] : ['-l', `${last}`];
      const limits = { ...PDF_TOOL_LIMITS, fileBytes: MAX_TEXT_BYTES };
      try {
        const args = ['-enc', 'UTF-8', ...range, file, scratch];
        // Somebody waits for a look at the first pages; for the whole text nobody does.
        const pace = last === undefined ? { timeoutMs: TEXT_TIMEOUT_MS, background: true } : {};
        const { code } = await run('pdftotext', args, { ...pace, limits });
        if (code !== 0) return null;
        const text = (await readFile(scratch, 'utf8')).normalize('NFC');
        // What follows the last page's end is nothing.
        return text.split(PAGE_END).slice(0, -1);
      } catch {
        return null;
      } finally {
        await rm(scratch, { force: true });
      }
    },
    async fontNames(file, last) {
      const { stdout } = await run('pdffonts', ['-l', `${last}`, file]);
      // The list has a heading of two lines.
      return stdout
        .split('\n')
        .slice(2)
        .flatMap((line) => {
          const [name = ''] = line.trim().split(/\s+/, 1);
          return name === '' ? [] : [name.replace(/^[A-Z]{6}\+/, '')];
        });
    },
    async wordHeights(file, last) {
      const args = ['-bbox', '-l', `${last}`, file, '-'];
      const { stdout } = await run('pdftotext', args, { maxOutputBytes: MAX_LIST_BYTES });
      return [...stdout.matchAll(/<word [^>]*yMin="([\d.]+)" [^>]*yMax="([\d.]+)"/g)].map(
        ([, top, bottom]) => Number(bottom) - Number(top),
      );
    },
    async drawPage(file, page, dpi, to) {
      const args = ['-f', `${page}`, '-l', `${page}`, '-singlefile', '-png', '-gray', '-r', `${dpi}`, file, to];
      const { code } = await run('pdftoppm', args, { timeoutMs: DRAW_TIMEOUT_MS, background: true });
      return code === 0;
    },
  };
}
