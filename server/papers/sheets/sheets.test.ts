import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { MeetingFile } from '../meetingFile.ts';
import { PARTY_FILE } from '../testing/sampleFiles.ts';
import { COMMITTEE_VOTE } from '../testing/sampleVotes.ts';
import { writeCsv } from './writeCsv.ts';
import { writeXlsx } from './writeXlsx.ts';

const named = [{ code: 'UV-001', name: 'Nguyễn Văn Hùng', choice: 'Tán thành' }];
const evil = { ...COMMITTEE_VOTE, id: 'v7', title: '=HYPERLINK("http://x";"y")', named };
const file = MeetingFile.parse({ ...PARTY_FILE, votes: [...PARTY_FILE.votes, evil] });

describe('the workbook', () => {
  it('has summary, named record and attendance, with figures as numbers', async () => {
    const sheets = await readXlsx(await writeXlsx(file));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tổng hợp', 'Chi tiết', 'Điểm danh']);
    const summary = sheets[0]?.data ?? [];
    const row = summary.find((cells) => cells[1] === COMMITTEE_VOTE.title && cells[8] === 'Tán thành');
    expect(row?.slice(9, 14)).toEqual([31, 0.6596, 'tổng số ủy viên', 47, 'Được thông qua']);
    expect(sheets[1]?.data[1]?.slice(2)).toEqual(['UV-001', 'Nguyễn Văn Hùng', 'Tán thành']);
    expect(sheets[2]?.data).toHaveLength(50);
    expect(summary.some((cells) => cells[1] === evil.title)).toBe(true);
    const ballots = summary
      .filter((cells) => cells[0] === 4 && cells[7] === 'Phiếu')
      .map((cells) => cells.slice(8, 11));
    expect(ballots).toEqual([
      ['Số phiếu phát ra', 43, null],
      ['Số phiếu thu về', 42, null],
      ['Số phiếu hợp lệ', 40, null],
      ['Số phiếu không hợp lệ', 2, null],
      ['– bầu nhiều hơn số lượng cần bầu', 2, null],
    ]);
  });
});

describe('the CSV', () => {
  it('has a byte order mark, semicolons, decimal commas, and no formula', () => {
    const text = writeCsv(file).toString('utf8');
    expect(text.startsWith('\uFEFFTT;Nội dung;')).toBe(true);
    expect(text).toContain('Tán thành;31;65,96%;tổng số ủy viên;47;Được thông qua\r\n');
    expect(text).toContain('Phiếu;– bầu nhiều hơn số lượng cần bầu;2;;;;\r\n');
    expect(text).toContain(`"'=HYPERLINK(""http://x"";""y"")"`);
    expect(text).not.toMatch(/(^|;|\r\n)"?[=+@]/u);
  });
});
