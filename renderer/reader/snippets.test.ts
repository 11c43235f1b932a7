import { describe, expect, it } from 'vitest';
import { hitsOf, pageTextOf } from './snippets.ts';

const LINES = [
  { str: 'Tờ trình về Chương trình phát triển nhà ở xã hội giai', hasEOL: true },
  { str: 'đoạn 2026–2030 của tỉnh; nhu cầu nhà ở của công nhân và người lao động', hasEOL: true },
];

describe('hitsOf', () => {
  it('shows a hit with whole words around it and a space where a line ended', () => {
    const page = pageTextOf(LINES);
    const start = page.text.indexOf('giai');
    const [hit] = hitsOf(4, page, [start], ['giaiđoạn'.length]);
    expect(hit).toEqual({
      page: 4,
      match: 0,
      before: '…trình phát triển nhà ở xã hội ',
      found: 'giai đoạn',
      after: ' 2026–2030 của tỉnh; nhu cầu nhà ở của công…',
    });
  });

  it('has no dots at the ends of the page', () => {
    const page = pageTextOf([{ str: 'Hội nghị', hasEOL: true }]);
    expect(hitsOf(1, page, [0], [3])).toEqual([{ page: 1, match: 0, before: '', found: 'Hội', after: ' nghị' }]);
  });

  it('keeps a hit at the end of a line apart from the next one', () => {
    const page = pageTextOf([
      { str: 'Dự án nhà ở', hasEOL: true },
      { str: 'thương mại', hasEOL: true },
    ]);
    const [hit] = hitsOf(1, page, [6], [5]);
    expect(hit).toMatchObject({ before: 'Dự án ', found: 'nhà ở', after: ' thương mại' });
  });
});
