/** A place where the words were found, with what stands around it. */
export interface Hit {
  /** 1-based. */
  readonly page: number;
  /** Which of the page's hits it is, from 0. */
  readonly match: number;
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** Letters shown before and after. */
const BEFORE = 32;
const AFTER = 48;

/** The text of a page as the finder counts it: lines follow each other without anything between them. */
export interface PageText {
  readonly text: string;
  /** Where lines end. */
  readonly ends: ReadonlySet<number>;
}

export function pageTextOf(pieces: readonly { readonly str: string; readonly hasEOL: boolean }[]): PageText {
  let text = '';
  const ends = new Set<number>();
  for (const { str, hasEOL } of pieces) {
    text += str;
    if (hasEOL) ends.add(text.length);
  }
  return { text, ends };
}

/** The hits of one page with their surroundings, lines joined by spaces; a word cut at the edge becomes three dots. */
export function hitsOf(
  page: number,
  { text, ends }: PageText,
  starts: readonly number[],
  lengths: readonly number[],
): readonly Hit[] {
  const part = (from: number, to: number) => {
    let joined = '';
    for (let at = Math.max(0, from); at < Math.min(to, text.length); at += 1) {
      joined += text[at] ?? '';
      if (ends.has(at + 1)) joined += ' ';
    }
    return joined.replaceAll(/\s+/gu, ' ');
  };
  return starts.map((start, match) => {
    const end = start + (lengths[match] ?? 0);
    const gap = ends.has(end) ? ' ' : '';
    return {
      page,
      match,
      before: start > BEFORE ? `…${part(start - BEFORE, start).replace(/^\S*\s/u, '')}` : part(0, start),
      found: part(start, end).trim(),
      after:
        end + AFTER < text.length
          ? `${gap}${part(end, end + AFTER).replace(/\s\S*$/u, '')}…`
          : `${gap}${part(end, text.length)}`.trimEnd(),
    };
  });
}
