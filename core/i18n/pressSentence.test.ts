import { describe, expect, it } from 'vitest';
import { pressSentence } from './vi/pressSentence.ts';

const option = (label: string, role: 'for' | 'against' | 'abstain', count: number, share: number | null) => ({
  label,
  role,
  count,
  share,
});

const PLAIN = { unit: 1, decimals: 2 };

describe('the sentence for the press', () => {
  it('[V-1] is word for word the one published by the National Assembly on 10/12/2025', () => {
    const figures = {
      base: 'total' as const,
      takingPart: 448,
      takingPartShare: 9471,
      ...PLAIN,
      counts: [
        option('Tán thành', 'for', 437, 9239),
        option('Không tán thành', 'against', 3, 63),
        option('Không biểu quyết', 'abstain', 8, 169),
      ],
    };
    expect(pressSentence(figures, 'đại biểu', 'đại biểu Quốc hội')).toBe(
      'có 448 đại biểu tham gia biểu quyết (bằng 94,71% tổng số đại biểu Quốc hội); trong đó, có 437 đại biểu tán thành (bằng 92,39% tổng số đại biểu Quốc hội), có 3 đại biểu không tán thành (bằng 0,63% tổng số đại biểu Quốc hội), có 8 đại biểu không biểu quyết (bằng 1,69% tổng số đại biểu Quốc hội).',
    );
  });

  it('says that nobody chose an option, and no share of an empty or self-made base', () => {
    const counts = [option('Tán thành', 'for', 1586, 10_000), option('Không tán thành', 'against', 0, 0)];
    expect(
      pressSentence({ base: 'takingPart', takingPart: 1586, takingPartShare: 10_000, ...PLAIN, counts }, 'ủy viên'),
    ).toBe(
      'có 1.586 ủy viên tham gia biểu quyết; trong đó, có 1.586 ủy viên tán thành (bằng 100,00% số ủy viên tham gia biểu quyết), không có ủy viên nào không tán thành.',
    );
    const empty = {
      base: 'total' as const,
      takingPart: 2,
      takingPartShare: null,
      ...PLAIN,
      counts: [option('Tán thành', 'for', 2, null)],
    };
    expect(pressSentence(empty, 'ủy viên')).toBe('có 2 ủy viên tham gia biểu quyết; trong đó, có 2 ủy viên tán thành.');
  });

  it('[V-11] prints weights as exact decimals and shares at the decimals of the rule', () => {
    const counts = [option('Tán thành', 'for', 1500, 6000), option('Không tán thành', 'against', 0, 0)];
    const weighed = {
      base: 'total' as const,
      takingPart: 1500,
      takingPartShare: 6000,
      unit: 1000,
      decimals: 1,
      counts,
    };
    expect(pressSentence(weighed, 'đại biểu')).toBe(
      'có 1,5 phiếu tham gia biểu quyết (bằng 60,0% tổng số đại biểu); trong đó, có 1,5 phiếu tán thành (bằng 60,0% tổng số đại biểu), không có phiếu nào không tán thành.',
    );
  });
});
