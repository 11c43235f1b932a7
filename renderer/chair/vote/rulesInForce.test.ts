import { describe, expect, it } from 'vitest';
import { SHIPPED_RULES } from '../../../core/voting/presets.ts';
import type { Rule } from '../../../core/voting/rule.ts';
import { rulesInForce } from './rulesInForce.ts';

const shipped = SHIPPED_RULES.slice(0, 1);
const versions = (...days: readonly string[]): Rule[] =>
  shipped.flatMap((rule) => days.map((effectiveFrom, i) => ({ ...rule, version: i + 1, effectiveFrom })));
const versionOn = (set: readonly Rule[], now: number) => rulesInForce([set], now).map((rule) => rule.version);

describe('rulesInForce', () => {
  it('takes the newest version that has begun', () => {
    const set = versions('2025-01-01', '2026-01-01', '2027-01-01');
    expect(versionOn(set, Date.UTC(2026, 5, 1))).toEqual([2]);
  });

  it("begins a day at midnight of the room's calendar", () => {
    const set = versions('2026-01-01');
    expect(versionOn(set, Date.UTC(2025, 11, 31, 16, 59, 59))).toEqual([]);
    expect(versionOn(set, Date.UTC(2025, 11, 31, 17))).toEqual([1]);
  });
});
