import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { textOf } from '../docx/textOf.ts';
import { factsHash } from '../facts.ts';
import { MeetingFile } from '../meetingFile.ts';
import { PapersRefused } from '../PapersRefused.ts';
import { PARTY_FILE } from '../testing/sampleFiles.ts';
import { GOOD_TEMPLATE, wordFile } from '../testing/sampleTemplate.ts';
import { checkTemplate } from './checkTemplate.ts';
import { fillTemplate } from './fillTemplate.ts';
import { templateData } from './templateData.ts';
import { TEMPLATE_FIELDS } from './templateFields.ts';

const file = MeetingFile.parse(PARTY_FILE);
const withLine = (line: string) => wordFile([...GOOD_TEMPLATE, line]);

describe('a template of the office', () => {
  it('is filled with the figures of the record', async () => {
    const template = await wordFile(GOOD_TEMPLATE);
    expect(checkTemplate(template)).toEqual([]);
    const text = textOf(fillTemplate(template, file));
    expect(text).toContain('BIÊN BẢN Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 12');
    expect(text.join(' ')).toContain('có 31 ủy viên tán thành (bằng 65,96% tổng số ủy viên)');
    expect(text).toContain(`Mã băm: ${factsHash(file)}`);
  });

  it.each([
    ['{ten_cuoc_hopp}', 'unknownField', 'Không có trường {ten_cuoc_hopp}.'],
    ['{constructor}', 'unknownField', 'Không có trường {constructor}.'],
    ['{#dai_bieu}{ten_bi_sai}{/dai_bieu}', 'unknownField', 'Không có trường {ten_bi_sai} trong danh sách {#dai_bieu}.'],
    ['{dai_bieu}', 'wrongKind', 'Trường {dai_bieu} là danh sách: viết {#dai_bieu} … {/dai_bieu}.'],
    ['{#ngay}a{/ngay}', 'wrongKind', 'Trường {ngay} không phải là danh sách: viết {ngay}, không viết {#ngay}.'],
    ['{ngay', 'syntax', 'Trường “{ngay” chưa đóng: thiếu dấu }.'],
    ['{#dai_bieu} {ho_ten}', 'syntax', 'Danh sách {#dai_bieu} chưa đóng: thiếu {/dai_bieu}.'],
  ])('with %s is refused in words', async (line, code, message) => {
    const faults = checkTemplate(await withLine(line));
    expect(faults).toContainEqual(expect.objectContaining({ code, message }));
    const template = await withLine(line);
    expect(() => fillTemplate(template, file)).toThrow(PapersRefused);
  });

  it('without an obligatory field names it', async () => {
    const faults = checkTemplate(await wordFile(GOOD_TEMPLATE.filter((line) => !line.includes('ma_bam'))));
    expect(faults).toEqual([
      {
        code: 'missingField',
        field: 'ma_bam',
        message: 'Mẫu thiếu trường bắt buộc {ma_bam} (Mã băm SHA-256 của số liệu, khớp với phụ lục).',
      },
    ]);
  });

  it('that is no Word file, or holds macros, is refused', async () => {
    expect(checkTemplate(Buffer.from('not a zip'))[0]?.code).toBe('unreadable');
    const zip = new PizZip(await wordFile(GOOD_TEMPLATE));
    zip.file('word/vbaProject.bin', 'x');
    expect(checkTemplate(zip.generate({ type: 'nodebuffer' }))[0]?.code).toBe('macros');
  });

  it('has a value for every field of the list, and the list for every value', () => {
    const data = templateData(file);
    const expected = TEMPLATE_FIELDS.map(({ name, within }) => (within === null ? name : `${within}.${name}`)).sort();
    const given = Object.entries(data).flatMap(([name, value]) =>
      typeof value === 'string' ? [name] : [name, ...Object.keys(value[0] ?? {}).map((field) => `${name}.${field}`)],
    );
    expect(given.sort()).toEqual(expected);
  });
});
