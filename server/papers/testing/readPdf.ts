import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

export interface PdfAsRead {
  readonly pages: number;
  /** Each page's text with single blanks. */
  readonly texts: readonly string[];
  readonly text: string;
  /** Roles of the structure tree over all pages, each once. */
  readonly roles: ReadonlySet<string>;
  /** How many table heads have their text on each page; heads repeated as artifacts have none there. */
  readonly headCells: readonly number[];
  readonly language: string | null;
  readonly title: string | null;
  readonly factsHash: string | null;
  readonly version: string | null;
}

interface Node {
  readonly role?: string | undefined;
  readonly children?: readonly Node[] | undefined;
}
const Node: z.ZodType<Node> = z.object({
  role: z.string().optional(),
  get children() {
    return z.array(Node).optional();
  },
});

const Info = z.object({
  Title: z.string(),
  Language: z.string(),
  PDFFormatVersion: z.string(),
  Custom: z.map(z.string(), z.string()).optional(),
});

/** A PDF as another program reads it. */
export async function readPdf(bytes: Uint8Array): Promise<PdfAsRead> {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const texts: string[] = [];
  const roles = new Set<string>();
  const headCells: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''));
    texts.push(words.join('').replace(/\s+/gu, ' ').trim());
    const tree = Node.nullable().parse(await page.getStructTree());
    for (const role of rolesOf(tree)) roles.add(role);
    headCells.push(headsOf(tree));
  }
  const info = Info.parse((await document.getMetadata()).info);
  await loading.destroy();
  return {
    pages: texts.length,
    texts,
    text: texts.join(' '),
    roles,
    headCells,
    language: info.Language,
    title: info.Title,
    factsHash: info.Custom?.get('FactsSha256') ?? null,
    version: info.PDFFormatVersion,
  };
}

const rolesOf = (node: Node | null): readonly string[] =>
  node === null ? [] : [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesOf)];

const headsOf = (node: Node | null): number =>
  node === null
    ? 0
    : node.role === 'TH' && (node.children ?? []).length > 0
      ? 1
      : (node.children ?? []).reduce((sum, child) => sum + headsOf(child), 0);
