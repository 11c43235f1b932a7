import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Entries beyond this many are left out: nobody scrolls through more. */
const MOST_ENTRIES = 1000;

/** One heading of the document's own table of contents. */
export interface OutlineEntry {
  readonly key: string;
  readonly title: string;
  /** 0 for the first level. */
  readonly depth: number;
  /** What pdf.js goes to; null for a heading that leads nowhere. */
  readonly destination: string | readonly unknown[] | null;
}

interface OutlineNode {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly OutlineNode[];
}

/** The document's own table of contents as a flat list, empty where it has none. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  const tree: readonly OutlineNode[] | null = await pdf.getOutline();
  return flatten(tree ?? []);
}

export function flatten(tree: readonly OutlineNode[]): readonly OutlineEntry[] {
  const list: OutlineEntry[] = [];
  const walk = (nodes: readonly OutlineNode[], depth: number, path: string) => {
    for (const [at, { title, dest, items }] of nodes.entries()) {
      if (list.length >= MOST_ENTRIES) return;
      const key = `${path}${at}`;
      list.push({ key, title: title.normalize('NFC').trim(), depth, destination: dest });
      walk(items, depth + 1, `${key}.`);
    }
  };
  walk(tree, 0, '');
  return list;
}
