import { describe, expect, it } from 'vitest';
import { en } from '../../../core/i18n/en.ts';
import { vi } from '../../../core/i18n/vi.ts';
import type { ReadinessLine } from '../../../core/views/terminalViews.ts';
import { labelRuns, runsAsText } from './labelRuns.ts';
import { summaryOf } from './summaryOf.ts';

const lines = (...states: readonly ReadinessLine['state'][]) => states.map((state) => ({ state }));

describe('the verdict of a check', () => {
  it('waits for every line, then is the worst of them', () => {
    expect(summaryOf(lines('bad', 'checking', 'ok'))).toEqual({ state: 'checking', done: 2, all: 3 });
    expect(summaryOf(lines('ok', 'ok'))).toEqual({ state: 'ok' });
    expect(summaryOf(lines('ok', 'warn', 'warn'))).toEqual({ state: 'warn', count: 2 });
    expect(summaryOf(lines('warn', 'bad', 'warn'))).toEqual({ state: 'bad', count: 1 });
  });
});

describe('the places of a line', () => {
  it.each([
    [['3', '1', '2', '7'], '1–3, 7'],
    [['9', '10'], '9, 10'],
    [['12', 'may-chieu', '11', 'B-07', '13'], '11–13, may-chieu, B-07'],
    [['4', '4'], '4'],
    [[], ''],
  ])('%j are said as "%s"', (labels, said) => {
    const runs = labelRuns(labels);
    expect(runsAsText(runs)).toEqual({ text: said, rest: 0 });
    expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(labels.length);
  });

  it('are counted where there are too many to name', () => {
    expect(runsAsText(labelRuns(['1', '2', '3', '9', 'x', 'y']), 2)).toEqual({ text: '1–3, 9', rest: 2 });
  });
});

type Case = [ReadinessLine['what'], ReadinessLine['facts'], string];
const CASES: readonly Case[] = [
  [
    'reachable',
    { connected: 38, total: 40, needed: 1 },
    '38/40 máy đã ghi danh đang kết nối; 1 máy vắng là máy cuộc họp cần',
  ],
  ['reachable', { connected: 0, total: 0, needed: 0 }, 'Chưa có máy nào đã ghi danh'],
  ['version', { server: '0.2.0', different: 0, tooOld: 0, versions: '0.2.0' }, 'Tất cả chạy bản 0.2.0'],
  [
    'version',
    { server: '0.2.0', different: 3, tooOld: 1, versions: '0.1.0, 0.2.0' },
    '3 máy chạy bản khác; 1 máy quá cũ, không mở được màn hình; máy chủ 0.2.0, các máy 0.1.0, 0.2.0',
  ],
  ['clock', { worstMs: 4200, off: 2, unknown: 0 }, '2 máy lệch giờ, nhiều nhất 4,2 giây'],
  [
    'papers',
    { papers: 0, terminals: 0, missing: 0, damaged: 0, silent: 0 },
    'Cuộc họp chưa có tài liệu nào được phát hành',
  ],
  [
    'papers',
    { papers: 12, terminals: 40, missing: 0, damaged: 0, silent: 0 },
    '40 máy giữ đủ 12 tài liệu, mã băm đúng',
  ],
  [
    'papers',
    { papers: 12, terminals: 39, missing: 4, damaged: 1, silent: 1 },
    '12 tài liệu, 39 máy đã đối chiếu; thiếu 4 bản; 1 bản hỏng; 1 máy không trả lời',
  ],
  ['keys', { file: 2, total: 40 }, '2/40 máy giữ khóa trong tệp: ai chép được đĩa thì có khóa'],
  ['diskSpace', {}, 'Không đọc được dung lượng ổ đĩa'],
  [
    'flush',
    { medianMs: 0.02, why: 'suspicious' },
    'Ghi một trang mất 0,0 ms: nhanh bất thường, ổ đĩa có thể báo xong khi chưa ghi',
  ],
  ['flush', { medianMs: 4.24 }, 'Ghi một trang mất 4,2 ms'],
  ['backup', { why: 'none' }, 'Máy chủ chạy không có sao lưu'],
  ['backup', { ageMs: 41_000, behind: 0 }, 'Đã kiểm chứng, bản mới nhất 0:41 trước'],
  [
    'backup',
    { why: 'old', ageMs: 660_000, behind: 7 },
    'Bản sao lưu đã cũ; bản mới nhất 11:00 trước; còn 7 mục chưa sao lưu',
  ],
  [
    'certificate',
    { serverDays: 300, ending: 1, soonestDays: 12 },
    'Chứng thư máy chủ còn 300 ngày; máy sớm hết hạn nhất còn 12 ngày; 1 máy sắp hết hạn',
  ],
  ['door', { door: 'locked', browserPlaces: 0 }, 'Cửa mạng đang khóa'],
];

describe('the sentences of a check', () => {
  it.each(CASES)('%s %j', (what, facts, sentence) => {
    expect(vi.console.readiness.sentences[what](facts)).toBe(sentence);
    expect(en.console.readiness.sentences[what](facts)).not.toMatch(/undefined|NaN/);
  });
});
