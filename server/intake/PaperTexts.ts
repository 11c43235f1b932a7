import { type PageText, PaperText } from '../../core/intake/paperText.ts';
import type { FileStore } from '../files/openFileStore.ts';
import type { Poppler } from '../files/poppler.ts';
import type { Log } from '../log.ts';
import { INTAKE_LIMITS } from './limits.ts';
import type { Ocr } from './Ocr.ts';

/** Pages that are read from pictures between two times that the text is kept. */
const PAGES_A_TIME = 10;

export type OnText = (sha256: string, text: PaperText) => void;

export interface PaperTextsParts {
  readonly files: FileStore;
  /** Null: there is no text to be had here. */
  readonly poppler: Poppler | null;
  /** Looked for while the room is open already; null: scans are not read here. */
  readonly ocr: Promise<Ocr | null>;
  readonly log: Log;
}

/** What the papers say: made in the background after a paper was kept, one at a time, and kept beside it. */
export class PaperTexts {
  readonly #parts: PaperTextsParts;
  readonly #listeners = new Set<OnText>();
  /** Papers that wait, each once, in the order in which they came. */
  readonly #waiting = new Set<string>();
  /** Papers with scans that are to be read, once no other paper waits for its text. */
  readonly #scans = new Set<string>();
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(parts: PaperTextsParts) {
    this.#parts = parts;
  }

  /** Reads everything that the store keeps and will keep. */
  start(): void {
    const { files } = this.#parts;
    files.onPdf((sha256) => this.want(sha256));
    for (const sha256 of files.pdfs()) this.want(sha256);
  }

  /** Tells of every text that is made from now on, and again when its scans have been read; returns the end of it. */
  onText(listener: OnText): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The text of a paper, as far as it is made; null when there is none yet. */
  async read(sha256: string): Promise<PaperText | null> {
    const kept = await this.#parts.files.readText(sha256);
    if (kept === null) return null;
    // Another version of the server may have written it, or the power may have failed: it is made again.
    const parsed = PaperText.safeParse(parse(kept));
    return parsed.success ? parsed.data : null;
  }

  /** Has the text of a paper made, unless it is there. */
  want(sha256: string): void {
    if (this.#parts.poppler === null || this.#stopped) return;
    this.#waiting.add(sha256);
    this.#running ??= this.#work();
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  /** Starts nothing any more, and resolves when what runs has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#waiting.clear();
    this.#scans.clear();
    await this.settled();
  }

  async #work(): Promise<void> {
    for (;;) {
      const [sha256] = this.#waiting;
      const [scan] = this.#scans;
      if (sha256 !== undefined) await this.#try(sha256, () => this.#readText(sha256));
      else if (scan !== undefined) await this.#try(scan, () => this.#readScans(scan));
      else break;
    }
    this.#running = null;
  }

  async #try(sha256: string, task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.#scans.delete(sha256);
      this.#parts.log.warn({ err: error, sha256 }, 'the text of a paper was not made');
    }
  }

  async #readText(sha256: string): Promise<void> {
    this.#waiting.delete(sha256);
    const { files, poppler } = this.#parts;
    const ocr = await this.#parts.ocr;
    const file = files.pathOf(sha256, 'original');
    if (file === null || poppler === null) return;
    let text = await this.read(sha256);
    if (text === null) {
      const sizes = await poppler.pageSizes(file);
      const texts = await poppler.pageTexts(file, files.scratch());
      if (sizes === null || texts === null) return;
      text = { pages: sizes.map(({ width, height }, at) => pageOf(texts[at] ?? '', width, height)) };
      await this.#keep(sha256, text);
      this.#tell(sha256, text);
    }
    if (ocr !== null && !this.#stopped && text.pages.some(isUnread)) this.#scans.add(sha256);
  }

  /** Reads scans until all are read or something more urgent waits; what is read is kept. */
  async #readScans(sha256: string): Promise<void> {
    const { files } = this.#parts;
    const ocr = await this.#parts.ocr;
    const file = files.pathOf(sha256, 'original');
    const text = await this.read(sha256);
    if (ocr === null || file === null || text === null) return void this.#scans.delete(sha256);
    const pages = [...text.pages];
    for (let n = 0; n < PAGES_A_TIME; n += 1) {
      const at = pages.findIndex(isUnread);
      const page = pages[at];
      if (page === undefined || this.#stopped || this.#waiting.size > 0) break;
      pages[at] = { ...page, text: await ocr.read(file, at + 1, files.scratch()), ocr: true };
    }
    await this.#keep(sha256, { pages });
    if (pages.some(isUnread)) return;
    this.#scans.delete(sha256);
    this.#tell(sha256, { pages });
  }

  #keep(sha256: string, text: PaperText): Promise<void> {
    return this.#parts.files.keepText(sha256, JSON.stringify(text));
  }

  #tell(sha256: string, text: PaperText): void {
    for (const listener of this.#listeners) listener(sha256, text);
  }
}

/** Whether a page is a picture of a page. */
export const isScan = (text: string): boolean => text.replaceAll(/\s/g, '').length < INTAKE_LIMITS.scanCharacters;

const isUnread = (page: PageText): boolean => page.isScan && !page.ocr;

const pageOf = (text: string, width: number, height: number): PageText => ({
  text,
  isScan: isScan(text),
  ocr: false,
  width,
  height,
});

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
