import { testPdf } from '../../files/testPdf.ts';
import { makeOle } from './makeOle.ts';
import { makeZip } from './makeZip.ts';
import { docx, odt, xlsx } from './officeFiles.ts';
import { flate, rawPdf, textPdf } from './rawPdf.ts';

/** What must become of a file: a paper, a refusal of this code, or (where programs differ) either. */
export type Fate = 'accepted' | 'either' | { readonly refused: string };

export interface HostileFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly fate: Fate;
}

const MB = 1024 * 1024;
const refused = (code: string): Fate => ({ refused: code });
const TEXT = 'A page that says enough to be read';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = (more: string) => `<< /Type /Page /Parent 2 0 R ${more} >>`;
const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';

/** A page tree of `depth` levels in which every node names the next one ten times: 10 to the power of `depth` pages. */
function crowdedTree(depth: number): Buffer {
  const nodes = Array.from({ length: depth }, (_, at) => {
    const kids = `${at + 3} 0 R `.repeat(10);
    return `<< /Type /Pages /Kids [${kids}] /Count ${10 ** (depth - at)} >>`;
  });
  return rawPdf([CATALOGUE, ...nodes, page('/MediaBox [0 0 595 842]')]);
}

/** Files that are not what they seem, or want to harm who opens them. `trap` is an address that nobody may ask. */
export function hostileFiles(trap: string): readonly HostileFile[] {
  const pdf = textPdf(TEXT);
  const word = docx('Tờ trình về đường vành đai');
  const zeros = Buffer.alloc(64 * MB);
  return [
    { name: 'empty.pdf', bytes: Buffer.alloc(0), fate: refused('empty') },
    { name: 'empty.docx', bytes: Buffer.alloc(0), fate: refused('empty') },
    { name: 'cut.pdf', bytes: testPdf(40).subarray(0, 900), fate: refused('damaged') },
    { name: 'cut.docx', bytes: word.subarray(0, word.length - 60), fate: refused('damaged') },
    {
      name: 'middle missing.docx',
      bytes: Buffer.concat([word.subarray(0, 200), word.subarray(320)]),
      fate: refused('damaged'),
    },
    {
      name: 'rubbish.docx',
      bytes: Buffer.from('Đây không phải là văn bản Word. '.repeat(50)),
      fate: refused('wrong-type'),
    },
    { name: 'rubbish.pdf', bytes: Buffer.from('%PDF-1.7\nrubbish\n%%EOF\n'), fate: refused('damaged') },
    {
      name: 'program.pdf',
      bytes: Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(4096, 7)]),
      fate: refused('wrong-type'),
    },
    {
      name: 'program.exe',
      bytes: Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(4096, 7)]),
      fate: refused('wrong-type'),
    },
    { name: 'page.html', bytes: Buffer.from('<html><script>alert(1)</script></html>'), fate: refused('wrong-type') },
    { name: 'archive.zip', bytes: makeZip([{ name: 'a.exe', bytes: Buffer.from('MZ') }]), fate: refused('wrong-type') },
    { name: 'a paper called.docx', bytes: pdf, fate: 'accepted' },
    { name: 'Tờ trình đường vành đai.pdf'.normalize('NFD'), bytes: textPdf(`${TEXT} twice`), fate: 'accepted' },
    {
      name: 'locked.docx',
      bytes: makeOle({ EncryptionInfo: Buffer.alloc(64), EncryptedPackage: Buffer.alloc(5000) }),
      fate: refused('password-protected'),
    },
    { name: 'locked.doc', bytes: makeOle({ WordDocument: wordBlock(0x0100) }), fate: refused('password-protected') },
    { name: 'locked.xls', bytes: makeOle({ Workbook: filePass() }), fate: refused('password-protected') },
    { name: 'locked.odt', bytes: odt('x', { keys: true }), fate: refused('password-protected') },
    { name: 'other.msi', bytes: makeOle({ Something: Buffer.alloc(10) }), fate: refused('wrong-type') },
    { name: 'circle.doc', bytes: circle(makeOle({ WordDocument: wordBlock(0) })), fate: 'either' },
    { name: 'half.doc', bytes: makeOle({ WordDocument: wordBlock(0) }).subarray(0, 700), fate: refused('damaged') },
    { name: 'bomb.xlsx', bytes: xlsx(2, 2, [{ name: 'xl/media/a.bin', bytes: zeros }]), fate: refused('bomb') },
    {
      name: 'lying bomb.xlsx',
      bytes: xlsx(2, 2, [{ name: 'xl/media/a.bin', bytes: zeros, claimed: 1000 }]),
      fate: refused('bomb'),
    },
    {
      name: 'many parts.docx',
      bytes: docx('x', {
        more: Array.from({ length: 2_100 }, (_, at) => ({ name: `word/${at}.xml`, bytes: Buffer.from('<a/>') })),
      }),
      fate: refused('bomb'),
    },
    { name: 'huge picture.png', bytes: pngHead(100_000, 100_000), fate: refused('bomb') },
    { name: 'no picture.png', bytes: pngHead(0, 0), fate: refused('damaged') },
    {
      name: 'no pages.pdf',
      bytes: rawPdf([CATALOGUE, '<< /Type /Pages /Kids [] /Count 0 >>']),
      fate: refused('damaged'),
    },
    {
      name: 'page tree in circles.pdf',
      bytes: rawPdf([CATALOGUE, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>']),
      fate: refused('damaged'),
    },
    {
      name: 'parents in circles.pdf',
      bytes: rawPdf([
        CATALOGUE,
        '<< /Type /Pages /Kids [3 0 R] /Count 2 >>',
        '<< /Type /Pages /Parent 3 0 R /Kids [2 0 R] /Count 2 >>',
      ]),
      fate: refused('damaged'),
    },
    { name: 'a billion pages.pdf', bytes: crowdedTree(9), fate: 'either' },
    {
      name: 'large page.pdf',
      bytes: rawPdf([CATALOGUE, PAGES, page('/MediaBox [0 0 100000000 100000000]')]),
      fate: refused('bomb'),
    },
    { name: 'no page size.pdf', bytes: rawPdf([CATALOGUE, PAGES, page('/MediaBox [0 0 0 0]')]), fate: 'either' },
    {
      name: 'deep arrays.pdf',
      bytes: rawPdf([
        CATALOGUE,
        PAGES,
        page(`/MediaBox [0 0 595 842] /X ${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      ]),
      fate: 'either',
    },
    {
      name: 'content bomb.pdf',
      bytes: rawPdf([
        CATALOGUE,
        PAGES,
        page('/MediaBox [0 0 595 842] /Contents 4 0 R'),
        flate(Buffer.alloc(64 * MB, 0x20), '', 2),
      ]),
      fate: 'either',
    },
    {
      name: 'picture bomb.pdf',
      bytes: rawPdf([
        CATALOGUE,
        PAGES,
        page('/MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>'),
        flate(Buffer.from('q 500 0 0 500 0 0 cm /I Do Q')),
        flate(
          zeros,
          '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
          2,
        ),
      ]),
      fate: 'either',
    },
    {
      name: 'forms in circles.pdf',
      bytes: rawPdf([
        CATALOGUE,
        PAGES,
        page('/MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /F 4 0 R >> >>'),
        flate(
          Buffer.from('/F Do /F Do'),
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 4 0 R >> >>',
        ),
        flate(Buffer.from('/F Do')),
      ]),
      fate: 'either',
    },
    {
      name: 'scripts.pdf',
      bytes: textPdf(`${TEXT} again`, {
        catalogue: `/OpenAction << /S /JavaScript /JS (app.launchURL\\("${trap}"\\)) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (this.submitForm\\("${trap}"\\)) >>] >> >>`,
        page: `/AA << /O << /S /Launch /F (cmd.exe) >> /C << /S /URI /URI (${trap}) >> >>`,
      }),
      fate: 'accepted',
    },
    {
      name: 'old letters.pdf',
      bytes: textPdf(`${TEXT} once more`, { font: '<< /Type /Font /Subtype /TrueType /BaseFont /.VnTime >>' }),
      fate: 'accepted',
    },
    { name: 'Văn bản nhiều trang.pdf'.normalize('NFD'), bytes: testPdf(300, 'hostile'), fate: 'accepted' },
  ];
}

/** The files that only a converter can judge: each takes a run of LibreOffice. */
export function hostileOfficeFiles(trap: string): readonly HostileFile[] {
  return [
    { name: 'linked picture.docx', bytes: docx('Có ảnh ở nơi khác', { picture: trap }), fate: 'accepted' },
    { name: 'old letters.docx', bytes: docx('Tê tr×nh', { font: '.VnTime' }), fate: 'accepted' },
    { name: 'hollow.docx', bytes: docx(''), fate: 'accepted' },
    { name: 'not what it says.docx', bytes: xlsx(3, 3), fate: 'accepted' },
    { name: 'broken inside.doc', bytes: makeOle({ WordDocument: wordBlock(0) }), fate: 'either' },
  ];
}

function wordBlock(flags: number): Buffer {
  const block = Buffer.alloc(64);
  block.writeUInt16LE(0xa5ec, 0);
  block.writeUInt16LE(flags, 10);
  return block;
}

/** The first records of an encrypted workbook. */
const filePass = () => Buffer.from('0908100000060500000000000000000000000000' + '2f000600010001000000', 'hex');

/** Its list of entries leads back to itself. */
function circle(ole: Buffer): Buffer {
  const copy = Buffer.from(ole);
  const directory = copy.readUInt32LE(48);
  copy.writeUInt32LE(directory, 512 + 4 * directory);
  return copy;
}

function pngHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(64);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(head);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}
