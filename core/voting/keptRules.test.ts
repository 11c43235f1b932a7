import { describe, expect, it } from 'vitest';
import { act, mark, people, pollSetup, RULE, sittingHall } from '../testing/hall.ts';
import { MEETING, seat } from '../testing/world.ts';
import type { Rule } from './rule.ts';

const ELECTION: Rule = {
  ...RULE,
  kind: 'election',
  ballotForm: 'boxes',
  options: RULE.options.slice(0, 2),
  base: 'returned',
};
const persons = ['p4', 'p5', 'p6'].map((personId, i) => ({
  id: `c${i + 1}`,
  title: `Đồng chí ${i + 1}`,
  note: '',
  personId,
}));

describe('what was checked once stays so', () => {
  it('[V-16] a further round is edited within what the round before has left', () => {
    const world = sittingHall(6);
    world.do('secretary', mark(people(6), { kind: 'present' }));
    const setup = pollSetup('v', { rule: ELECTION, lines: persons, seats: 2 });
    world.do('chair', act.adHoc(setup));
    world.vote('p1', 'v', ['for', 'against', 'against']);
    world.do('chair', act.closePoll('v'));
    const round = { kind: 'prepareRound', meetingId: MEETING, pollId: 'v', newId: 'w', title: 'Bầu lần 2' } as const;
    world.do('chair', { ...round, lineIds: ['c2', 'c3'] });
    const next = world.poll('w').setup;
    expect(world.answer('secretary', act.savePoll({ ...next, lines: persons }))).toBe('unknownOption');
    expect(world.answer('secretary', act.savePoll({ ...next, seats: 2 }))).toBe('noVacancy');
    expect(world.answer('secretary', act.savePoll({ ...next, lines: next.lines.slice(1) }))).toBe('accepted');
  });

  it('[V-19] nobody on the ballot counts it, though the board changed after it was opened', () => {
    const world = sittingHall(6);
    world.do('chair', act.adHoc(pollSetup('v', { rule: ELECTION, lines: persons, seats: 1, conduct: 'hand' })));
    const members = [{ personId: 'p4', isHead: true }];
    world.do('chair', { kind: 'setBoard', meetingId: MEETING, members });
    const counted = { issued: 5, returned: 5, valid: 5, invalid: 0, lines: persons.map(() => [0, 5]) };
    const count = { kind: 'enterCount', meetingId: MEETING, pollId: 'v', counted } as const;
    expect(world.answer(seat('p4'), count)).toBe('counterOnBallot');
  });
});
