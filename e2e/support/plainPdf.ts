/** A PDF with these lines of plain letters on each page, for stories that need papers with a word or two of difference. */
export function plainPdf(pages: readonly (readonly string[])[]): Buffer {
  const objects: string[] = [];
  const pageIds = pages.map((_, index) => 4 + index * 2);
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[2] = `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`;
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  pages.forEach((lines, index) => {
    const drawn = lines.map((line) => `(${line.replace(/[\\()]/gu, '\\$&')}) Tj T*`).join('\n');
    const stream = `BT /F1 14 Tf 20 TL 72 760 Td\n${drawn}\nET`;
    const id = pageIds[index] ?? 0;
    objects[id] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${id + 1} 0 R >>`;
    objects[id + 1] = `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
  });
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, id) => {
    const at = body.length;
    body += `${id} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = objects.map((_, id) => `${String(offsets[id] ?? 0).padStart(10, '0')} 00000 n \n`).slice(1);
  const table = `xref\n0 ${objects.length}\n0000000000 65535 f \n${xref.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}
