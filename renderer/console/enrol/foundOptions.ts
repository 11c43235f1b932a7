const numbersOf = (words: string) => words.split(/\s+/);

/**
 * The entries that answer to what was typed, those with a word that is exactly it first: "5" means seat 5 before seat 15.
 * `fold` makes letters alike that are typed without their marks.
 */
export function foundOptions<O extends { readonly label: string }>(
  options: readonly O[],
  typed: string,
  fold: (text: string) => string,
): readonly O[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return options;
  const found = options.filter(({ label }) => fold(label).includes(wanted));
  const rank = ({ label }: O) => {
    const words = numbersOf(fold(label));
    if (words.includes(wanted)) return 0;
    return words.some((word) => word.startsWith(wanted)) ? 1 : 2;
  };
  return found.toSorted((a, b) => rank(a) - rank(b));
}
