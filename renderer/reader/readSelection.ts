import { joinRects, type Rect } from './joinRects.ts';
import { type Pages, type PageView, pageViewAt, paperBox } from './pageView.ts';

/** Letters quoted on either side of a selection, to find it again in another version. */
const AROUND = 32;

/** What is selected on one page. */
export interface SelectedText {
  /** 1-based. */
  readonly page: number;
  /** One per stretch of a line: upper left, upper right, lower left, lower right corner, PDF points. */
  readonly quads: readonly (readonly number[])[];
  /** The words, NFC, with single spaces. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface ReaderSelection {
  /** One per page. */
  readonly parts: readonly SelectedText[];
  /** Around all of it in the window, px: where a menu belongs. */
  readonly box: Rect;
}

const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, ' ');

/** The words selected on these pages, or null. */
export function readSelection(pages: Pages, viewer: HTMLElement): ReaderSelection | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(viewer)) return null;
  const parts: SelectedText[] = [];
  const boxes: Rect[] = [];
  for (const layer of viewer.querySelectorAll('.textLayer')) {
    const number = Number(layer.closest<HTMLElement>('.page')?.dataset.pageNumber);
    const view = range.intersectsNode(layer) ? pageViewAt(pages, number) : null;
    if (view === null) continue;
    const { text, from, to, rects } = readLayer(layer, range);
    if (from === to || rects.length === 0) continue;
    boxes.push(...rects);
    parts.push({
      page: number,
      quads: joinRects(rects).map((rect) => quadOf(view, rect)),
      exact: plain(text.slice(from, to)).trim(),
      prefix: plain(text.slice(Math.max(0, from - 2 * AROUND), from)).slice(-AROUND),
      suffix: plain(text.slice(to, to + 2 * AROUND)).slice(0, AROUND),
    });
  }
  return parts.length === 0 ? null : { parts, box: around(boxes) };
}

/** The text of a page, which part of it is selected, and where that lies. */
function readLayer(layer: Element, range: Range) {
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let text = '';
  let from = -1;
  let to = -1;
  const rects: Rect[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.tagName === 'BR') text += '\n';
      continue;
    }
    const content = node.nodeValue ?? '';
    if (range.intersectsNode(node)) {
      const start = node === range.startContainer ? range.startOffset : 0;
      const end = node === range.endContainer ? range.endOffset : content.length;
      if (end > start) {
        if (from === -1) from = text.length + start;
        to = text.length + end;
        rects.push(...rectsOf(node, start, end));
      }
    }
    text += content;
  }
  return { text, from, to, rects };
}

function rectsOf(node: Node, start: number, end: number): readonly Rect[] {
  const part = document.createRange();
  part.setStart(node, start);
  part.setEnd(node, end);
  return [...part.getClientRects()];
}

function quadOf(view: PageView, rect: Rect): readonly number[] {
  const sheet = paperBox(view.div);
  const scale = view.viewport.width / sheet.width;
  const at = (x: number, y: number) =>
    view.viewport.convertToPdfPoint((x - sheet.left) * scale, (y - sheet.top) * scale);
  const corners = [
    at(rect.left, rect.top),
    at(rect.right, rect.top),
    at(rect.left, rect.bottom),
    at(rect.right, rect.bottom),
  ];
  return corners.flat().map((one) => Math.round(one * 100) / 100);
}

function around(rects: readonly Rect[]): Rect {
  return {
    left: Math.min(...rects.map((rect) => rect.left)),
    top: Math.min(...rects.map((rect) => rect.top)),
    right: Math.max(...rects.map((rect) => rect.right)),
    bottom: Math.max(...rects.map((rect) => rect.bottom)),
  };
}
