import { createHash } from 'node:crypto';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { FilePart } from './FilePart.ts';
import { type IndexLine, indexPage } from './fileIndex.ts';
import { FILE_PARTS, type FilePorts } from './fileParts.ts';
import { RecordError } from './RecordError.ts';
import { readEntry } from './survey.ts';

/** Bytes that a ZIP has made and nobody has taken yet. */
class Outgoing {
  readonly #pieces: Uint8Array[] = [];
  readonly zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    this.#pieces.push(piece);
  });

  take(): readonly Uint8Array[] {
    return this.#pieces.splice(0);
  }
}

/** Title and day of the meeting: the file says when the meeting was, not when it was asked for, so that it stays the same. */
async function aboutOf({ read, meetingId }: FilePorts): Promise<{ readonly title: string; readonly at: number }> {
  let about: { readonly title: string; readonly at: number } | null = null;
  for await (const slice of read()) {
    for (const entry of slice) {
      const { at, events } = readEntry(entry);
      for (const event of events) {
        if (event.type === 'meetingCreated' && event.meeting.id === meetingId)
          about = { title: event.meeting.setup.title, at };
        if (event.type === 'meetingSaved' && event.meetingId === meetingId) about = { title: event.setup.title, at };
      }
    }
  }
  if (about === null) throw new RecordError(`There is no meeting ${meetingId} in this journal.`);
  return about;
}

/**
 * A meeting's file of record as a ZIP, in pieces: the record, the page that checks it, papers by the hash of their bytes,
 * the meeting's part of the journal, checkpoints; and a list of them all, `index.json` and `index.html`. Throws RecordError.
 */
export async function* makeFile(ports: FilePorts): AsyncGenerator<Uint8Array, void, undefined> {
  const { title, at } = await aboutOf(ports);
  const outgoing = new Outgoing();
  const lines: IndexLine[] = [];

  async function* put({ path, title: what, bytes, isPacked }: FilePart): AsyncGenerator<Uint8Array, void, undefined> {
    if (bytes === null) {
      lines.push({ path, title: what, bytes: 0, sha256: null });
      return;
    }
    const hash = createHash('sha256');
    let size = 0;
    const file = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = at;
    outgoing.zip.add(file);
    for await (const piece of bytes()) {
      hash.update(piece);
      size += piece.length;
      file.push(piece);
      yield* outgoing.take();
    }
    file.push(new Uint8Array(), true);
    yield* outgoing.take();
    lines.push({ path, title: what, bytes: size, sha256: hash.digest('hex') });
  }

  for (const makeParts of FILE_PARTS) {
    for (const part of await makeParts(ports)) yield* put(part);
  }
  const written = [...lines];
  const list = `${JSON.stringify({ format: 'nghisu/file/v1', meetingId: ports.meetingId, title, files: written }, null, 1)}\n`;
  const page = indexPage(title, written);
  for (const [path, text] of [
    ['index.json', list],
    ['index.html', page],
  ] as const) {
    yield* put({ path, title: 'Danh mục', bytes: () => [Buffer.from(text, 'utf8')], isPacked: false });
  }
  outgoing.zip.end();
  yield* outgoing.take();
}
