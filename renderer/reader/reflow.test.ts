import { describe, expect, it } from 'vitest';
import { reflow, type TextPiece } from './reflow.ts';

const SIZE = 14;
/** One line of 14-point type, 20 points below the one before; full lines are 400 points wide. */
function page(
  ...lines: readonly { str: string; x?: number; width?: number; size?: number; y?: number }[]
): TextPiece[] {
  return lines.map(({ str, x = 85, width = 400, size = SIZE, y }, at) => ({
    str,
    transform: [size, 0, 0, size, x, y ?? 700 - 20 * at],
    width,
    hasEOL: true,
  }));
}

const texts = (pieces: readonly TextPiece[]) => reflow(pieces).map(({ text }) => text);

describe('reflow', () => {
  it('joins the lines of a paragraph, which begins with an indent and ends with a short line', () => {
    const pieces = page(
      { str: 'Thực hiện Chương trình làm việc toàn khóa, trên cơ sở', x: 120, width: 365 },
      { str: 'khảo sát nhu cầu nhà ở, Đảng ủy trình Hội nghị', width: 400 },
      { str: 'xem xét.', width: 60 },
      { str: 'Giai đoạn 2021–2025, toàn tỉnh hoàn thành 14 dự án', width: 400 },
      { str: 'với 5.240 căn hộ.', width: 120 },
    );
    expect(texts(pieces)).toEqual([
      'Thực hiện Chương trình làm việc toàn khóa, trên cơ sở khảo sát nhu cầu nhà ở, Đảng ủy trình Hội nghị xem xét.',
      'Giai đoạn 2021–2025, toàn tỉnh hoàn thành 14 dự án với 5.240 căn hộ.',
    ]);
  });

  it('begins anew at points and articles, even after a full line', () => {
    const pieces = page(
      { str: 'Hội nghị thống nhất' },
      { str: 'Điều 1. Phạm vi' },
      { str: 'a) Đối tượng' },
      { str: '- Công nhân' },
    );
    expect(texts(pieces)).toHaveLength(4);
  });

  it('puts together what the PDF cut inside a line, and keeps cells apart', () => {
    const pieces: TextPiece[] = [
      { str: 'Nghị qu', transform: [SIZE, 0, 0, SIZE, 85, 700], width: 45, hasEOL: false },
      { str: 'yết', transform: [SIZE, 0, 0, SIZE, 130, 700], width: 20, hasEOL: false },
      { str: 'số 5', transform: [SIZE, 0, 0, SIZE, 154, 700], width: 30, hasEOL: false },
      { str: '12', transform: [SIZE, 0, 0, SIZE, 300, 700], width: 14, hasEOL: true },
    ];
    expect(texts(pieces)).toEqual(['Nghị quyết số 5 · 12']);
  });

  it('tells headings by their size or their capitals', () => {
    const pieces = page(
      { str: 'TỜ TRÌNH', x: 250, width: 80 },
      { str: 'Mở đầu', size: 20, x: 250, width: 80 },
      { str: 'Chữ thường' },
    );
    expect(
      reflow([...pieces, ...page({ str: 'thêm một dòng', y: 600 }, { str: 'và một dòng nữa', y: 580 })]).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['heading', 'heading', 'text', 'text']);
  });

  it('leaves the page number out, writes NFC, and finds nothing in a scan', () => {
    expect(texts(page({ str: '2', x: 290, width: 7 }, { str: 'Hội nghị'.normalize('NFD') }))).toEqual(['Hội nghị']);
    expect(reflow([])).toEqual([]);
  });
});
