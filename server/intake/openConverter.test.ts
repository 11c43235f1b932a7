import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPoppler } from '../files/poppler.ts';
import type { FileKind } from './fileKinds.ts';
import { openConverter } from './openConverter.ts';
import { docx, xlsx } from './testing/officeFiles.ts';

const poppler = await findPoppler();
const converter = await openConverter(poppler);
const run = promisify(execFile);
/** LibreOffice starts anew for each file; on a busy machine that takes a while. */
const PATIENCE_MS = 400_000;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-convert-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function convert(bytes: Buffer, kind: FileKind, signal = new AbortController().signal) {
  if (typeof converter === 'string') throw new Error(converter);
  const [file, to] = [join(dir, 'arrived'), join(dir, 'made.pdf')];
  await writeFile(file, bytes);
  return { made: await converter.convert({ file, kind, to, work: join(dir, 'work'), signal }), to };
}

/** Programs that still work on something of this test. */
const leftOver = async () =>
  (await run('ps', ['axww', '-o', 'args'])).stdout.split('\n').filter((l) => l.includes(dir));

describe.skipIf(typeof converter === 'string' || poppler === null)('the converter', () => {
  it(
    'sets Vietnamese in one family, and never asks anybody for a linked picture',
    async () => {
      let hits = 0;
      const trap = createServer((_, response) => {
        hits += 1;
        response.end();
      }).listen(0, '127.0.0.1');
      await once(trap, 'listening');
      const bound = trap.address();
      const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
      const text = 'Đường vành đai ơ ư ả ạ ắ ằ ẳ ẵ ặ ế ề ể ễ ệ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự ỵ';
      const { made, to } = await convert(docx(text, { picture: `http://127.0.0.1:${port}/a.png` }), 'docx');
      trap.close();
      expect(made).toEqual({ kind: 'pdf', scattered: false });
      expect(hits).toBe(0);
      expect((await poppler?.pageTexts(to, join(dir, 'text')))?.join('')).toContain(text);
      expect(new Set(await poppler?.fontNames(to, 1))).toEqual(new Set(['LiberationSerif']));
    },
    PATIENCE_MS,
  );

  it(
    'brings all columns of a sheet onto one page, while its letters can be read',
    async () => {
      const { made, to } = await convert(xlsx(12, 4), 'xlsx');
      expect(made).toEqual({ kind: 'pdf', scattered: false });
      expect(await poppler?.pageSizes(to)).toHaveLength(1);
    },
    PATIENCE_MS,
  );

  it(
    'says so when a sheet is too wide for that',
    async () => {
      const { made, to } = await convert(xlsx(60, 2), 'xlsx');
      expect(made).toEqual({ kind: 'pdf', scattered: true });
      expect((await poppler?.pageSizes(to))?.length).toBeGreaterThan(1);
    },
    PATIENCE_MS,
  );

  it(
    'refuses what LibreOffice cannot read, though that ends with 0',
    async () => {
      const { made } = await convert(Buffer.from('PK\x03\x04 no document'), 'docx');
      expect(made).toEqual({ kind: 'refused', code: 'conversion-failed' });
    },
    PATIENCE_MS,
  );

  it(
    'ends with everything that it started when it is told to',
    async () => {
      const stop = new AbortController();
      const running = convert(docx('văn bản'), 'docx', stop.signal);
      await expect.poll(leftOver, { timeout: PATIENCE_MS }).not.toEqual([]);
      stop.abort();
      expect((await running).made).toMatchObject({ kind: 'refused' });
      await expect.poll(leftOver, { timeout: PATIENCE_MS }).toEqual([]);
      await expect(readFile(join(dir, 'made.pdf'))).rejects.toThrow();
    },
    PATIENCE_MS,
  );
});
