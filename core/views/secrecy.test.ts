import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, paperSetup, pollSetup, sittingHall } from '../testing/hall.ts';
import { AUDIENCES, seen, sightOf } from '../testing/look.ts';
import { anyStep, attempt, kindOf, type Step } from '../testing/steps.ts';
import { MEETING, seat, type World } from '../testing/world.ts';
import { rollIndex } from '../voting/roll.ts';
import { mineView } from './personal.ts';
import type { Audience } from './topic.ts';

/*
 * Secrecy is tested by twins: two rooms with the same history but for one secret. Whoever may not know the secret must
 * be sent the same bytes in both.
 */

const steps = fc.array(anyStep, { minLength: 10, maxLength: 60 });

/** Everybody is present and a vote is open, so that most histories have something to hide. */
function fresh(): World {
  const world = sittingHall(5);
  world.do('chair', act.adHoc(pollSetup('a')));
  return world;
}

function expectSameView(a: World, b: World, audiences: readonly Audience[]): void {
  for (const audience of audiences) expect(seen(a, audience), audience).toEqual(seen(b, audience));
}

/** The open poll on whose roll both stand. */
function openPollOf(world: World, ...personIds: string[]): string | null {
  const poll = world.meeting().polls.find(({ state }) => state.kind === 'open');
  if (poll?.state.kind !== 'open') return null;
  const { roll } = poll.state;
  return personIds.every((id) => rollIndex(roll, id) !== null) ? poll.setup.id : null;
}

describe('[R-2] who chose what', () => {
  it("is told by no view to anybody: with two delegates' choices swapped every audience sees the same", () => {
    const pairs = fc.record({
      x: fc.constantFrom('for', 'against', 'other'),
      y: fc.constantFrom('for', 'against', 'abstain'),
    });
    let swapped = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ arbitrary: anyStep, weight: 3 }, { arbitrary: pairs, weight: 2 }), { maxLength: 60 }),
        (plan) => {
          const [a, b] = [fresh(), fresh()];
          for (const move of plan) {
            if ('command' in move) {
              // The twins' own votes come only in pairs.
              const isTwin = kindOf(move) === 'castBallot' && ['p1', 'p2'].includes(move.who.personId ?? '');
              if (!isTwin) expect(attempt(a, move)).toBe(attempt(b, move));
            } else {
              const pollId = openPollOf(a, 'p1', 'p2');
              if (pollId === null) continue;
              const both = (world: World, first: string, second: string) =>
                [first, second].map((choice, i) =>
                  attempt(world, { who: seat(`p${i + 1}`), command: { pollId, choice }, wait: 0 }),
                );
              const poll = a.poll(pollId);
              if (!poll.setup.changeAllowed) continue;
              if (both(a, move.x, move.y).includes(true) && move.x !== move.y) swapped += 1;
              both(b, move.y, move.x);
            }
            expectSameView(a, b, AUDIENCES);
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(swapped).toBeGreaterThan(50);
  });

  it('is told to the delegate alone, words included', () => {
    const world = sittingHall(3);
    world.do('chair', act.adHoc(pollSetup('v', { liveTally: 'everyone' })));
    world.vote('p1', 'v', 'other', { words: 'ZZ-lời riêng' });
    for (const close of [
      () => {},
      () => world.do('chair', act.closePoll('v')),
      () => world.do('chair', act.announce('v')),
    ]) {
      close();
      for (const audience of AUDIENCES) expect(JSON.stringify(seen(world, audience))).not.toContain('ZZ-');
    }
    const mine = (personId: string) => mineView(sightOf(world, 'seat'), { personId, placeId: null }, () => 'CODE');
    expect(mine('p1').ballots).toMatchObject([
      { pollId: 'v', entitled: true, ballot: { choices: ['other'], words: ['ZZ-lời riêng'] } },
    ]);
    expect(mine('p2').ballots).toEqual([]);
  });

  it('also holds of the own view: it says nothing of others', () => {
    const world = sittingHall(4, 3);
    world.do('chair', act.adHoc(pollSetup('v')));
    world.vote('p1', 'v', 'against');
    const mine = (personId: string | null) =>
      mineView(sightOf(world, 'seat'), { personId, placeId: null }, () => 'CODE');
    expect(mine('p4').ballots).toMatchObject([{ pollId: 'v', personId: 'p4', entitled: false, ballot: null }]);
    expect(mine(null)).toEqual({ person: null, placeLabel: null, vouchedKeys: [], ballots: [] });
  });
});

/** Plays the same steps in two rooms, in the second with other ballots. */
function playTwins(plan: readonly Step[], other: (step: Step) => Step, compare: (a: World, b: World) => void): void {
  const [a, b] = [fresh(), fresh()];
  for (const step of plan) {
    attempt(a, step);
    attempt(b, other(step));
    compare(a, b);
  }
}

const choiceOf: Readonly<Record<string, string>> = {
  for: 'against',
  against: 'abstain',
  abstain: 'other',
  other: 'for',
};
const changed = (step: Step): Step =>
  'kind' in step.command
    ? step
    : { ...step, command: { ...step.command, choice: choiceOf[`${step.command.choice}`] ?? 'for' } };

describe('[R-1] [R-3] the figures of a vote', () => {
  const outsiders: readonly Audience[] = ['place', 'seat', 'wall', 'console'];
  const hasAnnounced = (world: World) =>
    world.meeting().polls.some((poll) => poll.state.kind === 'closed' && poll.state.announcedAt !== null);
  const showsLive = (world: World, to: readonly string[]) =>
    world.meeting().polls.some((poll) => poll.state.kind === 'open' && to.includes(poll.setup.liveTally));

  it('reach seats and wall only by announcement or a setting: until then other choices look the same', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        playTwins(plan, changed, (a, b) => {
          if (hasAnnounced(a) || showsLive(a, ['everyone'])) return;
          expectSameView(a, b, outsiders);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('reach chair and desk at the close, or by a setting', () => {
    const isClosed = (world: World) => world.meeting().polls.some((poll) => poll.state.kind === 'closed');
    fc.assert(
      fc.property(steps, (plan) => {
        playTwins(plan, changed, (a, b) => {
          if (isClosed(a)) return;
          if (!showsLive(a, ['everyone'])) expectSameView(a, b, ['desk']);
          if (!showsLive(a, ['everyone', 'chair'])) expectSameView(a, b, ['chair']);
        });
      }),
      { numRuns: 150 },
    );
  });

  const tallies = (liveTally: 'nobody' | 'chair' | 'everyone', until: 'open' | 'closed' | 'announced') => {
    const world = sittingHall(5);
    world.do('chair', act.adHoc(pollSetup('v', { liveTally })));
    world.vote('p1', 'v', 'for');
    if (until !== 'open') world.do('chair', act.closePoll('v'));
    if (until === 'announced') world.do('chair', act.announce('v'));
    return AUDIENCES.filter((audience) => JSON.stringify(seen(world, audience)).includes('inFavour'));
  };

  it.each([
    ['nobody', 'open', []],
    ['chair', 'open', ['chair']],
    ['everyone', 'open', ['seat', 'chair', 'wall', 'desk']],
    ['nobody', 'closed', ['chair', 'desk']],
    ['everyone', 'closed', ['chair', 'desk']],
    ['nobody', 'announced', ['seat', 'chair', 'wall', 'desk']],
  ] as const)('live to %s, %s: seen by %j', (liveTally, until, expected) => {
    expect(tallies(liveTally, until)).toEqual(expected);
  });

  it('[H-1] the hall topic holds back an unannounced result from the chair as well', () => {
    const world = sittingHall(5);
    world.do('chair', act.adHoc(pollSetup('v')));
    world.do('chair', act.closePoll('v'));
    expect(seen(world, 'chair').hall).toContain('"tally":null');
    expect(seen(world, 'chair').poll).toContain('"inFavour":0');
  });

  it('says how many have voted to everybody while it is open', () => {
    const world = sittingHall(5);
    world.do('chair', act.adHoc(pollSetup('v')));
    world.vote('p1', 'v', 'for');
    for (const audience of ['seat', 'chair', 'wall', 'desk'] as const) {
      expect(seen(world, audience).progress).toBe('{"pollId":"v","voted":1,"roll":5,"tally":null}');
    }
  });
});

describe('[D-1] papers that are not released', () => {
  const touchesPapers = (step: Step) =>
    ['attachPaper', 'updatePaper', 'recallPaper', 'releasePapers'].includes(kindOf(step));

  it('are nowhere but at the desk: a room with drafts looks like one without', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const [a, b] = [fresh(), fresh()];
        for (const world of [a, b]) world.do('secretary', act.saveItem('a'));
        a.do('secretary', act.attach('draft', 'a'));
        for (const step of plan.filter(
          (candidate) => !touchesPapers(candidate) && kindOf(candidate) !== 'removeAgendaItem',
        )) {
          attempt(a, step);
          attempt(b, step);
          expectSameView(a, b, ['place', 'seat', 'chair', 'wall', 'console']);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('vanish with their name and hash when they are recalled', () => {
    const world = sittingHall(2);
    const { name, file } = paperSetup('d1');
    world.do('secretary', act.attach('d1'));
    const whoKnows = () =>
      AUDIENCES.filter((audience) => {
        const text = JSON.stringify(seen(world, audience));
        expect(text.includes(name)).toBe(text.includes(file.sha256));
        return text.includes(name);
      });
    expect(whoKnows()).toEqual(['desk']);
    world.do('secretary', act.release('d1'));
    expect(whoKnows()).toEqual(['seat', 'chair', 'desk', 'console']);
    world.do('secretary', act.recall('d1'));
    expect(whoKnows()).toEqual(['desk']);
  });
});

describe('prepared polls', () => {
  it('are known to chair and desk only: a room with one looks like a room without', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const [a, b] = [fresh(), fresh()];
        for (const world of [a, b]) world.do('secretary', act.saveItem('a'));
        a.do('secretary', act.savePoll(pollSetup('prepared', { itemId: 'a', title: 'ZZ-câu hỏi' })));
        for (const step of plan.filter((candidate) => kindOf(candidate) !== 'removeAgendaItem')) {
          attempt(a, step);
          attempt(b, step);
          expectSameView(a, b, ['place', 'seat', 'wall', 'console']);
        }
        expect(JSON.stringify(seen(a, 'desk'))).toContain('ZZ-');
      }),
      { numRuns: 60 },
    );
  });
});

describe('[P-2] a terminal at which nobody has signed in', () => {
  it('learns title and head counts, and no person, paper or item', () => {
    const world = sittingHall(3);
    world.do('secretary', act.saveItem('a'));
    world.do('secretary', act.attach('d1', 'a'));
    world.do('secretary', act.release('d1'));
    world.do('chair', act.openItem('a'));
    expect(Object.keys(seen(world, 'place'))).toEqual(['meeting']);
    const text = JSON.stringify(seen(world, 'place'));
    for (const secret of ['Ông p1', 'Tài liệu', 'Mục a']) expect(text).not.toContain(secret);
    expect(text).toContain(world.meeting(MEETING).setup.title);
  });
});
