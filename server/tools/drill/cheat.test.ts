import { describe, expect, it } from 'vitest';
import { CHEATS } from './cheat/stories.ts';
import { drillCheat } from './cheat.ts';

describe('the cheat drill', () => {
  it('[X-2] [X-5] catches every kind of cheat, and finds no fault with honest meetings', async () => {
    const { figures, wrong } = await drillCheat({ times: 3, seed: 11 });
    expect(wrong).toBeNull();
    expect(figures).toMatchObject({ honestRuns: 3, falseAlarms: 0 });
    const caught = { tried: 3, caught: 3 };
    expect(figures.cheats).toMatchObject(Object.fromEntries(CHEATS.map((cheat) => [cheat, caught])));
  });
});
