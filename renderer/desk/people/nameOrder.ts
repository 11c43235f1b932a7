const collator = new Intl.Collator('vi');

const lastWord = (name: string) => name.slice(name.lastIndexOf(' ') + 1);

/** Vietnamese order of names: by the given name, which stands last, then by the rest. */
export function compareNames(a: string, b: string): number {
  return collator.compare(lastWord(a), lastWord(b)) || collator.compare(a, b);
}

const natural = new Intl.Collator('vi', { numeric: true });

/** "2" before "10", "A2" before "A10": codes and labels of places. */
export function compareLabels(a: string, b: string): number {
  return natural.compare(a, b);
}
