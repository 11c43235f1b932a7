import type { Poll } from './pollTypes.ts';

/**
 * A letter for each option, all different, so that who chose what is readable in black and white: the first initial of the
 * label that is still free ("Tán thành" T, "Không tán thành" K, "Không biểu quyết" B), else a letter of it, else its number.
 */
export function choiceLetters(options: Poll['rule']['options']): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    options.map(({ id, label }, i) => {
      const upper = label.toLocaleUpperCase('vi');
      const initials = upper.split(/\s+/u).map((word) => [...word][0] ?? '');
      const letters = [...upper].filter((letter) => /\p{L}/u.test(letter));
      const letter = [...initials, ...letters].find((wish) => wish !== '' && !taken.has(wish)) ?? `${i + 1}`;
      taken.add(letter);
      return [id, letter];
    }),
  );
}
