import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FileStoreError } from '../files/FileStoreError.ts';
import { type FileStore, openFileStore } from '../files/openFileStore.ts';
import { findPoppler } from '../files/poppler.ts';
import { findQpdf } from '../files/qpdf.ts';
import { Intake } from './Intake.ts';
import { hostileFiles } from './testing/hostileFiles.ts';

const silent = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const poppler = await findPoppler();
const qpdf = await findQpdf();
const LIMIT = 200 * 1024 * 1024;

// Without both there is nobody to judge a PDF.
describe.skipIf(poppler === null || qpdf === null)('a hostile file', () => {
  let dir: string;
  let files: FileStore;
  let intake: Intake;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'room-hostile-'));
    files = await openFileStore(dir, silent, qpdf, poppler);
    const refuse = async () => ({ kind: 'refused', code: 'conversion-failed' }) as const;
    intake = new Intake({
      files,
      converter: Promise.resolve({ convert: refuse }),
      poppler,
      ocr: Promise.resolve(false),
      log: silent,
      now: () => 0,
    });
  });
  afterAll(() => rm(dir, { recursive: true }));

  /** What becomes of a file; one that is handed to the converter is not judged here. */
  const fateOf = async (name: string, bytes: Buffer): Promise<string> => {
    const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, at) =>
      bytes.subarray(at * 65_536, (at + 1) * 65_536),
    );
    const attach = async () => ({ status: 201, body: {} });
    const arrival = { session: 's', name, body: Readable.from(pieces), limit: LIMIT, attach };
    try {
      return (await intake.take(arrival)).status === 201 ? 'accepted' : 'converter';
    } catch (error) {
      if (error instanceof FileStoreError) return error.code;
      throw error;
    }
  };

  it.each(hostileFiles('http://127.0.0.1:9/').map((file) => [file.name, file] as const))(
    '%s is drawn or refused with a reason',
    async (name, { bytes, fate }) => {
      const found = await fateOf(name, bytes);
      if (fate === 'either') expect(found).not.toBe('');
      else expect(found).toBe(fate === 'accepted' ? 'accepted' : fate.refused);
    },
    180_000,
  );

  it('leaves nothing behind', async () => {
    await intake.stop();
    expect(await readdir(join(dir, 'incoming'))).toEqual([]);
    expect(silent.error).not.toHaveBeenCalled();
  });
});
