import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitSheets } from './fitSheets.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-fit-'));
});
afterAll(() => rm(dir, { recursive: true }));

const UPRIGHT = 'fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait"';
const sheet = (page: string) =>
  `<office:document><style:page-layout-properties ${page}/><office:body>đường style:scale-to="100%"</office:body></office:document>`;

async function fittedTo(page: string, layout: 'portrait' | 'landscape'): Promise<string> {
  const [from, to] = [join(dir, 'from.fods'), join(dir, 'to.fods')];
  await writeFile(from, sheet(page));
  await fitSheets(from, to, layout);
  return readFile(to, 'utf8');
}

describe('the pages of a sheet', () => {
  it('take all its columns, where nobody has chosen a scale; the rest of the file stays as it is', async () => {
    const page = `${UPRIGHT} style:scale-to="100%"`;
    expect(await fittedTo(page, 'portrait')).toBe(sheet(`style:scale-to-X="1" style:scale-to-Y="0" ${UPRIGHT}`));
  });

  it('are turned for wide sheets', async () => {
    const turned = 'fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape"';
    expect(await fittedTo(UPRIGHT, 'landscape')).toContain(turned);
  });

  it.each(['style:scale-to="60%"', 'style:scale-to-pages="2"', 'style:scale-to-X="1" style:scale-to-Y="3"'])(
    'stay as somebody has chosen them: %s',
    async (chosen) => {
      expect(await fittedTo(`${UPRIGHT} ${chosen}`, 'landscape')).toBe(sheet(`${UPRIGHT} ${chosen}`));
    },
  );
});
