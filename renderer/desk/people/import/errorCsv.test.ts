import { describe, expect, it } from 'vitest';
import { csvText } from './errorCsv.ts';

describe('the list of errors', () => {
  it('opens in a spreadsheet as it was, and runs nothing', () => {
    const text = csvText([
      ['Mã', 'Họ và tên', 'Lỗi'],
      ['', 'Phó Bí thư; "Út"', '=HYPERLINK("x")'],
      ['-1+1', '@SUM', 'thiếu\nmã'],
    ]);
    expect(text).toBe(
      '\ufeffMã;Họ và tên;Lỗi\r\n;"Phó Bí thư; ""Út""";"\'=HYPERLINK(""x"")"\r\n\'-1+1;\'@SUM;"thiếu\nmã"',
    );
  });
});
