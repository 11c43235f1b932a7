/** A text without its blanks, with where each letter stood; words are compared that way, because layouts break them anywhere. */
export interface Squeezed {
  readonly text: string;
  /** Index in the whole text of each letter, and one more for the end. */
  readonly at: readonly number[];
}

export function squeeze(whole: string): Squeezed {
  const at: number[] = [];
  let text = '';
  for (let i = 0; i < whole.length; i += 1) {
    const letter = whole[i] ?? '';
    if (/\s/u.test(letter)) continue;
    text += letter;
    at.push(i);
  }
  at.push(whole.length);
  return { text, at };
}

/** A place where a quote, or something like it, stands. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Letters that differ. */
  readonly errors: number;
}

/** Letters of the pieces that places are looked for by, and width of the strips that hits are counted in. */
const PIECE = 3;
const STRIP = 64;
/** Places that are looked at closely. */
const CANDIDATES = 8;
/** A quote longer than this is found by its beginning and end: its middle adds time and no certainty. */
const LONGEST = 600;

/** Finds quotes in one text, exactly or nearly; made once for a text, because a person has many notes on it. */
export class QuoteFinder {
  readonly #text: string;
  readonly #pieces = new Map<string, number[]>();

  constructor(text: string) {
    this.#text = text;
    for (let i = 0; i + PIECE <= text.length; i += 1) {
      const piece = text.slice(i, i + PIECE);
      const places = this.#pieces.get(piece);
      if (places === undefined) this.#pieces.set(piece, [i]);
      else places.push(i);
    }
  }

  /** All exact places of a quote; where there is none, the likeliest ones with at most `share` of its letters wrong. */
  find(quote: string, share: number): readonly Match[] {
    const exact = this.#exact(quote);
    if (exact.length > 0 || quote.length < PIECE) return exact;
    if (quote.length > LONGEST) return this.#byItsEnds(quote, share);
    const most = Math.floor(quote.length * share);
    const found = this.#strips(quote).flatMap((strip) => {
      const from = Math.max(0, strip * STRIP - STRIP - most);
      const to = Math.min(this.#text.length, strip * STRIP + 2 * STRIP + quote.length + most);
      const match = bestMatch(quote, this.#text.slice(from, to));
      return match.errors <= most ? [{ ...match, start: match.start + from, end: match.end + from }] : [];
    });
    return found.filter((one, i) => found.findIndex(({ end }) => end === one.end) === i);
  }

  #exact(quote: string): readonly Match[] {
    const found: Match[] = [];
    for (let start = this.#text.indexOf(quote); start >= 0; start = this.#text.indexOf(quote, start + 1)) {
      found.push({ start, end: start + quote.length, errors: 0 });
    }
    return found;
  }

  #byItsEnds(quote: string, share: number): readonly Match[] {
    const half = LONGEST / 2;
    const starts = this.find(quote.slice(0, half), share);
    const ends = this.find(quote.slice(-half), share);
    return starts.flatMap((first) => {
      const last = ends.find(({ end }) => Math.abs(end - first.start - quote.length) <= quote.length * share);
      if (last === undefined) return [];
      const errors = Math.round(((first.errors + last.errors) * quote.length) / LONGEST);
      return [{ start: first.start, end: last.end, errors }];
    });
  }

  /** Where most pieces of the quote stand in their order: strips of the text, the likeliest first. */
  #strips(quote: string): readonly number[] {
    const hits = new Map<number, number>();
    for (let i = 0; i + PIECE <= quote.length; i += 1) {
      for (const place of this.#pieces.get(quote.slice(i, i + PIECE)) ?? []) {
        const strip = Math.floor((place - i) / STRIP);
        hits.set(strip, (hits.get(strip) ?? 0) + 1);
      }
    }
    const ranked = [...hits].toSorted((a, b) => b[1] - a[1]);
    return ranked.slice(0, CANDIDATES).map(([strip]) => strip);
  }
}

/** The stretch of a text that differs least from a quote (Sellers). */
function bestMatch(quote: string, text: string): Match {
  // Row by row of the quote's letters, column by column of the text: costs, and where the stretch began.
  let costs = Array.from({ length: quote.length + 1 }, (_, i) => i);
  let begins = costs.map(() => 0);
  let best: Match = { start: 0, end: 0, errors: quote.length };
  for (let column = 1; column <= text.length; column += 1) {
    const nextCosts = [0];
    const nextBegins = [column];
    for (let row = 1; row <= quote.length; row += 1) {
      const swap = (costs[row - 1] ?? 0) + (quote[row - 1] === text[column - 1] ? 0 : 1);
      const skip = (costs[row] ?? 0) + 1;
      const miss = (nextCosts[row - 1] ?? 0) + 1;
      const cost = Math.min(swap, skip, miss);
      nextCosts.push(cost);
      nextBegins.push((cost === swap ? begins[row - 1] : cost === skip ? begins[row] : nextBegins[row - 1]) ?? column);
    }
    costs = nextCosts;
    begins = nextBegins;
    const errors = costs[quote.length] ?? quote.length;
    if (errors < best.errors) best = { start: begins[quote.length] ?? 0, end: column, errors };
  }
  return best;
}

/** How alike two short texts are: 1 is the same, 0 has no letter in common. */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  let costs = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (costs[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (costs[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    costs = next;
  }
  return 1 - (costs[b.length] ?? longest) / longest;
}
