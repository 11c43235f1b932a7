import type { DynamicContent } from 'pdfmake/interfaces.js';
import type { PaperDocument } from '../paperDocument.ts';
import { contentOf } from './content.ts';
import { FONT_FILES, FONTS } from './fonts.ts';
import { type HeadingAlone, KitDocument, LayoutBuilder } from './pdfmakeParts.ts';
import { A4, points } from './points.ts';
import { TaggedRenderer } from './TaggedRenderer.ts';
import { TABLE_LAYOUTS } from './tableLayouts.ts';
import { Tag } from './tags.ts';

/**
 * A paper as PDF 1.7: A4, tagged in Vietnamese, fonts embedded, pages numbered from the second on. The same paper always
 * gives the same bytes.
 */
export async function writePdf(paper: PaperDocument): Promise<Buffer> {
  const { family } = paper;
  const pdf = new KitDocument(FONTS, {}, {}, {}, options(paper), null, (path) => FONT_FILES.has(path));
  const margins = Object.fromEntries(
    Object.entries(family.margins).map(([side, length]) => [side, points(length)]),
  ) as Record<keyof typeof family.margins, number>;
  const builder = new LayoutBuilder({ ...A4, orientation: 'portrait' }, margins, {});
  builder.registerTableLayouts(TABLE_LAYOUTS);
  const root = new Tag('Document');
  const style = { font: 'Tinos', fontSize: family.sizes.text, lineHeight: family.lineHeight };
  const pageNumber: DynamicContent = (page) =>
    page === 1
      ? null
      : { text: String(page), alignment: 'center', fontSize: family.sizes.pageNumber, margin: [0, points(9), 0, 0] };
  const pages = builder.layoutDocument(
    contentOf(paper, root),
    pdf,
    {},
    style,
    undefined,
    pageNumber,
    undefined,
    undefined,
    headingAlone,
  );
  new TaggedRenderer(pdf).renderPages(pages);
  root.write(pdf);
  pdf.end();
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** A heading goes to the next page with what it heads. */
const headingAlone: HeadingAlone = ({ headlineLevel }, nodes) =>
  headlineLevel !== undefined && nodes.getFollowingNodesOnPage().length === 0;

const options = ({ title, author, keywords, madeAt, factsHash }: PaperDocument) => ({
  size: [A4.width, A4.height],
  pdfVersion: '1.7',
  tagged: true,
  displayTitle: true,
  lang: 'vi-VN',
  compress: true,
  // The structure is written after the last page, so no page may be gone before.
  bufferPages: true,
  autoFirstPage: false,
  font: null,
  info: {
    Title: title,
    Author: author,
    Keywords: keywords.join(', '),
    Creator: 'Nghị Sự',
    Producer: 'Nghị Sự',
    CreationDate: new Date(madeAt),
    ...(factsHash === null ? {} : { FactsSha256: factsHash }),
  },
});
