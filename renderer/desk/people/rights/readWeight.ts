import { WEIGHT_UNIT } from '../../../../core/voting/poll.ts';

/** Largest weight that can be typed, in thousandths: a thousand more would need a mark between its digits, which is also the English point. */
export const WEIGHT_MAX = 999_999;

/** Thousandths of a typed weight ("1,5" is 1500), exact and without rounding; null for anything that is no possible weight. */
export function readWeight(text: string): number | null {
  const [, whole, part = ''] = /^\s*(\d{1,3})(?:[.,](\d{1,3}))?\s*$/u.exec(text) ?? [];
  if (whole === undefined) return null;
  const weight = Number(whole) * WEIGHT_UNIT + Number(part.padEnd(3, '0'));
  return weight >= 1 && weight <= WEIGHT_MAX ? weight : null;
}
