import { Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { PaperDocument } from '../paperDocument.ts';
import { childrenOf } from './children.ts';
import { FONT, halfPoints, twips } from './measures.ts';

/** A paper as DOCX for Word: the same blocks as its PDF, in Times New Roman, pages numbered from the second on. */
export async function writeDocx(paper: PaperDocument): Promise<Buffer> {
  const { family, title, author, keywords, factsHash } = paper;
  const { margins, sizes, lineHeight } = family;
  const number = new Paragraph({
    alignment: 'center',
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(sizes.pageNumber) })],
  });
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: 'Nghị Sự',
    keywords: keywords.join(', '),
    customProperties: factsHash === null ? [] : [{ name: FACTS_PROPERTY, value: factsHash }],
    styles: {
      default: {
        document: {
          run: { font: FONT, size: halfPoints(sizes.text), language: { value: 'vi-VN' } },
          // 240 is single spacing.
          paragraph: { spacing: { line: Math.round(240 * lineHeight) } },
        },
        // Word's own headings are blue and of another face; these are the paper's.
        heading1: { run: { font: FONT, size: halfPoints(sizes.text), bold: true, color: '000000' } },
        heading2: { run: { font: FONT, size: halfPoints(sizes.text), bold: true, italics: true, color: '000000' } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: {
              top: twips(margins.top),
              right: twips(margins.right),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              header: twips(9),
            },
          },
        },
        headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph('')] }) },
        children: childrenOf(paper),
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** The document property that holds the facts' SHA-256. */
export const FACTS_PROPERTY = 'FactsSha256';
