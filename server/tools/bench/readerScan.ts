import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** A page of a scan as a JPEG of this many pixels. */
export interface ScannedPage {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A4, points. */
const PAPER = { width: 595, height: 842 };
const HEAD = '%PDF-1.4\n';

/**
 * Writes a scan as office scanners do: one picture to a page, each page's objects before its picture, and one flat list of
 * all pages. The pictures come round again and are filled up so that the file has about `bytes`.
 */
export async function writeScan(
  path: string,
  pictures: readonly ScannedPage[],
  pages: number,
  bytes: number,
): Promise<void> {
  const file = createWriteStream(path);
  const offsets: number[] = [];
  let at = 0;
  const write = (part: string | Buffer) => {
    at += Buffer.byteLength(part);
    file.write(part);
  };
  const object = (number: number, dictionary: string, stream?: Buffer) => {
    offsets[number] = at;
    write(`${number} 0 obj\n${dictionary}\n`);
    if (stream !== undefined) {
      write('stream\n');
      write(stream);
      write('\nendstream\n');
    }
    write('endobj\n');
  };
  write(HEAD);
  const share = Math.floor(bytes / pages);
  const numberOf = (index: number) => 3 + 3 * index;
  for (let index = 0; index < pages; index += 1) {
    const picture = pictures[index % pictures.length];
    if (picture === undefined) throw new RangeError('a scan needs a picture');
    const number = numberOf(index);
    const content = Buffer.from(`q ${PAPER.width} 0 0 ${PAPER.height} 0 0 cm /P Do Q`);
    const filled = Buffer.alloc(Math.max(picture.jpeg.length, share - 600));
    picture.jpeg.copy(filled);
    const box = `[0 0 ${PAPER.width} ${PAPER.height}]`;
    const resources = `<< /XObject << /P ${number + 2} 0 R >> >>`;
    object(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources ${resources} /Contents ${number + 1} 0 R >>`,
    );
    object(number + 1, `<< /Length ${content.length} >>`, content);
    const size = `/Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceRGB /BitsPerComponent 8`;
    object(
      number + 2,
      `<< /Type /XObject /Subtype /Image ${size} /Filter /DCTDecode /Length ${filled.length} >>`,
      filled,
    );
    // A scan of a hundred million bytes must not wait in memory.
    if (file.writableNeedDrain) await once(file, 'drain');
  }
  const kids = Array.from({ length: pages }, (_, index) => `${numberOf(index)} 0 R`).join(' ');
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  object(2, `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`);
  const start = at;
  const count = numberOf(pages);
  const lines = Array.from({ length: count - 1 }, (_, index) => {
    return `${String(offsets[index + 1] ?? 0).padStart(10, '0')} 00000 n \n`;
  });
  write(`xref\n0 ${count}\n0000000000 65535 f \n${lines.join('')}`);
  write(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  file.end();
  await finished(file);
}
