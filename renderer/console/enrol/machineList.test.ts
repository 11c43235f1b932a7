import { describe, expect, it } from 'vitest';
import { foldVietnamese } from '../../../core/base/foldVietnamese.ts';
import { certificateLife, ENDS_SOON_DAYS } from './certificateLife.ts';
import { foundOptions } from './foundOptions.ts';
import { answersTo, MACHINE_FILTERS, passesFilter } from './machineList.ts';
import { machine } from './testing/lines.ts';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;

describe('the life of a certificate', () => {
  it('is worth a warning under sixty days, and then is over', () => {
    expect(certificateLife(NOW + ENDS_SOON_DAYS * DAY, NOW)).toEqual({ state: 'ok', days: 60 });
    expect(certificateLife(NOW + ENDS_SOON_DAYS * DAY - 1, NOW)).toEqual({ state: 'soon', days: 59 });
    expect(certificateLife(NOW, NOW)).toEqual({ state: 'over', days: 0 });
  });
});

describe('the list of machines', () => {
  it('filters by what matters', () => {
    const lines = {
      fine: machine('fine', { expiresAt: NOW + 100 * DAY }),
      soon: machine('soon', { expiresAt: NOW + 10 * DAY }),
      browser: machine('browser', { proof: 'browser', expiresAt: null }),
      gone: machine('gone', { expiresAt: NOW + 10 * DAY, revokedAt: NOW }),
    };
    const found = (filter: (typeof MACHINE_FILTERS)[number]) =>
      Object.values(lines)
        .filter((line) => passesFilter(line, filter, NOW))
        .map(({ id }) => id);
    expect(Object.fromEntries(MACHINE_FILTERS.map((filter) => [filter, found(filter)]))).toEqual({
      active: ['fine', 'soon', 'browser'],
      expiring: ['soon'],
      browser: ['browser'],
      revoked: ['gone'],
      all: ['fine', 'soon', 'browser', 'gone'],
    });
  });

  it('finds a position or a name without their marks', () => {
    const line = machine('x', { name: 'Máy Đông' });
    expect(answersTo(line, 'Ghế 12', 'ghe 12')).toBe(true);
    expect(answersTo(line, 'Ghế 12', 'may dong')).toBe(true);
    expect(answersTo(line, 'Ghế 12', 'tay')).toBe(false);
  });
});

describe('choosing from a long list', () => {
  it('puts the number that was typed before numbers that hold it', () => {
    const options = ['Ghế 15', 'Ghế 50', 'Ghế 5', 'Chủ tọa'].map((label) => ({ label }));
    const found = (typed: string) => foundOptions(options, typed, foldVietnamese).map(({ label }) => label);
    expect(found('5')).toEqual(['Ghế 5', 'Ghế 50', 'Ghế 15']);
    expect(found('chu')).toEqual(['Chủ tọa']);
    expect(found(' ')).toHaveLength(4);
  });
});
