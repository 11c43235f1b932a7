import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../command.ts';
import { act, pollSetup, RULE, sittingHall } from '../testing/hall.ts';
import { MEETING, type World } from '../testing/world.ts';
import { SHIPPED_RULES } from './presets.ts';
import type { Rule } from './rule.ts';

const shipped = SHIPPED_RULES.find(({ kind }) => kind === 'election');
/** An election that may be held at terminals, on the ballots returned: yes or no for each person. */
const ELECTION: Rule = { ...(shipped ?? RULE), base: 'returned', conducts: ['electronic'], ballotForm: 'boxes' };
const [yes, no] = ELECTION.options.map(({ id }) => id);
const persons = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `c${i + 1}`, title: `Đồng chí ${i + 1}`, note: '', personId: null }));

const setup = pollSetup('v', { rule: ELECTION, lines: persons(4), seats: 3 });
const round = (lineIds: readonly string[], newId = 'w'): CommandOf<'prepareRound'> => ({
  kind: 'prepareRound',
  meetingId: MEETING,
  pollId: 'v',
  newId,
  title: 'Bầu lần 2',
  lineIds: [...lineIds],
});

/** c1 is elected, the others are not. */
function voted(): World {
  const world = sittingHall(5);
  world.do('chair', act.adHoc(setup));
  world.vote(
    'p1',
    'v',
    [yes, no, no, no].map((id) => id ?? null),
  );
  return world;
}
function elected(): World {
  const world = voted();
  world.do('chair', act.closePoll('v'));
  return world;
}

describe('[V-16] a further round', () => {
  it('takes those whom the body keeps, for the seats still vacant, and says which round it follows', () => {
    const world = elected();
    world.do('chair', round(['c4', 'c2', 'c3']));
    const { state, roundOf, revoteOf, setup: next } = world.poll('w');
    expect({ state, roundOf, revoteOf }).toEqual({ state: { kind: 'prepared' }, roundOf: 'v', revoteOf: null });
    expect(next).toEqual({
      ...setup,
      id: 'w',
      title: 'Bầu lần 2',
      seats: 2,
      lines: setup.lines.filter(({ id }) => id !== 'c1'),
    });
  });

  it('has no more seats than persons', () => {
    const world = elected();
    world.do('secretary', round(['c3']));
    expect(world.poll('w').setup).toMatchObject({ seats: 1, lines: [{ id: 'c3' }] });
  });

  it('stays a further round when its set-up is edited', () => {
    const world = elected();
    world.do('secretary', round(['c2', 'c3']));
    const edited = { ...world.poll('w').setup, title: 'Bầu bổ sung' };
    world.do('secretary', act.savePoll(edited));
    expect(world.poll('w')).toMatchObject({ roundOf: 'v', revoteOf: null, setup: { title: 'Bầu bổ sung' } });
  });

  it('is not edited to hold somebody elected, or more seats than are left', () => {
    const world = elected();
    world.do('secretary', round(['c2', 'c3']));
    const edit = (ids: readonly string[], seats: number) =>
      world.answer(
        'secretary',
        act.savePoll({ ...world.poll('w').setup, seats, lines: setup.lines.filter(({ id }) => ids.includes(id)) }),
      );
    expect(edit(['c1', 'c2'], 2)).toBe('unknownOption');
    expect(edit(['c2', 'c3', 'c4'], 3)).toBe('noVacancy');
    expect(edit(['c2', 'c3', 'c4'], 2)).toBe('accepted');
  });

  it.each([
    ['somebody elected', ['c1', 'c2'], 'unknownOption'],
    ['only somebody elected', ['c1'], 'unknownOption'],
    ['somebody who did not stand', ['c2', 'c9'], 'unknownOption'],
    ['nobody', [], 'unknownOption'],
    ['somebody twice, who is taken once', ['c2', 'c2'], 'accepted'],
  ])('with %s', (_, lineIds, answer) => {
    expect(elected().answer('chair', round(lineIds))).toBe(answer);
  });

  it('is refused under an id that is taken, and after the meeting', () => {
    const world = elected();
    expect(world.answer('chair', round(['c2'], 'v'))).toBe('idTaken');
    world.do('chair', act.end);
    expect(world.answer('chair', round(['c2']))).toBe('meetingEnded');
  });

  it('needs the result of an election with a seat left', () => {
    expect(voted().answer('chair', round(['c2']))).toBe('pollNotClosed');
    const prepared = sittingHall(5);
    prepared.do('secretary', act.savePoll(setup));
    expect(prepared.answer('chair', round(['c2']))).toBe('pollNotClosed');
    const decision = sittingHall(5);
    decision.do('chair', act.adHoc(pollSetup('v')));
    decision.do('chair', act.closePoll('v'));
    expect(decision.answer('chair', round(['q']))).toBe('notAnElection');
    const full = sittingHall(5);
    full.do('chair', act.adHoc({ ...setup, seats: 1 }));
    full.vote(
      'p1',
      'v',
      [yes, no, no, no].map((id) => id ?? null),
    );
    full.do('chair', act.closePoll('v'));
    expect(full.answer('chair', round(['c2']))).toBe('noVacancy');
  });
});
