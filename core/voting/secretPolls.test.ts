import { describe, expect, it } from 'vitest';
import { pagedGet } from '../base/paged.ts';
import { secretBallotOf } from '../testing/ballots.ts';
import { act, people, pollSetup, sittingHall } from '../testing/hall.ts';
import { MEETING, seat, type World } from '../testing/world.ts';
import { castBallots } from './close.ts';
import { MAX_SECRET_ROLL } from './secretLimits.ts';

const KEY = {
  y: 'Y'.repeat(43),
  threshold: 1,
  trustees: [{ personId: null, verifyKey: 'Y'.repeat(43) }],
  words: ['một', 'hai', 'ba', 'bốn', 'sáu', 'bảy'],
};
const { rule } = pollSetup('v');
const RULE = { ...rule, options: rule.options.slice(0, 3) };

function opened(fields: Parameters<typeof pollSetup>[1] = {}): World {
  const world = sittingHall(6);
  world.do('teller', { kind: 'noteServerKey', meetingId: MEETING, key: KEY });
  world.do('chair', act.adHoc(pollSetup('v', { conduct: 'secretServer', rule: RULE, ...fields })));
  for (const id of people(6)) world.registerKey(id);
  return world;
}

const ballot = (world: World, personId: string) => secretBallotOf(world.state, personId, 'v', ({ n }) => ({ n }));

function castOf(world: World, personId: string) {
  const { state } = world.poll('v');
  if (state.kind === 'prepared') throw new Error('not opened');
  return pagedGet(
    state.ballots,
    state.roll.findIndex((entry) => entry.personId === personId),
  );
}

/** Casts what the rules take for a secret ballot, and says its hash. */
function cast(world: World, personId: string): string {
  world.do(seat(personId), ballot(world, personId));
  return castOf(world, personId)?.hash ?? '';
}

const voided = (personId: string, hash: string) =>
  ({ kind: 'voidBallot', meetingId: MEETING, pollId: 'v', personId, hash, why: 'proof' }) as const;

const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `q${i}`, title: `Câu ${i}`, note: '', personId: null }));

describe('[V-6] a secret ballot whose proofs do not hold', () => {
  it('counts no more, and the delegate casts another, also where a ballot cannot be changed', () => {
    const world = opened({ changeAllowed: false });
    const hash = cast(world, 'p1');
    expect(world.answer(seat('p1'), ballot(world, 'p1'))).toBe('changeNotAllowed');
    world.do('teller', voided('p1', hash));
    expect(castBallots(world.poll('v'))).toEqual([]);
    expect(castOf(world, 'p1')).toMatchObject({ isVoid: true, n: 1 });
    cast(world, 'p1');
    expect(castOf(world, 'p1')).toMatchObject({ isVoid: false, n: 2, earlier: [] });
    expect(castBallots(world.poll('v'))).toHaveLength(1);
  });

  it('leaves the delegate’s valid ballot before it in force', () => {
    const world = opened();
    const first = cast(world, 'p1');
    world.do('teller', voided('p1', cast(world, 'p1')));
    expect(castOf(world, 'p1')).toMatchObject({ isVoid: true, earlier: [first] });
    expect(castBallots(world.poll('v'))).toHaveLength(1);
    world.do('teller', voided('p1', first));
    expect(castBallots(world.poll('v'))).toHaveLength(0);
  });

  it('is voided once, by the teller only, and not after the sum was opened', () => {
    const world = opened();
    const hash = cast(world, 'p1');
    expect(world.answer('chair', voided('p1', hash))).toBe('notAllowed');
    world.do('teller', voided('p1', hash));
    expect(world.do('teller', voided('p1', hash))).toEqual([]);
    expect(world.do('teller', voided('p1', 'f'.repeat(64)))).toEqual([]);
    expect(world.answer('teller', voided('p2', hash))).toBe('badBallot');
  });
});

describe('[V-15] a sum that is never opened', () => {
  const giveUp = { kind: 'giveUpSum', meetingId: MEETING, pollId: 'v' } as const;
  it('is given up by the chair or the teller, and opened no more', () => {
    const world = opened();
    expect(world.answer('chair', giveUp)).toBe('pollNotClosed');
    world.do('chair', act.closePoll('v'));
    world.do('chair', giveUp);
    expect(world.poll('v').state).toMatchObject({ tally: null, givenUp: 'chair' });
    const counted = { issued: 6, returned: 0, valid: 0, invalid: 0, lines: [[0, 0, 0]] };
    const record = { kind: 'recordSum', meetingId: MEETING, pollId: 'v', counted, opening: '{}' } as const;
    expect(world.answer('teller', record)).toBe('sumGivenUp');
    expect(world.answer('chair', act.announce('v'))).toBe('sumNotOpened');
    expect(world.do('teller', giveUp)).toEqual([]);
    expect(world.answer('chair', act.revote('v', 'w'))).toBe('accepted');
  });

  it('is said to be of too few ballots where the teller gives it up', () => {
    const world = opened();
    world.do('chair', act.closePoll('v'));
    world.do('teller', giveUp);
    expect(world.poll('v').state).toMatchObject({ givenUp: 'tooFew' });
  });
});

describe('[V-15] what is too much for a secret ballot', () => {
  const answer = (fields: Parameters<typeof pollSetup>[1]) =>
    sittingHall(6).answer(
      'secretary',
      act.savePoll(pollSetup('v', { conduct: 'secretServer', rule: RULE, ...fields })),
    );

  it('is refused when the poll is prepared', () => {
    const four = {
      ...RULE,
      options: [...RULE.options, { id: 'o4', label: 'Bốn', role: 'other' as const, asksText: false }],
    };
    expect(answer({ lines: lines(50) })).toBe('accepted');
    expect(answer({ lines: lines(20), rule: four })).toBe('accepted');
    expect(answer({ lines: lines(21), rule: four })).toBe('tooLongForSecret');
    expect(answer({ lines: lines(21), rule: four, conduct: 'electronic' })).toBe('accepted');
    const many = Array.from({ length: MAX_SECRET_ROLL + 1 }, (_, i) => `x${i}`);
    expect(answer({ voters: many })).toBe('tooManyForSecret');
    expect(answer({ voters: many.slice(1) })).toBe('accepted');
  });
});
