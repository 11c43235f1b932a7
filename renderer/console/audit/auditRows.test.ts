import { describe, expect, it } from 'vitest';
import { vi } from '../../../core/i18n/vi.ts';
import type { AuditLine } from '../../../core/protocol/down/answer.ts';
import { type AuditFilter, auditRows, auditTerminals, filterAudit } from './auditRows.ts';

const line = (entry: number, event: string, who: string, terminal: string | null): AuditLine => ({
  entry,
  at: Date.parse('2027-03-12T08:00:05+07:00'),
  role: 'technician',
  who,
  place: null,
  terminal,
  event,
  facts: { terminal: 'mini-07', count: 3, order: 'restart' },
});

const ROWS = auditRows(
  [
    line(4, 'terminalsOrdered', 'Đỗ Văn Kỹ', 'console-1'),
    line(3, 'terminalEnrolled', 'Đỗ Văn Kỹ', null),
    line(2, 'pollClosed', '', null),
    line(1, 'somethingNew', 'Trần Thị Thư', 'mini-10'),
    line(0, 'meetingOpened', 'Trần Thị Thư', 'mini-9'),
  ],
  vi,
);
const ANY: AuditFilter = { typed: '', kind: 'all', terminal: null };
const entries = (filter: Partial<AuditFilter>) => filterAudit(ROWS, { ...ANY, ...filter }).map(({ entry }) => entry);

describe('the journal in words', () => {
  it('says who did what, when, and from which terminal', () => {
    expect(ROWS[0]).toMatchObject({
      when: '12/03/2027 08:00:05',
      who: 'Đỗ Văn Kỹ',
      terminal: 'console-1',
      sentence: 'Khởi động lại: 3 máy',
    });
  });

  it('is narrowed down by text without diacritics, by kind and by terminal, all at once', () => {
    expect(entries({})).toEqual([4, 3, 2, 1, 0]);
    expect(entries({ typed: 'do van ky' })).toEqual([4, 3]);
    expect(entries({ typed: 'CONSOLE' })).toEqual([4]);
    expect(entries({ kind: 'terminals' })).toEqual([4, 3]);
    expect(entries({ kind: 'terminals', terminal: 'console-1' })).toEqual([4]);
    expect(entries({ terminal: '' })).toEqual([3, 2]);
  });

  it('keeps an event that it does not know among all', () => {
    expect(entries({ typed: 'somethingNew' })).toEqual([1]);
    expect(entries({ kind: 'meeting' })).toEqual([0]);
  });

  it('lists each terminal once, by number', () => {
    expect(auditTerminals([...ROWS, ...ROWS])).toEqual(['console-1', 'mini-9', 'mini-10']);
  });
});
