const DECIMAL = /^(?:0|[1-9][0-9]{0,15})$/;

/** Whether a number can be a tree's size or a leaf's index. */
export function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** A size in decimal digits without leading zeros; null for any other spelling and above 2^53 − 1. */
export function readSize(text: string): number | null {
  if (!DECIMAL.test(text)) return null;
  const value = Number(text);
  return isSize(value) ? value : null;
}
