import { describe, expect, it } from 'vitest';
import { RULE, sittingHall } from '../testing/hall.ts';

describe('a rule’s versions', () => {
  it('follow the newest one, however many there are', () => {
    const world = sittingHall(1);
    const save = (version: number) => ({ kind: 'saveRule', rule: { ...RULE, version } }) as const;
    for (const version of [1, 2, 3]) world.do('secretary', save(version));
    for (const version of [1, 2, 3, 5]) expect(world.answer('secretary', save(version))).toBe('wrongVersion');
    expect(world.state.rules[RULE.ruleSetId]?.map(({ version }) => version)).toEqual([1, 2, 3]);
  });
});
