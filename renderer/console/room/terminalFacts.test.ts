import { describe, expect, it } from 'vitest';
import { vi } from '../../../core/i18n/vi.ts';
import { logFileName } from './saveLog.ts';
import { terminalFacts } from './terminalFacts.ts';
import { EXPECTED, guest, line, machine, place } from './testing/lines.ts';
import { unitOf } from './units.ts';
import { skewWords, unitList } from './unitWords.ts';

const P1 = place('p7', 1, 1);
const sight = { enrolled: null, now: 5_000, text: vi, language: 'vi' } as const;
const factsOf = (terminal: ReturnType<typeof line>) =>
  Object.fromEntries(terminalFacts(unitOf('k', P1, terminal, EXPECTED), sight).map(({ name, value }) => [name, value]));

describe('what is known of a terminal', () => {
  it('says where the key lies, which display it has, how its clock and its papers stand', () => {
    const names = vi.console.terminal.facts;
    const facts = factsOf(
      line({ machine: machine({ keys: { kind: 'file', why: 'noKeyring' }, clockSkewMs: 12_400 }) }),
    );
    expect(facts[names.keys]).toBe(vi.console.terminal.keyFile.noKeyring);
    expect(facts[names.displays]).toBe('DELL P2422H 1920×1080');
    expect(facts[names.skew]).toBe('nhanh 12 giây');
    expect(facts[names.papers]).toBe('2 tài liệu, 4,8\u00a0MB, đủ, đã đối chiếu');
    expect(facts[names.enrolment]).toBe(vi.console.enrolments.certificate);
  });

  it('[E-6] a browser has few facts, and says that it is not enrolled', () => {
    const facts = factsOf(guest());
    expect(facts[vi.console.terminal.facts.enrolment]).toBe('Chưa ghi danh');
    expect(facts[vi.console.terminal.facts.keys]).toBeUndefined();
  });

  it('tells a clock in tenths below ten seconds', () => {
    expect(skewWords(-2_540, vi, 'vi')).toBe('chậm 2,5 giây');
    expect(skewWords(12, vi, 'vi')).toBe('đúng giờ');
    expect(skewWords(1_234_000, vi, 'vi')).toBe('nhanh 1.234 giây');
  });

  it('lists seats by their numbers', () => {
    const seat = (id: string) => unitOf(id, place(id, 1, 1), null, EXPECTED);
    const wall = unitOf(
      'w',
      null,
      line({ use: { kind: 'wall', accountId: 'w' }, placeLabel: null, role: 'wall' }),
      EXPECTED,
    );
    expect(unitList([seat('p22'), seat('p23'), wall], vi, 5)).toBe('Ghế 22, 23, Màn hình hội trường');
    expect(unitList([seat('p22'), seat('p23'), seat('p24')], vi, 2)).toBe('Ghế 22, 23 và 1 máy khác');
  });

  it('names a file of logs in plain letters, by the room’s time', () => {
    expect(logFileName('Ghế Đ-07', Date.UTC(2026, 10, 22, 7, 32, 8))).toBe('nhat-ky-ghe-d-07-20261122-143208.zip');
  });
});
