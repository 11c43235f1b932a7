/** A piece of text as pdf.js reads it: its matrix holds slope, size and place in PDF points. */
export interface TextPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** A paragraph or a heading, without its line breaks. */
export interface Block {
  readonly kind: 'heading' | 'text';
  readonly text: string;
}

interface Line {
  text: string;
  left: number;
  right: number;
  /** Height of the base line above the lower edge, points. */
  readonly y: number;
  readonly size: number;
}

/** Parts of a type size (1 is the height of a letter). */
const WORD_GAP = 0.15;
const CELL_GAP = 2;
const INDENT = 0.8;
const OTHER_SIZE = 0.15;
/** A line this much further down than usual begins a paragraph. */
const WIDE_STEP = 1.35;
/** A line that ends this part of the column before its edge is the last of its paragraph. */
const SHORT = 0.15;
const LONGEST_HEADING = 160;
/** Points, enumerations, articles: they begin a paragraph wherever they stand. */
const BEGINS = /^(?:[-–—•+*]\s|\(?\d{1,3}[.)]|\(?[a-zđ][.)]\s|[IVXL]+\.\s|(?:Điều|Chương|Mục|Phần|Khoản)\s+[\dIVXL]+)/u;
const PAGE_NUMBER = /^[-–—]?\s*\d{1,4}(?:\s*\/\s*\d{1,4})?\s*[-–—]?$/u;

/** The text of a page as paragraphs that can be set at any size; empty for a scan. */
export function reflow(pieces: readonly TextPiece[]): readonly Block[] {
  const lines = linesOf(pieces);
  const body = lines.filter((line, at) => !((at === 0 || at === lines.length - 1) && PAGE_NUMBER.test(line.text)));
  const size = middle(body.map((line) => line.size));
  const step = middle(body.slice(1).map((line, at) => Math.abs((body[at]?.y ?? line.y) - line.y)));
  const left = Math.min(...body.map((line) => line.left));
  const right = Math.max(...body.map((line) => line.right));
  const paragraphs: Line[][] = [];
  for (const line of body) {
    const before = paragraphs.at(-1)?.at(-1);
    const fresh =
      before === undefined ||
      BEGINS.test(line.text) ||
      Math.abs(line.size - before.size) > OTHER_SIZE * before.size ||
      line.y > before.y ||
      before.y - line.y > WIDE_STEP * step ||
      line.left - left > INDENT * line.size ||
      right - before.right > SHORT * (right - left);
    if (fresh) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map((part) => blockOf(part, size));
}

function linesOf(pieces: readonly TextPiece[]): readonly Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const piece of pieces) {
    const [, , c = 0, d = 0, x = 0, y = 0] = piece.transform;
    const size = Math.hypot(c, d);
    if (piece.str.trim() !== '' && size > 0) {
      if (line === null || Math.abs(line.y - y) > 0.5 * line.size) {
        line = { text: piece.str, left: x, right: x + piece.width, y, size };
        lines.push(line);
      } else {
        line.text += between(line, x) + piece.str;
        line.left = Math.min(line.left, x);
        line.right = Math.max(line.right, x + piece.width);
      }
    } else if (line !== null && piece.str !== '' && !line.text.endsWith(' ')) line.text += ' ';
  }
  return lines
    .map((one) => ({ ...one, text: one.text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** What stands between a line and the piece that follows at `x`: nothing, a space, or the edge of a cell. */
function between(line: Line, x: number): string {
  const gap = (x - line.right) / line.size;
  if (gap > CELL_GAP) return ' · ';
  return gap > WORD_GAP ? ' ' : '';
}

function blockOf(lines: readonly Line[], size: number): Block {
  const text = lines.map((line) => line.text).join(' ');
  const large = lines.every((line) => line.size > (1 + OTHER_SIZE) * size);
  const capitals = text === text.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(text) && !/\d/u.test(text);
  return { kind: (large || capitals) && text.length <= LONGEST_HEADING ? 'heading' : 'text', text };
}

function middle(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
