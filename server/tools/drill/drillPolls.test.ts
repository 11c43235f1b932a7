import { describe, expect, it } from 'vitest';
import { countBounds } from '../../../core/voting/countBounds.ts';
import { countFault } from '../../../core/voting/counted.ts';
import { PollSetup } from '../../../core/voting/poll.ts';
import { seededRandom } from '../statistics.ts';
import { kindOfPoll, pollsOf } from './drillPolls.ts';
import { HeldPoll } from './HeldPoll.ts';

const ROLL = 7;

describe('the polls of a drill', () => {
  it('are of every kind, and such as can be opened', () => {
    const setups = pollsOf('all').map((make) => PollSetup.parse(make('p')));
    expect(setups.map(kindOfPoll)).toEqual([
      ...['open', 'questions', 'rating', 'election'],
      ...['board rating', 'board election', 'hand', 'paper'],
    ]);
  });

  it('V-12 V-14 draws ballots that change their first line, and counts that can be', () => {
    const random = seededRandom(1);
    for (const make of pollsOf('all')) {
      const setup = make('p');
      const held = new HeldPoll(setup, ROLL);
      let before: string | null = null;
      for (let round = 0; round < 50; round += 1) {
        const choices = held.drawChoices('p0', random);
        expect(choices).toHaveLength(setup.lines.length);
        expect([null, before]).not.toContain(choices[0]);
        before = choices[0] ?? null;
        expect(countFault(held.drawCount(random), countBounds(setup, ROLL))).toBeNull();
      }
    }
  });
});
