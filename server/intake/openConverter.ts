import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { looksLikePdf } from '../files/looksLikePdf.ts';
import type { Poppler } from '../files/poppler.ts';
import { type FileKind, isSheet } from './fileKinds.ts';
import { fitSheets, type Layout } from './fitSheets.ts';
import { INTAKE_LIMITS } from './limits.ts';
import { type NoSandbox, Sandbox } from './Sandbox.ts';

/** What a turned page gains over an upright one: the edges of A4 within margins of 2 cm. */
const LANDSCAPE_GAIN = 257 / 170;

export type Converted =
  | {
      readonly kind: 'pdf';
      /** Sheets were too wide for readable letters: their columns are scattered over several pages. */
      readonly scattered: boolean;
    }
  | { readonly kind: 'refused'; readonly code: 'conversion-failed' | 'conversion-timeout' };

/** Makes PDFs of office files and pictures. */
export interface Converter {
  /** Converts `file` into a PDF at `to`, within the folder `work`, which is the caller's to remove. */
  convert(job: {
    readonly file: string;
    readonly kind: FileKind;
    readonly to: string;
    readonly work: string;
    /** Ends the job at once, as failed. */
    readonly signal: AbortSignal;
  }): Promise<Converted>;
}

/** Finds LibreOffice and the sandbox that it runs in; says what is missing otherwise: nothing runs without a sandbox. */
export async function openConverter(poppler: Poppler | null): Promise<Converter | NoSandbox> {
  const sandbox = await Sandbox.open();
  if (!(sandbox instanceof Sandbox)) return sandbox;
  return {
    async convert({ file, kind, to, work, signal }) {
      await mkdir(work, { recursive: true, mode: 0o700 });
      const job = new Job(sandbox, work, signal);
      const input = join(work, `in.${kind}`);
      await copyFile(file, input);
      const scattered = isSheet(kind) ? await job.sheets(input, poppler) : await job.pdf(input);
      if (scattered === null) return { kind: 'refused', code: job.code };
      await rename(job.result, to);
      return { kind: 'pdf', scattered };
    },
  };
}

/** The runs for one file. */
class Job {
  readonly result: string;
  readonly #sandbox: Sandbox;
  readonly #work: string;
  readonly #signal: AbortSignal;
  #timedOut = false;

  constructor(sandbox: Sandbox, work: string, signal: AbortSignal) {
    this.#signal = signal;
    this.#sandbox = sandbox;
    this.#work = work;
    this.result = join(work, 'result.pdf');
  }

  get code(): 'conversion-failed' | 'conversion-timeout' {
    return this.#timedOut ? 'conversion-timeout' : 'conversion-failed';
  }

  /** False (nothing is scattered) once there is a PDF at `result`; null when there is none. */
  async pdf(input: string): Promise<false | null> {
    const made = await this.#run(input, 'pdf');
    if (made === null || (await looksLikePdf(made)) !== 'pdf') return null;
    await rename(made, this.result);
    return false;
  }

  /** Whether the columns of sheets ended on several pages; null when there is no PDF. */
  async sheets(input: string, poppler: Poppler | null): Promise<boolean | null> {
    const flat = await this.#run(input, 'fods');
    if (flat === null) return null;
    const plain = join(this.#work, 'sheets.fods');
    await rename(flat, plain);
    const lay = async (layout: Layout): Promise<number | null> => {
      const fit = join(this.#work, `${layout}.fods`);
      if (layout !== 'asIs') await fitSheets(plain, fit, layout);
      const isMade = (await this.pdf(layout === 'asIs' ? plain : fit)) !== null;
      return isMade ? this.#smallestLetters(poppler) : null;
    };
    const upright = await lay('portrait');
    if (upright === null || upright >= INTAKE_LIMITS.readableWordPt) return upright === null ? null : false;
    const isTurningEnough = upright * LANDSCAPE_GAIN >= INTAKE_LIMITS.readableWordPt;
    const turned = await lay(isTurningEnough ? 'landscape' : 'asIs');
    return turned === null ? null : !isTurningEnough;
  }

  /** The file that LibreOffice made, or null; its exit code says nothing. */
  async #run(input: string, to: 'pdf' | 'fods'): Promise<string | null> {
    if (this.#signal.aborted) return null;
    const { timedOut } = await this.#sandbox.office({
      folder: this.#work,
      input,
      to,
      timeoutMs: INTAKE_LIMITS.convertMs,
      signal: this.#signal,
    });
    this.#timedOut ||= timedOut;
    const name = input.slice(input.lastIndexOf('/') + 1).replace(/\.\w+$/, `.${to}`);
    const made = join(this.#work, 'out', name);
    const size = await stat(made).then(
      (found) => found.size,
      () => 0,
    );
    // What is there when the server stops may be half a file.
    if (!timedOut && !this.#signal.aborted && size > 0) return made;
    await rm(made, { force: true });
    return null;
  }

  /** The height that a tenth of the words are below; large where nobody can measure. */
  async #smallestLetters(poppler: Poppler | null): Promise<number> {
    const heights = (await poppler?.wordHeights(this.result, INTAKE_LIMITS.measuredPages)) ?? [];
    const sorted = heights.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 10)] ?? Number.POSITIVE_INFINITY;
  }
}
