import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileStore } from '../files/openFileStore.ts';
import type { Ledger } from '../ledger/port.ts';
import type { LogEvidence } from '../record/format.ts';
import { makeFile } from '../record/makeFile.ts';
import { makeRecord } from '../record/makeRecord.ts';
import type { PaperDesk } from './PaperDesk.ts';

/** The page that checks records, as `npm run build` puts it. */
const VERIFIER = fileURLToPath(new URL('../../dist/verifier.html', import.meta.url));

export interface BundleParts {
  readonly ledger: Pick<Ledger, 'read'>;
  readonly files: Pick<FileStore, 'read' | 'has'>;
  readonly papers: Pick<PaperDesk, 'papersOfRecord'>;
  readonly evidence: () => Promise<LogEvidence>;
}

/** A meeting's record for whoever checks it, and its file of record, in pieces. Both throw RecordError before their first. */
export class Bundles {
  readonly #parts: BundleParts;

  constructor(parts: BundleParts) {
    this.#parts = parts;
  }

  async *record(meetingId: string): AsyncGenerator<Uint8Array, void, undefined> {
    const { ledger, evidence } = this.#parts;
    const text = new TextEncoder();
    for await (const piece of makeRecord(() => ledger.read(0), await evidence(), meetingId)) yield text.encode(piece);
  }

  async *file(meetingId: string): AsyncGenerator<Uint8Array, void, undefined> {
    const { ledger, files, papers, evidence } = this.#parts;
    yield* makeFile({
      meetingId,
      read: () => ledger.read(0),
      evidence: await evidence(),
      files,
      verifier: await readFile(VERIFIER).catch(() => null),
      made: () => papers.papersOfRecord(meetingId),
    });
  }
}
