import type { FileStore } from '../files/openFileStore.ts';
import { checkpointName } from './checkpointName.ts';
import { noteOf } from './chooseCheckpoints.ts';
import { Disclosure } from './Disclosure.ts';
import type { FilePart } from './FilePart.ts';
import type { LogEvidence } from './format.ts';
import { makeRecord } from './makeRecord.ts';
import { PaperShelf } from './papersOf.ts';
import { bodyOf, type ReadJournal, readEntry, survey } from './survey.ts';

/** What a meeting's file of record is made from. */
export interface FilePorts {
  readonly meetingId: string;
  readonly read: ReadJournal;
  readonly evidence: LogEvidence;
  readonly files: Pick<FileStore, 'read' | 'has'>;
  /** The page that checks records, or null where it was not built. */
  readonly verifier: Uint8Array | null;
  /** Reports, minutes and sheets, made now or signed; left out where only the journal is at hand. */
  readonly made?: () => Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>;
}

type MakeParts = (ports: FilePorts) => Promise<readonly FilePart[]>;

const text = new TextEncoder();

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of pieces) yield text.encode(piece);
}

const record: MakeParts = async ({ read, evidence, meetingId }) => [
  {
    path: 'record.json',
    title: 'Hồ sơ kiểm chứng',
    bytes: () => encoded(makeRecord(read, evidence, meetingId)),
    isPacked: false,
  },
];

/** The disclosed entries once more, a line each, for reading. */
const journal: MakeParts = async ({ read, meetingId }) => {
  async function* lines(): AsyncGenerator<Uint8Array, void, undefined> {
    const disclosure = new Disclosure(meetingId);
    for await (const slice of read()) {
      for (const entry of slice) {
        if (disclosure.take(readEntry(entry))) yield text.encode(`${bodyOf(entry)}\n`);
      }
    }
  }
  return [{ path: 'journal.jsonl', title: 'Nhật ký của cuộc họp', bytes: lines, isPacked: false }];
};

/** Those that the record holds, as files that other tools of transparency logs read. */
const checkpoints: MakeParts = async ({ read, evidence, meetingId }) => {
  const { chosen } = await survey(read, evidence, meetingId);
  return [...chosen.earlier, chosen.head].map((opened) => {
    const { size } = opened.checkpoint;
    return {
      path: `checkpoints/${checkpointName(size)}`,
      title: `Điểm kiểm tra của nhật ký, ${size} mục, ${opened.cosignatures.length} máy chứng kiến`,
      bytes: () => [text.encode(noteOf(opened))],
      isPacked: false,
    };
  });
};

const STATES = {
  released: 'Tài liệu',
  replaced: 'Tài liệu đã thay thế',
  recalled: 'Tài liệu đã thu hồi',
  signed: 'Văn bản đã ký',
} as const;

const papers: MakeParts = async ({ read, files, meetingId }) => {
  const shelf = new PaperShelf(meetingId);
  for await (const slice of read()) {
    for (const entry of slice) shelf.take(readEntry(entry));
  }
  return shelf.papers.map(({ name, sha256, state }): FilePart => {
    async function* bytes(): AsyncGenerator<Uint8Array, void, undefined> {
      const found = await files.read(sha256, 'original');
      if (found !== null) yield found;
    }
    return {
      path: `papers/${sha256}.pdf`,
      title: `${STATES[state]}: ${name}`,
      bytes: files.has(sha256, 'original') ? bytes : null,
      isPacked: true,
    };
  });
};

const verifier: MakeParts = async ({ verifier: page }) =>
  page === null
    ? []
    : [{ path: 'verifier.html', title: 'Trang kiểm chứng, mở bằng trình duyệt', bytes: () => [page], isPacked: false }];

/** What follows from the results, in the names that people look for. */
const made: MakeParts = async ({ made: make = async () => [] }) =>
  (await make()).map(({ name, bytes }) => ({
    path: `van-ban/${name}`,
    title: `Văn bản của cuộc họp: ${name}`,
    bytes: () => [bytes],
    isPacked: !name.endsWith('.csv'),
  }));

/** Everything in a meeting's file, in its order. Another kind of part is another line here. */
export const FILE_PARTS: readonly MakeParts[] = [record, verifier, made, papers, journal, checkpoints];
