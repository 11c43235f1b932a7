import { describe, expect, it } from 'vitest';
import { foldVietnamese } from './foldVietnamese.ts';

/** The 67 letters with a mark, in NFC. */
const MARKED = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';

describe('foldVietnamese', () => {
  it('finds the plain form of a word in any case and any Unicode form', () => {
    for (const form of ['NFC', 'NFD'] as const)
      for (const word of ['đại biểu', 'Đại Biểu', 'ĐẠI BIỂU'])
        expect(foldVietnamese(word.normalize(form))).toBe('dai bieu');
  });

  it('turns each of the 134 marked letters into one plain letter, so that positions stay', () => {
    expect(MARKED).toHaveLength(67);
    for (const letter of [...MARKED, ...MARKED.toUpperCase()]) expect(foldVietnamese(letter)).toMatch(/^[aeiouyd]$/);
  });

  it('leaves digits, spaces and punctuation alone', () => {
    expect(foldVietnamese('Số 127-QĐ/TW, ngày 09/01/2026')).toBe('so 127-qd/tw, ngay 09/01/2026');
  });
});
