/** Longer ones may break: they would not fit a line. */
const LONGEST = 30;

/**
 * Text in pieces of which a number such as "71/2022/QH15" or "15-TTr/TU" is one that no line break may split: pdfmake breaks
 * after the stroke, and where it justifies, it would put a blank there.
 */
export function unbroken(text: string): readonly { readonly text: string; readonly noWrap?: true }[] {
  return text
    .split(/(\S*\w[/-]\S+\s*)/u)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /\w[/-]\S/u.test(piece) && piece.length <= LONGEST ? { text: piece, noWrap: true } : { text: piece },
    );
}
