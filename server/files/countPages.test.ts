import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPages } from './countPages.ts';
import { testPdf } from './testPdf.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-pages-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('countPages', () => {
  it.each([
    ['one page', testPdf(1), 1],
    ['a flat tree of 300 pages, as office scanners write', testPdf(300), 300],
    ['a tree with branches', Buffer.from('<</Count 7/Type/Pages>> <</Type /Pages /Kids [] /Count 3>>'), 7],
    ['a tree across the border of two reads', Buffer.concat([Buffer.alloc(1_048_570), testPdf(4)]), 4],
    ['no readable tree', Buffer.from('%PDF-1.7 /Type /ObjStm /Count 5'), null],
    ['an absurd count', Buffer.from('<</Type/Pages/Count 99999999>>'), null],
  ])('counts %s', async (_, bytes, pages) => {
    await writeFile(join(dir, 'paper.pdf'), bytes);
    expect(await countPages(join(dir, 'paper.pdf'))).toBe(pages);
  });
});
