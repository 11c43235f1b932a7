import { readdirSync, readFileSync } from 'node:fs';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { LibraryEntrySetup } from '../../core/library/library.ts';
import { demoAgenda } from './agenda.ts';
import { demoDelegates } from './delegates.ts';
import { demoCategories, demoDocuments } from './library/documents.ts';

const here = new URL('.', import.meta.url);
const papers = demoAgenda.flatMap((item) => item.papers);

describe('the demonstration meeting', () => {
  it('names each committed paper exactly once', () => {
    const onDisk = readdirSync(new URL('papers/', here)).filter((name) => name.endsWith('.pdf'));
    expect(papers.map((paper) => paper.file).sort()).toEqual(onDisk.sort());
  });

  it('has papers that are PDFs', () => {
    for (const { file } of papers) {
      expect(
        readFileSync(new URL(`papers/${file}`, here))
          .subarray(0, 5)
          .toString('latin1'),
        file,
      ).toBe('%PDF-');
    }
  });

  it('has a PDF of every reference document, each under a category that there is', () => {
    const onDisk = readdirSync(new URL('library/', here)).filter((name) => name.endsWith('.pdf'));
    expect(demoDocuments.map(({ file }) => `${file}.pdf`).sort()).toEqual(onDisk.sort());
    const categories = new Set(demoCategories.map(({ id }) => id));
    for (const { file, setup } of demoDocuments) {
      expect(LibraryEntrySetup.safeParse(setup).data, file).toEqual(setup);
      expect(categories.has(setup.categoryId ?? ''), file).toBe(true);
    }
  });

  it('has 47 members, the chair first, six guests and no code twice', () => {
    expect(demoDelegates.filter((d) => d.standing === 'official')).toHaveLength(47);
    expect(demoDelegates.filter((d) => d.standing === 'invited')).toHaveLength(6);
    expect(demoDelegates[0]?.position).toBe('Bí thư Tỉnh ủy');
    expect(new Set(demoDelegates.map((d) => d.code)).size).toBe(demoDelegates.length);
  });

  it('holds every text in composed form', () => {
    const text = JSON.stringify([demoDelegates, demoAgenda, demoCategories, demoDocuments]);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('offers a sample list of 52 rows, the same in both formats', async () => {
    const sheet = (await readSheet(new URL('samples/danh-sach-dai-bieu.xlsx', here).pathname)).map((row) =>
      row.map((cell) => cell ?? ''),
    );
    const csv = readFileSync(new URL('samples/danh-sach-dai-bieu.csv', here), 'utf8')
      .replace(/^\uFEFF/, '')
      .trimEnd();
    const lines = csv.split('\r\n').map((line) => [...line.matchAll(/"([^"]*)"|([^;]+)|(?<=;|^)(?=;|$)/g)]);
    expect(lines.map((cells) => cells.map((m) => m[1] ?? m[2] ?? ''))).toEqual(sheet);
    expect(sheet.slice(1).filter((row) => row.some((cell) => cell !== ''))).toHaveLength(52);
  });
});
