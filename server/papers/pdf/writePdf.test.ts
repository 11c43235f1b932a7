import { describe, expect, it } from 'vitest';
import { annex } from '../annex.ts';
import { countMinutes } from '../countMinutes.ts';
import { factsHash } from '../facts.ts';
import { MeetingFile } from '../meetingFile.ts';
import { minutes } from '../minutes.ts';
import { readPdf } from '../testing/readPdf.ts';
import { attendees, PARTY_FILE, STATE_FILE } from '../testing/sampleFiles.ts';
import { COMMITTEE_VOTE, COUNCIL_VOTE, ELECTION, HAND_VOTE, PAPER_COUNT, RATING } from '../testing/sampleVotes.ts';
import { voteReport } from '../voteReport.ts';
import { writePdf } from './writePdf.ts';

const party = MeetingFile.parse(PARTY_FILE);
const state = MeetingFile.parse(STATE_FILE);

describe('a PDF', () => {
  it('is 1.7, in Vietnamese, tagged to the cell, with every font embedded', async () => {
    const bytes = await writePdf(minutes(party));
    const read = await readPdf(bytes);
    expect(read).toMatchObject({ language: 'vi-VN', version: '1.7', title: `Biên bản ${party.meeting.title}` });
    expect([...read.roles].sort()).toEqual(['Document', 'H1', 'H2', 'P', 'Root', 'TD', 'TH', 'TR', 'Table'].sort());
    const raw = bytes.toString('latin1');
    const count = (pattern: RegExp) => raw.match(pattern)?.length ?? 0;
    expect(count(/\/Type \/FontDescriptor/g)).toBeGreaterThan(0);
    expect(count(/\/FontFile2 /g)).toBe(count(/\/Type \/FontDescriptor/g));
    expect(raw).toContain('/MarkInfo');
  });

  it('is the same to the byte for the same file', async () => {
    expect((await writePdf(annex(party))).equals(await writePdf(annex(party)))).toBe(true);
  });

  it('numbers its pages from the second on', async () => {
    const { texts } = await readPdf(await writePdf(minutes(party)));
    expect(texts[0]?.startsWith('1 ')).toBe(false);
    for (const [index, text] of texts.slice(1).entries())
      expect(text.startsWith(`${index + 2} `) || text.endsWith(` ${index + 2}`)).toBe(true);
  });

  it('prints 500 delegates, every one of them, under a head that is repeated to the eye and told once to the ear', async () => {
    const large = { ...party, attendance: attendees(500), votes: [] };
    const read = await readPdf(await writePdf(annex(large)));
    for (const { code } of large.attendance) expect(read.text).toContain(code);
    const withHead = read.texts.filter((text) => text.includes('Chức vụ, đơn vị'));
    expect(withHead.length).toBeGreaterThan(20);
    expect(read.headCells.reduce((sum, cells) => sum + cells, 0)).toBe(6);
  });
});

describe('a vote report', () => {
  it('[V-1] says the published figures of 10/12/2025, each on the named base', async () => {
    const { text } = await readPdf(await writePdf(voteReport(state, COUNCIL_VOTE)));
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
      'Tham gia biểu quyết 448 94,71%',
      '– Tán thành 437 92,39%',
      '– Không tán thành 3 0,63%',
      '– Không biểu quyết 8 1,69%',
      'Tỷ lệ tính trên tổng số 473 đại biểu Quốc hội.',
      'KẾT LUẬN: ĐƯỢC THÔNG QUA (quá nửa tổng số đại biểu Quốc hội)',
      'Có 448 đại biểu tham gia biểu quyết (bằng 94,71% tổng số đại biểu Quốc hội); trong đó, có 437 đại biểu tán thành (bằng 92,39% tổng số đại biểu Quốc hội), có 3 đại biểu không tán thành',
      'Căn cứ: Nghị quyết 71/2022/QH15, Điều 20, ngày 15/11/2022 (chưa đối chiếu văn bản).',
      'Tài liệu: Tờ trình về dự thảo Nghị quyết (số 12-TTr/TU, bản 2).',
      'CHỦ TỌA',
    ])
      expect(text).toContain(words);
  });

  it("says a Party committee's result with its rule in words", async () => {
    const { text } = await readPdf(await writePdf(voteReport(party, COMMITTEE_VOTE)));
    for (const words of [
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'TỈNH ỦY ĐỒNG NAI',
      'Đồng Nai, ngày 25 tháng 11 năm 2026',
      'Quá nửa tổng số ủy viên: cần ít nhất 24 phiếu tán thành trên 47.',
      '– Tán thành 31 65,96%',
      'K7QM-2XRT-90AB',
      'Tên nhật ký: nghisu/0S3KQ7M2XRT90ABP3WD8HJN44C Số mục của nhật ký: 4711 Mã băm gốc: CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=',
      'tệp checkpoints/0000004711.note trong hồ sơ cuộc họp',
      'Nơi nhận:',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('CỘNG HÒA');
  });

  it('marks figures that were counted by hand', async () => {
    const { text } = await readPdf(await writePdf(voteReport(party, HAND_VOTE)));
    expect(text).toContain('Hình thức: Biểu quyết giơ tay. Số liệu do thư ký đếm và nhập.');
    expect(text).toContain('không có ủy viên nào không tán thành');
  });

  it('keeps the vote before a re-vote in sight', async () => {
    const again = { ...COMMITTEE_VOTE, id: 'v9', revoteOf: 'v1' };
    const { text } = await readPdf(await writePdf(voteReport(party, again)));
    expect(text).toContain('Đây là lần biểu quyết lại');
  });

  it('lists who chose what only where the vote carries a record of it', async () => {
    const named = { ...COMMITTEE_VOTE, named: [{ code: 'UV-001', name: 'Nguyễn Văn Hùng', choice: 'Tán thành' }] };
    expect((await readPdf(await writePdf(voteReport(party, named)))).text).toContain('Danh sách biểu quyết');
    expect((await readPdf(await writePdf(voteReport(party, COMMITTEE_VOTE)))).text).not.toContain(
      'Danh sách biểu quyết',
    );
  });
});

describe('minutes of counting ballots', () => {
  it('have every field of the form, results in ballot order, then the elected by votes, ties named and left open', async () => {
    const { text } = await readPdf(await writePdf(countMinutes(party, ELECTION)));
    for (const words of [
      'Trưởng ban: Đồng chí Trần Quốc Bảo',
      'Ủy viên: Đồng chí Lê Thị Kim Oanh',
      'Số lượng cần bầu: 5.',
      'Danh sách bầu cử gồm: 1. Nguyễn Văn Hùng, Ủy viên Ban Chấp hành 2. Trần Thị Phương Thảo',
      'Tổng số ủy viên được triệu tập 47',
      'Có mặt lúc bầu cử 43',
      'Vắng mặt lúc bầu cử 4',
      'Số phiếu phát ra 43 Số phiếu thu về 42 Số phiếu hợp lệ 40 Số phiếu không hợp lệ 2 – bầu nhiều hơn số lượng cần bầu 2',
      'Những đồng chí sau đây trúng cử (xếp theo số phiếu từ cao xuống thấp): 1. Đồng chí Trần Thị Phương Thảo, 39 phiếu, bằng 82,98% tổng số ủy viên. 2. Đồng chí Vũ Hoàng Thị Quỳnh Như, 38 phiếu, bằng 80,85% tổng số ủy viên. 3. Đồng chí Hoàng Thị Ngọc Ánh, 35 phiếu',
      'Những đồng chí sau đây có số phiếu bằng nhau ở vị trí cuối cùng: - Đồng chí Nguyễn Văn Hùng, 26 phiếu, bằng 55,32% tổng số ủy viên. - Đồng chí Huỳnh Đình Khải, 26 phiếu',
      'Số lượng còn thiếu so với số lượng cần bầu: 1.',
      'T/M BAN KIỂM PHIẾU TRƯỞNG BAN',
    ])
      expect(text.replaceAll(/ \d (?=\d\. Đồng chí|Những)/gu, ' ')).toContain(words);
    const table = text.slice(text.indexOf('Họ và tên, chức vụ'));
    expect(table.indexOf('1 Nguyễn Văn Hùng')).toBeLessThan(table.indexOf('2 Trần Thị Phương Thảo'));
  });

  it('rate 44 persons and state what follows for two of them', async () => {
    const { text, pages } = await readPdf(await writePdf(countMinutes(party, RATING)));
    expect(pages).toBeGreaterThan(2);
    for (const { title } of RATING.lines) expect(text).toContain(title.split(' ').slice(-1).join(' '));
    expect(text).toContain('Tín nhiệm cao Tín nhiệm Tín nhiệm thấp');
    expect(text).toContain('Kiểm chứng Các từ của khóa kiểm phiếu: sông – núi – lúa – chợ – thuyền – mây.');
    expect(text).toContain('Tỷ lệ tính trên số 43 phiếu thu về.');
    expect(text).toContain('từ hai phần ba số phiếu “tín nhiệm thấp” trở lên: miễn nhiệm.');
  });

  it('of paper ballots say who counted and why a ballot was invalid', async () => {
    const { text } = await readPdf(await writePdf(countMinutes(party, PAPER_COUNT)));
    expect(text).toContain('Số liệu do ban kiểm phiếu đếm, hai người nhập độc lập và đối chiếu.');
    expect(text).toContain('nhật ký chưa có điểm kiểm tra đã ký bao gồm kết quả');
    expect(text).toContain('– phiếu để trống 1');
    expect(text).toContain('– Đồng ý 40 85,11%');
  });
});

describe('minutes of a meeting', () => {
  it('have the five parts of Party minutes, the votes, and the annex under its hash', async () => {
    const { text, factsHash: hash } = await readPdf(await writePdf(minutes(party)));
    const parts = [
      'Thông tin chung',
      '1. Thành phần hội nghị',
      '2. Diễn biến hội nghị',
      '3. Kết luận hội nghị',
      '4. Kết thúc hội nghị',
      'PHỤ LỤC SỐ LIỆU',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    for (const words of [
      'Người chủ trì: Đồng chí Nguyễn Hồng Lĩnh, Bí thư Tỉnh ủy.',
      '- Đồng chí Nguyễn Văn Út (Dự thảo Nghị quyết, bản 2, trang 3): Đề nghị làm rõ nguồn vốn.',
      'Tiếp thu: Bổ sung tại Điều 2.',
      '- Có mặt: 43 đồng chí.',
      '- Vắng mặt: 4 đồng chí, gồm: 1) Đồng chí',
      'có 31 ủy viên tán thành (bằng 65,96% tổng số ủy viên)',
      'Kết luận: được thông qua.',
      'Bằng phiếu ở vị trí cuối cùng, chưa xác định:',
      'Hội nghị kết thúc hồi 11 giờ 30 phút, ngày 25 tháng 11 năm 2026.',
      `SHA-256: ${factsHash(party)}`,
    ])
      expect(text).toContain(words);
    expect(hash).toBe(factsHash(party));
  });

  it('of a state body have its parts, its motto and its forms of address', async () => {
    const { text } = await readPdf(await writePdf(minutes(state)));
    for (const words of [
      'I. Thời gian, địa điểm',
      'V. Kết thúc',
      'Độc lập - Tự do - Hạnh phúc',
      'Chủ tọa: Ông/bà Nguyễn Hồng Lĩnh',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('ĐẢNG CỘNG SẢN');
  });
});
