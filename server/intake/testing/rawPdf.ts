import { deflateSync } from 'node:zlib';

/** A PDF of the given objects, numbered from 1; the first is its catalogue. */
export function rawPdf(objects: readonly (string | Buffer)[]): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let at = pieces[0]?.length ?? 0;
  const offsets: string[] = [];
  for (const [index, body] of objects.entries()) {
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]);
    offsets.push(`${String(at).padStart(10, '0')} 00000 n \n`);
    pieces.push(piece);
    at += piece.length;
  }
  const size = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

/** A stream object, packed `times` times. */
export function flate(bytes: Buffer, more = '', times = 1): Buffer {
  let packed = bytes;
  for (let n = 0; n < times; n += 1) packed = deflateSync(packed, { level: 9 });
  const filters = '/FlateDecode '.repeat(times);
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter [${filters}] ${more} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A PDF with one page on which `text` stands. */
export function textPdf(text: string, { catalogue = '', page = '', font = FONT } = {}): Buffer {
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
    flate(Buffer.from(`BT /F1 12 Tf 72 720 Td (${text}) Tj ET`)),
    font,
  ]);
}
