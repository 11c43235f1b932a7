import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FileStore, openFileStore } from '../files/openFileStore.ts';
import { findPoppler } from '../files/poppler.ts';
import { textName } from '../files/storedName.ts';
import { testPdf } from '../files/testPdf.ts';
import { Ocr } from './Ocr.ts';
import { PaperTexts } from './PaperTexts.ts';
import { rawPdf, textPdf } from './testing/rawPdf.ts';

const silent = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const poppler = await findPoppler();
const ocr = await Ocr.find(poppler, new AbortController().signal);
const WORDS = 'A page that says enough to be read';

let dir: string;
let files: FileStore;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-texts-'));
  files = await openFileStore(dir, silent, null, poppler);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const put = async (bytes: Buffer) => (await files.put(Readable.from([bytes]), { limit: 1 << 20 })).sha256;
function texts(reader: Ocr | null = null): PaperTexts {
  const made = new PaperTexts({ files, poppler, ocr: Promise.resolve(reader), log: silent });
  made.start();
  return made;
}

describe.skipIf(poppler === null)('the text of a paper', () => {
  it('is made page by page after the paper was kept, told, and kept beside it', async () => {
    const made = texts();
    const told = vi.fn();
    made.onText(told);
    const sha256 = await put(textPdf(WORDS));
    await made.settled();
    const page = { text: expect.stringContaining(WORDS), isScan: false, ocr: false, width: 595, height: 842 };
    expect(told.mock.calls).toEqual([[sha256, { pages: [page] }]]);
    expect(await texts().read(sha256)).toEqual({ pages: [page] });
  });

  it('says which pages are pictures of pages', async () => {
    const made = texts();
    const sha256 = await put(testPdf(3));
    await made.settled();
    expect((await made.read(sha256))?.pages.map(({ isScan }) => isScan)).toEqual([true, true, true]);
  });

  it('is made for papers that were there before, and again when what is kept is broken', async () => {
    const sha256 = await put(textPdf(WORDS));
    const first = texts();
    await first.settled();
    await writeFile(join(dir, sha256.slice(0, 2), textName(sha256)), '{"pages":[{"te');
    files = await openFileStore(dir, silent, null, poppler);
    const second = texts();
    await second.settled();
    expect((await second.read(sha256))?.pages).toHaveLength(1);
  });

  it('is not made after the end', async () => {
    const made = texts();
    await made.stop();
    const sha256 = await put(textPdf(WORDS));
    await made.settled();
    expect(await made.read(sha256)).toBeNull();
  });
});

describe.skipIf(ocr === null)('a scan', () => {
  it('is read from its picture, marked as such, and told again', async () => {
    // Few letters in large type: by its text the page is a scan, and there is something to read on it.
    const page =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 100] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>';
    const drawn = 'BT /F1 40 Tf 20 40 Td (HOI NGHI) Tj ET';
    const bytes = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ]);
    const made = texts(ocr);
    const told = vi.fn();
    made.onText(told);
    const sha256 = await put(bytes);
    await made.settled();
    expect(told).toHaveBeenCalledTimes(2);
    expect((await made.read(sha256))?.pages).toMatchObject([
      { isScan: true, ocr: true, text: expect.stringMatching(/NGH/) },
    ]);
  }, 120_000);
});
