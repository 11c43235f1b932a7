import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookInto } from './lookInto.ts';
import { makeOle } from './testing/makeOle.ts';
import { makeZip } from './testing/makeZip.ts';
import { docx, odt, xlsx } from './testing/officeFiles.ts';
import { textPdf } from './testing/rawPdf.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-look-'));
});
afterAll(() => rm(dir, { recursive: true }));

const look = async (bytes: Buffer) => {
  // The name says nothing on purpose.
  const file = join(dir, 'file');
  await writeFile(file, bytes);
  return lookInto(file);
};
const word = (flags = 0, more = '') => {
  const block = Buffer.alloc(5000);
  block.writeUInt16LE(flags, 10);
  return makeOle({ WordDocument: block, '1Table': Buffer.from(more, 'utf16le') });
};
/** The header of a picture of 640 by 480. */
const pictures = {
  png: Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e0', 'hex'), Buffer.alloc(40)]),
  jpg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108 01e0 0280 03'.replaceAll(' ', ''), 'hex'),
  webp: Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8X'), Buffer.from('0a000000000000007f0200df0100', 'hex')]),
  tif: Buffer.from('49492a0008000000020000010400010000008002000001010400 01000000e0010000'.replaceAll(' ', ''), 'hex'),
  bmp: Buffer.concat([Buffer.from('BM'), Buffer.alloc(12), Buffer.from('2800000080020000e0010000', 'hex')]),
};

describe('the kind of a file', () => {
  it.each([
    ['pdf', textPdf('text')],
    ['docx', docx('văn bản')],
    ['xlsx', xlsx(2, 2)],
    ['odt', odt('văn bản')],
    ['doc', word()],
    ['xls', makeOle({ Workbook: Buffer.from('0908100000060500', 'hex') })],
    ['xls', makeOle({ Book: Buffer.alloc(16) })],
    ['ppt', makeOle({ 'PowerPoint Document': Buffer.alloc(16), 'Current User': Buffer.alloc(32) })],
    ...Object.entries(pictures),
  ])('is %s by its content', async (kind, bytes) => {
    expect(await look(bytes)).toMatchObject({ kind, legacyFonts: false });
  });

  it.each([
    ['text', Buffer.from('BM và MM là hai chữ cái đầu')],
    ['a zip file of something else', makeZip([{ name: 'word.txt', bytes: Buffer.from('x') }])],
    ['an office package of something else', makeZip([{ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') }])],
    ['an ODF file of another kind', makeZip([{ name: 'mimetype', bytes: Buffer.from('application/epub+zip') }])],
    ['a compound file of something else', makeOle({ Else: Buffer.alloc(9) })],
  ])('of %s is refused', async (_, bytes) => {
    await expect(look(bytes)).rejects.toMatchObject({ code: 'wrong-type' });
  });

  it.each([
    ['an encrypted part', makeZip([{ name: 'mimetype', bytes: Buffer.from('x'), isEncrypted: true }])],
    ['keys in its manifest', odt('x', { keys: true })],
    ['an encrypted package', makeOle({ EncryptedPackage: Buffer.alloc(9) })],
    ['an encrypted Word document', word(0x0100)],
    [
      'an encrypted presentation',
      makeOle({ 'PowerPoint Document': Buffer.alloc(9), EncryptedSummary: Buffer.alloc(9) }),
    ],
  ])('with %s needs a password', async (_, bytes) => {
    await expect(look(bytes)).rejects.toMatchObject({ code: 'password-protected' });
  });
});

describe('fonts of the encodings before Unicode', () => {
  it.each([
    ['a run of a DOCX', docx('Tê tr×nh', { font: '.VnTimeH' })],
    ['VNI in a DOCX', docx('Tôø trình', { font: 'VNI-Times' })],
    ['the table of a DOC', word(0, 'Times New Roman\0.VnTime\0')],
  ])('are found in %s', async (_, bytes) => {
    expect(await look(bytes)).toMatchObject({ legacyFonts: true });
  });

  it('are not what a text says about them', async () => {
    expect(await look(docx('Phông .VnTime không dùng nữa'))).toMatchObject({ legacyFonts: false });
  });
});
