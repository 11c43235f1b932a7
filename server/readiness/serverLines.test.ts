import { describe, expect, it } from 'vitest';
import type { BackupView } from '../../core/views/technicalViews.ts';
import { backupLine, certificateLine, diskSpaceLine, doorLine, flushLine } from './serverLines.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

describe('the disk', () => {
  it.each([
    [{ freeBytes: 5e9, totalBytes: 9e9 }, 'ok'],
    [{ freeBytes: 5e9 - 1, totalBytes: 9e9 }, 'warn'],
    [{ freeBytes: 1e9 - 1, totalBytes: 9e9 }, 'bad'],
    [null, 'warn'],
  ])('with %j is %s', (disk, state) => expect(diskSpaceLine(disk)).toMatchObject({ state, facts: disk ?? {} }));

  it.each([
    [0.05, 'ok', {}],
    [20, 'ok', {}],
    [20.1, 'warn', { why: 'slow' }],
    [100.1, 'bad', { why: 'slow' }],
    [0.04, 'warn', { why: 'suspicious' }],
    [null, 'bad', { why: 'failed' }],
  ])('that flushes in %s ms is %s', (medianMs, state, facts) => {
    expect(flushLine(medianMs)).toMatchObject({ state, facts: medianMs === null ? facts : { medianMs, ...facts } });
  });
});

describe('the backup', () => {
  const at = 100 * DAY;
  const backup = (
    fields: Partial<BackupView> = {},
    last: Partial<NonNullable<BackupView['last']>> = {},
  ): BackupView => ({
    folder: '/backup',
    sameDisk: false,
    trouble: null,
    last: { at, generation: 'g', entries: 10, bytes: 1, damagedPapers: 0, ...last },
    ...fields,
  });
  it.each<[string, BackupView | null, number, number, string, object]>([
    ['has everything, however old', backup(), 10, 30 * DAY, 'ok', { behind: 0, ageMs: 30 * DAY }],
    ['is a little behind', backup(), 12, 10 * MINUTE, 'ok', { behind: 2 }],
    ['is behind', backup(), 12, 10 * MINUTE + 1, 'warn', { why: 'old' }],
    ['is far behind', backup(), 12, 60 * MINUTE + 1, 'bad', { why: 'old' }],
    ['is on the same disk', backup({ sameDisk: true }), 10, 0, 'warn', { why: 'sameDisk' }],
    ['lacks damaged papers', backup({}, { damagedPapers: 2 }), 10, 0, 'bad', { why: 'damagedPapers', damaged: 2 }],
    [
      'was not made',
      backup({ trouble: { at, fault: 'full', detail: 'x' } }),
      10,
      0,
      'bad',
      { why: 'trouble', fault: 'full' },
    ],
    ['is not there yet', backup({ last: null }), 10, 0, 'bad', { why: 'notYet' }],
    ['is nowhere', null, 10, 0, 'bad', { why: 'none' }],
  ])('that %s', (_, view, entries, age, state, facts) => {
    expect(backupLine(view, entries, at + age)).toMatchObject({ what: 'backup', state, facts });
  });
});

describe('certificates', () => {
  const ending = (label: string, days: number) => ({ label, until: days * DAY });
  it.each([
    ['far away', 300, [ending('1', 60)], 'ok', { serverDays: 300, soonestDays: 60, ending: 0 }, []],
    ['a terminal’s soon', 300, [ending('1', 59), ending('2', 300)], 'warn', { soonestDays: 59, ending: 1 }, ['1']],
    ['the server’s soon', 59, [], 'warn', { serverDays: 59, ending: 0 }, []],
    ['one this week', 300, [ending('1', 6)], 'bad', { soonestDays: 6 }, ['1']],
    ['over', -1, [], 'bad', { serverDays: -1 }, []],
  ])('%s', (_, days, terminals, state, facts, about) => {
    expect(certificateLine(days * DAY, terminals, 0)).toMatchObject({ state, facts, terminals: about });
  });
});

describe('[E-5, E-6] the door', () => {
  it.each([
    [true, [], 'ok', { door: 'locked', browserPlaces: 0 }],
    [false, [], 'warn', { door: 'open', browserPlaces: 0 }],
    [true, ['s1'], 'warn', { door: 'locked', browserPlaces: 1 }],
    [true, 'all' as const, 'warn', { door: 'locked', browserPlaces: 60 }],
  ])('locked %s, browsers at %j: %s', (isLocked, browserPlaces, state, facts) => {
    expect(doorLine(isLocked, { locked: isLocked, browserPlaces }, 60)).toMatchObject({ state, facts });
  });
});
