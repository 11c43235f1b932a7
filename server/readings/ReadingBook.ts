import { appendFile, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Id } from '../../core/base/fields.ts';
import { Reading } from '../../core/readings/reading.ts';
import type { Log } from '../log.ts';
import { writeWhole } from './writeWhole.ts';

/** What is new is written together, this long after the first of it, in milliseconds. */
const WRITE_AFTER_MS = 1_000;

/** One line of the file: the newest of a delegate and a file counts. */
const Line = z.strictObject({ meetingId: Id, personId: Id, reading: Reading.nullable(), sha256: Reading.shape.sha256 });
type Line = z.infer<typeof Line>;

/** What is known of one delegate and one file; `reading` null: it only lies on their terminal. */
export interface Known {
  readonly reading: Reading | null;
}

const keyOf = ({ meetingId, personId, sha256 }: Omit<Line, 'reading'>) => `${meetingId}/${personId}/${sha256}`;

/**
 * What delegates have read, in a file of its own: it is no part of the record, and a seat tells it again when it is lost.
 * Nothing waits for the disk here, and nothing is flushed: a slow disk never holds up the room.
 */
export class ReadingBook {
  readonly #file: string;
  readonly #log: Log;
  readonly #known: Map<string, Line>;
  #new: Line[] = [];
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();
  #version = 0;

  private constructor(file: string, known: Map<string, Line>, log: Log) {
    this.#file = file;
    this.#known = known;
    this.#log = log;
  }

  static async open(file: string, log: Log): Promise<ReadingBook> {
    const text = await readFile(file, 'utf8').catch(() => '');
    const lines = text.split('\n').filter((line) => line !== '');
    const known = new Map<string, Line>();
    for (const line of lines) {
      const parsed = Line.safeParse(jsonOf(line));
      // A line that a power cut left half written says nothing.
      if (parsed.success) known.set(keyOf(parsed.data), parsed.data);
    }
    if (lines.length > 2 * known.size) {
      await writeWhole(file, [...known.values()].map((line) => `${JSON.stringify(line)}\n`).join(''));
    }
    return new ReadingBook(file, known, log);
  }

  /** Rises with every change. */
  get version(): number {
    return this.#version;
  }

  of(meetingId: string, personId: string, sha256: string): Known | null {
    return this.#known.get(keyOf({ meetingId, personId, sha256 })) ?? null;
  }

  /** The file lies on the delegate's terminal (`reading` null), or was read so far; what was further stays. */
  note(meetingId: string, personId: string, sha256: string, reading: Reading | null): void {
    const line = { meetingId, personId, sha256, reading };
    const before = this.#known.get(keyOf(line));
    const isNews =
      before === undefined ||
      (reading !== null &&
        (before.reading === null ||
          reading.furthest > before.reading.furthest ||
          (before.reading.pages === null && reading.pages !== null)));
    if (!isNews) return;
    this.#known.set(keyOf(line), line);
    this.#new.push(line);
    this.#version += 1;
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_AFTER_MS).unref();
  }

  /** Writes what is new. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const lines = this.#new.map((line) => `${JSON.stringify(line)}\n`).join('');
    this.#new = [];
    if (lines !== '') {
      this.#writing = this.#writing
        .then(() => appendFile(this.#file, lines, { mode: 0o600 }))
        .catch((error: unknown) => this.#log.error({ err: error }, 'what was read could not be written down'));
    }
    return this.#writing;
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
