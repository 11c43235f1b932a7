import { Day } from '../base/fields.ts';

const DAY_FIRST = /^(?:ngày\s+)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})$/iu;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;

/** A day as people write it (20/01/2025, 2025-01-20, ngày 20 tháng 01 năm 2025), in ISO 8601; null: it is none. */
export function readDay(text: string): string | null {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  const [, year2, month2, day2] = YEAR_FIRST.exec(text) ?? [];
  const two = (digits: string | undefined) => (digits ?? '').padStart(2, '0');
  const read = Day.safeParse(`${year ?? year2}-${two(month ?? month2)}-${two(day ?? day2)}`);
  return read.success ? read.data : null;
}
