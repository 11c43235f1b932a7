import { rm } from 'node:fs/promises';
import { z } from 'zod';
import type { PaperSource, PaperWarning } from '../../core/documents/document.ts';
import type { IntakeCapabilities, IntakeState, IntakeTicket } from '../../core/intake/intakeState.ts';
import { FileStoreError } from '../files/FileStoreError.ts';
import { oneAtATime } from '../files/oneAtATime.ts';
import type { FileStore, Incoming, StoredFile } from '../files/openFileStore.ts';
import type { Poppler } from '../files/poppler.ts';
import type { Log } from '../log.ts';
import { type Looked, MEDIA_TYPES } from './fileKinds.ts';
import { IntakeFault } from './IntakeFault.ts';
import { isLegacyFont } from './legacyFonts.ts';
import { INTAKE_LIMITS } from './limits.ts';
import { lookInto } from './lookInto.ts';
import type { Converter } from './openConverter.ts';
import { isScan } from './PaperTexts.ts';
import type { NoSandbox } from './Sandbox.ts';

/** A paper that is on disk. */
export interface Kept {
  readonly file: StoredFile;
  /** The file that it was converted from; null: the PDF itself was uploaded. */
  readonly source: PaperSource | null;
  readonly warnings: readonly PaperWarning[];
}

/** What the room says when it is handed a paper. */
export interface Attached {
  readonly status: number;
  readonly body: unknown;
}

/** One file that somebody brings. */
export interface Arrival {
  /** Whose it is: nobody else is told what becomes of it. */
  readonly session: string;
  readonly name: string;
  readonly body: AsyncIterable<Uint8Array>;
  readonly limit: number;
  /** Hands the paper to the room. */
  readonly attach: (kept: Kept) => Promise<Attached>;
}

/** More files wait than anybody would convert in a day. */
export class IntakeFull extends Error {
  override readonly name = 'IntakeFull';
}

export interface IntakeParts {
  readonly files: FileStore;
  /** Looked for while the room is open already. */
  readonly converter: Promise<Converter | NoSandbox>;
  readonly poppler: Poppler | null;
  /** Whether scans are read here. */
  readonly ocr: Promise<boolean>;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** How many files of one session may wait. */
  readonly waitingPerSession?: number;
}

interface Job {
  readonly session: string;
  state: IntakeState;
  endedAt: number | null;
}

const RoomRefusal = z.object({ error: z.object({ code: z.string() }) });

/** Papers come in: a PDF at once, everything else by way of the converter, one at a time. */
export class Intake {
  readonly #parts: IntakeParts;
  readonly #jobs = new Map<string, Job>();
  readonly #converting = oneAtATime();
  readonly #stop = new AbortController();

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  async capabilities(): Promise<IntakeCapabilities> {
    const { files, poppler } = this.#parts;
    const converter = await this.#parts.converter;
    return {
      conversion: typeof converter === 'string' ? converter : 'ready',
      viewingCopies: files.capabilities.viewingCopies,
      text: poppler !== null,
      ocr: await this.#parts.ocr,
    };
  }

  /** What became of a file, told to the session that brought it; null when it is not known (any more). */
  stateOf(session: string, id: string): IntakeState | null {
    const job = this.#jobs.get(id);
    if (job?.session !== session) return null;
    if (job.state.kind !== 'queued') return job.state;
    return { kind: 'queued', ahead: this.#aheadOf(id) };
  }

  /**
   * Takes a file in. A PDF is kept and handed to the room before this returns; another file is looked into, and its
   * ticket says where to ask. Throws FileStoreError for a file that does not become a paper, IntakeFull when too many wait.
   */
  async take(arrival: Arrival): Promise<Attached> {
    const { files } = this.#parts;
    const incoming = await files.receive(arrival.body, { limit: arrival.limit });
    let isHandedOn = false;
    try {
      const looked = await this.#look(incoming);
      if (looked.kind === 'pdf') return await arrival.attach(await this.#keepPdf(incoming, null, false, looked));
      const converter = await this.#parts.converter;
      if (typeof converter === 'string') throw new FileStoreError('no-converter', `conversion: ${converter}`);
      const ticket = this.#enqueue(arrival, incoming, looked, converter);
      isHandedOn = true;
      return { status: 202, body: ticket };
    } finally {
      if (!isHandedOn) await files.discard(incoming);
    }
  }

  /** Ends what is being converted, and converts nothing any more; resolves when nothing runs. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#converting(async () => undefined);
  }

  async #look({ path }: Incoming): Promise<Looked> {
    try {
      return await lookInto(path);
    } catch (error) {
      throw error instanceof IntakeFault ? new FileStoreError(error.code, error.message) : error;
    }
  }

  #aheadOf(id: string): number {
    let ahead = 0;
    for (const [other, job] of this.#jobs) {
      if (other === id) break;
      if (job.endedAt === null) ahead += 1;
    }
    return ahead;
  }

  #enqueue(arrival: Arrival, incoming: Incoming, looked: Looked, converter: Converter): IntakeTicket {
    this.#forgetOld();
    const waiting = [...this.#jobs.values()].filter(({ endedAt }) => endedAt === null);
    const own = waiting.filter(({ session }) => session === arrival.session);
    const { waitingPerSession = INTAKE_LIMITS.waitingPerSession } = this.#parts;
    if (waiting.length >= INTAKE_LIMITS.waiting || own.length >= waitingPerSession) throw new IntakeFull();
    const id = crypto.randomUUID();
    const job: Job = { session: arrival.session, state: { kind: 'queued', ahead: 0 }, endedAt: null };
    this.#jobs.set(id, job);
    void this.#converting(() => this.#run(job, arrival, incoming, looked, converter));
    return { intake: id };
  }

  async #run(job: Job, arrival: Arrival, incoming: Incoming, looked: Looked, converter: Converter): Promise<void> {
    const { log, now, files } = this.#parts;
    try {
      job.state = { kind: 'converting' };
      const answer = await this.#convert(job, arrival, incoming, looked, converter);
      const refusal = RoomRefusal.safeParse(answer.body);
      if (refusal.success) job.state = { kind: 'refused', code: refusal.data.error.code };
      else job.state = { kind: 'done', answer: answer.body };
    } catch (error) {
      if (!(error instanceof FileStoreError)) log.error({ err: error }, 'a file could not be taken in');
      job.state = { kind: 'refused', code: error instanceof FileStoreError ? error.code : 'conversion-failed' };
    } finally {
      job.endedAt = now();
      await files.discard(incoming);
    }
  }

  async #convert(
    job: Job,
    arrival: Arrival,
    incoming: Incoming,
    looked: Looked,
    converter: Converter,
  ): Promise<Attached> {
    const { files } = this.#parts;
    if (this.#stop.signal.aborted) throw new FileStoreError('conversion-failed', 'the server stops');
    const work = files.scratch();
    const to = files.scratch();
    try {
      const made = await converter.convert({
        file: incoming.path,
        kind: looked.kind,
        to,
        work,
        signal: this.#stop.signal,
      });
      if (made.kind === 'refused') throw new FileStoreError(made.code, 'no PDF came out');
      job.state = { kind: 'checking' };
      const pdf = await files.adopt(to);
      const { sha256, size } = incoming;
      const source = { sha256, size, name: arrival.name, mediaType: MEDIA_TYPES[looked.kind] };
      const kept = await this.#keepPdf(pdf, source, made.scattered, looked).catch((error: unknown) => {
        const isNoPaper = error instanceof FileStoreError && error.code === 'damaged';
        throw isNoPaper ? new FileStoreError('conversion-failed', error.message) : error;
      });
      await files.keepSource(incoming);
      return await arrival.attach(kept);
    } finally {
      await Promise.all([rm(work, { recursive: true, force: true }), rm(to, { force: true })]);
    }
  }

  async #keepPdf(pdf: Incoming, source: PaperSource | null, scattered: boolean, looked: Looked): Promise<Kept> {
    const { files } = this.#parts;
    const file = await files.keepPdf(pdf);
    const path = files.pathOf(file.sha256, 'original');
    const found = path === null ? { legacy: false, noText: false } : await this.#lookAtPages(path);
    const warnings: PaperWarning[] = [];
    if (looked.legacyFonts || found.legacy) warnings.push('legacyFonts');
    if (scattered) warnings.push('scatteredPages');
    if (found.noText) warnings.push('noText');
    return { file, source, warnings };
  }

  /** What the desk should know of a PDF before it is released, from its first pages. */
  async #lookAtPages(path: string): Promise<{ readonly legacy: boolean; readonly noText: boolean }> {
    const { poppler, files } = this.#parts;
    if (poppler === null) return { legacy: false, noText: false };
    const fonts = await poppler.fontNames(path, INTAKE_LIMITS.probedPages);
    const texts = await poppler.pageTexts(path, files.scratch(), INTAKE_LIMITS.probedPages);
    return { legacy: fonts.some(isLegacyFont), noText: texts?.every(isScan) ?? true };
  }

  #forgetOld(): void {
    const before = this.#parts.now() - INTAKE_LIMITS.keptMs;
    for (const [id, { endedAt }] of this.#jobs) if (endedAt !== null && endedAt < before) this.#jobs.delete(id);
  }
}
