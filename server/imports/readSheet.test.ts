import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ImportRefused } from './ImportRefused.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { type ReadSheet, readSheet as readAs } from './readSheet.ts';
import { SheetReader } from './sheetReader.ts';
import { storeZip } from './storeZip.ts';
import { unpackZip } from './unpackZip.ts';

const sample = (name: string) => readFileSync(new URL(`../demo/samples/${name}`, import.meta.url));
const xlsx = sample('danh-sach-dai-bieu.xlsx');
const csv = sample('danh-sach-dai-bieu.csv');

const reader = () => {
  const sheets = new SheetReader();
  return { read: (bytes: Buffer) => sheets.read(bytes, 'people') };
};
const readSheet = async (bytes: Buffer) => {
  const read = await readAs(bytes, 'people');
  if (read.of !== 'people') throw new Error('read as something else');
  return read;
};
const refusal = (read: Promise<ReadSheet>) =>
  read.then(
    () => 'read',
    (error: unknown) => (error instanceof ImportRefused ? error.code : `crashed: ${String(error)}`),
  );

/** The sample workbook with some of its parts replaced. */
function workbook(change: Readonly<Record<string, string | Buffer>>): Buffer {
  const parts = new Map(unpackZip(xlsx));
  for (const [name, content] of Object.entries(change)) parts.set(name, Buffer.from(content));
  return storeZip(parts);
}

const csvText = csv.toString('utf8').replace('\ufeff', '');
const simple = 'Mã;Họ và tên\r\nUV-1;Lò Văn Pành\r\n';

describe('reading a sheet', () => {
  it('finds the same lines in the workbook and in the CSV file, numbered as the spreadsheet shows them', async () => {
    const fromXlsx = await readSheet(xlsx);
    const fromCsv = await readSheet(csv);
    expect(fromXlsx.sheet).toBe('Đại biểu');
    expect(fromCsv.sheet).toBeNull();
    expect(fromXlsx.rows).toEqual(fromCsv.rows);
    expect(fromXlsx.rows).toHaveLength(52);
    const numbers = fromXlsx.rows.map((row) => row.number);
    expect([numbers[0], numbers.at(-1), numbers.includes(24), numbers.includes(45)]).toEqual([2, 55, false, false]);
    expect(fromXlsx.rows.every((row) => row.name === row.name.normalize('NFC'))).toBe(true);
  });

  it.each<[string, Buffer]>([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${csvText}`)],
    ['UTF-8 without a mark', Buffer.from(csvText)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${csvText}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(csvText, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${csvText}`, 'utf16le').swap16()],
    ['Unix line ends', Buffer.from(csvText.replaceAll('\r\n', '\n'))],
    ['Excel’s own first line', Buffer.from(`sep=;\r\n${csvText}`)],
  ])('reads CSV in %s', async (_name, bytes) => {
    const read = await readSheet(bytes);
    expect(read.rows.map((row) => row.name)).toEqual((await readSheet(csv)).rows.map((row) => row.name));
  });

  it('takes quotes, commas, tabs and blanks as spreadsheets write them', async () => {
    const text = 'Họ và tên,Mã,Chức vụ\n"Nông ""Út"" Uy",UV-1,"Phó Bí thư; Chủ tịch,\r\nTrưởng ban"\n';
    expect((await readSheet(Buffer.from(text))).rows).toEqual([
      {
        number: 2,
        code: 'UV-1',
        name: 'Nông "Út" Uy',
        position: 'Phó Bí thư; Chủ tịch, Trưởng ban',
        unit: '',
        standing: '',
      },
    ]);
    const tabs = 'Mã\tHọ và tên\tĐơn vị\nUV-1\tLò  Văn Pành \tSở Y tế';
    expect((await readSheet(Buffer.from(tabs))).rows[0]).toMatchObject({ name: 'Lò Văn Pành', unit: 'Sở Y tế' });
  });

  it.each<[string, Buffer, string]>([
    ['a legacy Vietnamese encoding', Buffer.from('Mã;Họ và tên\nUV-1;Lò Văn Pành', 'latin1'), 'encoding'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 0, 0, 7]), 'notASheet'],
    ['Excel before 2007 or with a password', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'oldExcel'],
    ['an empty file', Buffer.alloc(0), 'noHeader'],
    ['a sheet without a heading', Buffer.from('UV-1;Lò Văn Pành\n'), 'noHeader'],
    ['a heading and nothing else', Buffer.from('Mã;Họ và tên\n'), 'noRows'],
    ['two columns of one meaning', Buffer.from('Mã;Mã số;Họ và tên\nUV-1;2;Lò'), 'columnTwice'],
    ['a quote that does not end', Buffer.from('Mã;Họ và tên\nUV-1;"Lò'), 'damaged'],
    ['a cut workbook', xlsx.subarray(0, xlsx.length - 40), 'damaged'],
    ['a document that is no workbook', storeZip(new Map([['word/document.xml', Buffer.from('<a/>')]])), 'notASheet'],
    ['broken XML', workbook({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c' }), 'damaged'],
    ['too many columns', Buffer.from(`${';'.repeat(IMPORT_LIMITS.columns)}\n${simple}`), 'tooManyColumns'],
    ['too many rows', Buffer.from(simple + 'UV-2;Lò\n'.repeat(5000)), 'tooManyRows'],
  ])('refuses %s', async (_name, bytes, code) => {
    expect(await refusal(readSheet(bytes))).toBe(code);
  });

  it('refuses a cell far away before anything is laid out up to it', async () => {
    const cell = (at: string) =>
      `<worksheet><sheetData><row r="1"><c r="${at}"><v>1</v></c></row></sheetData></worksheet>`;
    expect(await refusal(readSheet(workbook({ 'xl/worksheets/sheet1.xml': cell('A1048576') })))).toBe('tooManyRows');
    expect(await refusal(readSheet(workbook({ 'xl/worksheets/sheet1.xml': cell('XFD1') })))).toBe('tooManyColumns');
  });
});

/** A zip file with one deflated part, whose directory claims another size than comes out. */
function bomb(unpacked: number, claimed: number): Buffer {
  const name = 'xl/workbook.xml';
  const packed = deflateRawSync(Buffer.alloc(unpacked, 32));
  const stored = storeZip(new Map([[name, packed]]));
  const central = stored.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  for (const [at, header] of [
    [0, 8],
    [central, 10],
  ] as const) {
    stored.writeUInt16LE(8, at + header);
    stored.writeUInt32LE(claimed, at + header + 14);
  }
  return stored;
}

describe('a zip bomb', () => {
  it.each([
    ['that claims its size', 2 ** 30],
    ['that lies about it', 100],
  ])('%s is refused without being unpacked', async (_name, claimed) => {
    expect(await refusal(readSheet(bomb(IMPORT_LIMITS.unpackedBytes + 2, claimed)))).toBe('tooBig');
  });

  it('of many parts is refused', async () => {
    const parts = Array.from(
      { length: IMPORT_LIMITS.zipEntries + 1 },
      (_, n) => [`${n}.xml`, Buffer.alloc(0)] as const,
    );
    expect(await refusal(readSheet(storeZip(new Map(parts))))).toBe('tooBig');
  });
});

describe('the reading thread', () => {
  it('reads what the reader reads, and hands on its refusals', async () => {
    const sheets = reader();
    const [read, code] = await Promise.all([sheets.read(xlsx), refusal(sheets.read(Buffer.from('a;b\n')))]);
    expect(read).toEqual(await readSheet(xlsx));
    expect(code).toBe('noHeader');
  });

  it('lets only a few sheets wait', async () => {
    const sheets = reader();
    const bytes = Buffer.from(simple);
    const codes = await Promise.all(
      Array.from({ length: IMPORT_LIMITS.waiting + 3 }, () => refusal(sheets.read(bytes))),
    );
    expect(codes.filter((code) => code === 'busy')).toHaveLength(2);
    expect(await refusal(sheets.read(bytes))).toBe('read');
  });

  it('reads a thousand rows of a real workbook', async () => {
    const rows = Array.from(
      { length: 1000 },
      (_, n) =>
        `<row r="${n + 2}"><c r="A${n + 2}" t="inlineStr"><is><t>UV-${n}</t></is></c><c r="B${n + 2}" t="inlineStr"><is><t>${`Lương Thị Bích Hạnh ${n}`.normalize('NFD')}</t></is></c></row>`,
    );
    const head =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Mã</t></is></c><c r="B1" t="inlineStr"><is><t>Họ và tên</t></is></c></row>';
    const sheet = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${head}${rows.join('')}</sheetData></worksheet>`;
    const read = await reader().read(workbook({ 'xl/worksheets/sheet1.xml': sheet }));
    expect(read.rows).toHaveLength(1000);
    expect(read.rows[999]).toMatchObject({ number: 1001, code: 'UV-999', name: 'Lương Thị Bích Hạnh 999' });
  });
});
