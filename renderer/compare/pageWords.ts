/** A box in PDF points, from the page's lower left corner. */
export interface WordBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A word of a page, and where it stands; one that is put together of several pieces has several boxes. */
export interface PlacedWord {
  readonly text: string;
  readonly boxes: readonly WordBox[];
}

/** What pdf.js says of a piece of text. */
export interface TextPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** The box of a part of a piece, by its share of the letters: fonts differ, but a word is found by the eye. */
function boxOf({ transform, width, height }: TextPiece, from: number, to: number): WordBox {
  const [a = 1, b = 0, , , x = 0, y = 0] = transform;
  const length = Math.hypot(a, b) || 1;
  const along = [a / length, b / length] as const;
  const up = [-along[1], along[0]] as const;
  // Tails reach below the line that letters stand on.
  const [low, high] = [-0.22 * height, 0.88 * height];
  const corners = [from, to].flatMap((share) =>
    [low, high].map((rise) => [
      x + along[0] * width * share + up[0] * rise,
      y + along[1] * width * share + up[1] * rise,
    ]),
  );
  const xs = corners.map(([cx = 0]) => cx);
  const ys = corners.map(([, cy = 0]) => cy);
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: bottom, width: Math.max(...xs) - left, height: Math.max(...ys) - bottom };
}

/** The words of a page in the order of its text; a word goes on from one piece to the next until there is a blank or the line ends. */
export function pageWords(pieces: readonly TextPiece[]): readonly PlacedWord[] {
  const words: { text: string; boxes: WordBox[] }[] = [];
  let open = false;
  for (const piece of pieces) {
    const { str, hasEOL } = piece;
    if (/^\s/u.test(str)) open = false;
    for (const match of str.matchAll(/\S+/gu)) {
      const end = match.index + match[0].length;
      const box = boxOf(piece, match.index / str.length, end / str.length);
      const last = words.at(-1);
      if (open && match.index === 0 && last !== undefined) {
        last.text += match[0];
        last.boxes.push(box);
      } else words.push({ text: match[0], boxes: [box] });
      open = end === str.length;
    }
    if (hasEOL) open = false;
  }
  return words.map(({ text, boxes }) => ({ text: text.normalize('NFC'), boxes }));
}
