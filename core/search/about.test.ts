import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutText, hasWords } from './about.ts';
import { findSpans } from './findSpans.ts';
import { termsOf } from './termsOf.ts';

const piece = fc.constantFrom(
  'Đảng',
  'đáng',
  'dang',
  'bộ',
  'bo',
  'BỘ',
  'số 12/NQ-TU',
  '12',
  'n',
  'ngân',
  '\u0301',
  '·',
  '',
);
const text = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(' '));

describe('[K-2] whether words are in what is written about something', () => {
  it('is told by the quick look as by the thorough one', () => {
    fc.assert(
      fc.property(
        fc.tuple(text, text, text, text),
        text,
        fc.boolean(),
        ([name, number, issuer, abstract], query, exact) => {
          const about = { name, number, issuer, abstract };
          const terms = termsOf(query);
          expect(hasWords(about, terms, exact)).toBe(findSpans(aboutText(about), terms, exact).hasAll);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
