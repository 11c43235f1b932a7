import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../core/command.ts';
import { act, people, pollSetup } from '../../core/testing/hall.ts';
import { actor, MEETING, seat } from '../../core/testing/world.ts';
import { mineView } from '../../core/views/personal.ts';
import type { PollSetup } from '../../core/voting/poll.ts';
import { MIN_SECRET_ROLL } from '../../core/voting/secretLimits.ts';
import { type CountedBallot, tally } from '../../core/voting/tally.ts';
import { aggregateOf, readOpeningRecord } from '../../proof/secret/openingRecord.ts';
import { Prng } from '../simulation/Prng.ts';
import { ballotPage } from './ballotPage.ts';
import { CheckPool } from './CheckPool.ts';
import { SecretHall } from './testing/SecretHall.ts';

const { rule } = pollSetup('v');
const THREE = { ...rule, options: rule.options.slice(0, 3) };
const RATING = {
  ...THREE,
  kind: 'rating' as const,
  options: [
    { id: 'high', label: 'Cao', role: 'for' as const, asksText: false },
    { id: 'middle', label: 'Vừa', role: 'middle' as const, asksText: false },
    { id: 'low', label: 'Thấp', role: 'against' as const, asksText: false },
  ],
};
const election = (form: 'boxes' | 'strike') => ({
  ...THREE,
  kind: 'election' as const,
  ballotForm: form,
  options: [
    { id: 'yes', label: 'Đồng ý', role: 'for' as const, asksText: false },
    { id: 'no', label: 'Không', role: 'against' as const, asksText: false },
  ],
});
const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `l${i}`, title: `Dòng ${i}`, note: '', personId: null }));

const secret = (conduct: 'secretServer' | 'secretBoard', fields: Partial<PollSetup> = {}) =>
  pollSetup('v', { conduct, rule: THREE, ...fields });

const KINDS: readonly [string, Partial<PollSetup>, readonly (readonly (string | null)[])[]][] = [
  ['a question', {}, [['for'], ['against'], ['for'], ['abstain'], ['for'], ['for']]],
  [
    'ratings, some unmarked',
    { rule: RATING, lines: lines(3) },
    [
      ['high', 'low', null],
      ['high', 'middle', 'low'],
      [null, 'low', 'low'],
      ['middle', 'low', 'high'],
      ['high', null, null],
      ['low', 'high', 'middle'],
    ],
  ],
  [
    'an election by two boxes',
    { rule: election('boxes'), lines: lines(3), seats: 2 },
    [
      ['yes', 'no', null],
      ['yes', 'yes', 'yes'],
      ['no', 'no', 'no'],
      ['yes', null, 'no'],
      ['yes', 'yes', 'no'],
    ],
  ],
  [
    'an election by striking out',
    { rule: election('strike'), lines: lines(3), seats: 2 },
    [
      ['yes', 'no', 'no'],
      ['yes', 'yes', 'no'],
      ['no', 'no', 'yes'],
      ['yes', 'no', 'yes'],
      ['no', 'yes', 'no'],
    ],
  ],
];

const halls: SecretHall[] = [];
async function hallOf(...args: Parameters<typeof SecretHall.open>): Promise<SecretHall> {
  const hall = await SecretHall.open(...args);
  halls.push(hall);
  return hall;
}
afterEach(async () => {
  await Promise.all(halls.splice(0).map((hall) => hall.close()));
});

/** The result as a plain count of the same choices gives it. */
function plain(hall: SecretHall, choices: readonly (readonly (string | null)[])[]) {
  const { setup } = hall.poll('v');
  const { figures, roll } = hall.closed('v');
  const ballots = choices.map((one): CountedBallot => ({ choices: one, weight: 1000 }));
  return tally(setup, figures, ballots, roll.length);
}

const BOARD = ['p1', 'p3', 'p5'];

/** A hall whose counting board has made its key; `between` happens after every step. */
async function keyedHall(count: number, between: (hall: SecretHall) => Promise<void> = async () => {}) {
  const hall = await hallOf(count);
  await hall.setBoard(BOARD);
  for (let said = true; said; ) {
    said = false;
    for (const member of BOARD) {
      said = (await hall.device(member)) || said;
      await between(hall);
    }
  }
  for (const member of BOARD) {
    await hall.confirm(member);
    await between(hall);
  }
  return hall;
}

describe('[V-15] a secret vote without a counting board', () => {
  it.each(KINDS)('ends as the plain count does: %s', async (_name, fields, choices) => {
    const hall = await hallOf(8);
    await hall.do('chair', act.adHoc(secret('secretServer', fields)));
    for (const [i, one] of choices.entries()) await hall.cast(`p${i + 1}`, 'v', one);
    await hall.do('chair', act.closePoll('v'));
    const { tally: result } = await hall.ended('v');
    expect(result).toEqual(plain(hall, choices));
    await hall.do('chair', act.announce('v'));
  });

  it('goes on after a restart at every step, and counts the last ballot of each', async () => {
    const hall = await hallOf(7);
    await hall.do('chair', act.adHoc(secret('secretServer')));
    const choices = people(6).map((_, i) => [i % 2 === 0 ? 'for' : 'against']);
    await hall.cast('p1', 'v', ['abstain']);
    for (const [i, one] of choices.entries()) {
      await hall.restart();
      await hall.cast(`p${i + 1}`, 'v', one);
    }
    await hall.do('chair', act.closePoll('v'));
    // Killed between the close and the opening: nothing of it was on disk.
    await hall.restart();
    const { tally: result } = await hall.ended('v');
    expect(result).toEqual(plain(hall, choices));
    await hall.restart();
    expect(hall.closed('v').tally).toEqual(result);
  });

  it('checks, counts and opens in threads of their own', async () => {
    const hall = await hallOf(6, { pool: new CheckPool({ threads: 1 }) });
    await hall.do('chair', act.adHoc(secret('secretServer')));
    for (const id of people(5)) await hall.cast(id, 'v', ['for']);
    await hall.do('chair', act.closePoll('v'));
    expect((await hall.ended('v')).tally?.lines[0]?.inFavour).toBe(5);
  });

  it('is given up when so few vote that the sum would give choices away, and is nothing when nobody votes', async () => {
    const hall = await hallOf(6);
    await hall.do('chair', act.adHoc(secret('secretServer')));
    for (const id of people(4)) await hall.cast(id, 'v', ['for']);
    await hall.do('chair', act.closePoll('v'));
    expect(await hall.ended('v')).toMatchObject({ tally: null, givenUp: 'tooFew' });
    await hall.do('chair', act.revote('v', 'w'));
    await hall.do('chair', act.closePoll('w'));
    expect((await hall.ended('w')).tally).toMatchObject({ returned: 0, lines: [{ inFavour: 0 }] });
  });
});

describe('a ballot whose proofs do not hold', () => {
  it('is voided, the delegate sees it at once and casts another, and the evidence stays', async () => {
    const hall = await hallOf(6);
    await hall.do('chair', act.adHoc(secret('secretServer', { changeAllowed: false })));
    for (const id of people(5)) await hall.cast(id, 'v', ['for']);
    const { promise: heard, resolve } = Promise.withResolvers<void>();
    hall.loop.onCommit((body) => body?.events.some(({ type }) => type === 'ballotVoided') && resolve());
    await hall.cast('p6', 'v', ['for'], 'p1');
    await heard;
    const mine = mineView(hall.sight(), { personId: 'p6', placeId: null }, (hash) => hash);
    expect(mine.ballots).toMatchObject([{ pollId: 'v', ballot: { n: 1, isVoid: true } }]);
    await hall.cast('p6', 'v', ['against']);
    await hall.do('chair', act.closePoll('v'));
    expect((await hall.ended('v')).tally).toMatchObject({ returned: 6, lines: [{ inFavour: 5 }] });
    const recount = await hall.recount('v');
    expect(recount.summary).toMatchObject({ counted: 6, invalid: 1, roll: 6 });
  });

  it('found only after the close is not counted either', async () => {
    const hall = await hallOf(7);
    await hall.do('chair', act.adHoc(secret('secretServer')));
    for (const id of people(5)) await hall.cast(id, 'v', ['for']);
    await hall.cast('p6', 'v', ['for']);
    await Promise.all([hall.cast('p6', 'v', ['against'], 'p1'), hall.do('chair', act.closePoll('v'))]);
    // The delegate's valid ballot before it stays in force.
    expect((await hall.ended('v')).tally).toMatchObject({ returned: 6, lines: [{ inFavour: 6 }] });
  });
});

describe('[V-15] a secret vote that the counting board opens', () => {
  it('is made, held and opened by two of three, over restarts between all steps', async () => {
    const hall = await keyedHall(8, (one) => one.restart());
    await hall.do('chair', act.adHoc(secret('secretBoard')));
    const choices = people(7).map((_, i) => [['for', 'against', 'abstain'][i % 3] ?? 'for']);
    for (const [i, one] of choices.entries()) await hall.cast(`p${i + 1}`, 'v', one);
    await hall.do('chair', act.closePoll('v'));
    await hall.restart();
    await hall.do(seat('p5'), await hall.partial('p5', 'v'));
    await hall.restart();
    expect(hall.closed('v').tally).toBeNull();
    await vi.waitFor(() =>
      expect(hall.teller.sumOf({ meetingId: MEETING, pollId: 'v' })).toMatchObject({ ballots: 7 }),
    );
    await hall.do(seat('p1'), await hall.partial('p1', 'v'));
    const { tally: result } = await hall.ended('v');
    expect(result).toEqual(plain(hall, choices));
    expect(await hall.answer(seat('p3'), await hall.partial('p3', 'v'))).toBe('alreadyOpened');
    const opened = hall.disk.entries
      .map(({ body }) => new TextDecoder().decode(body))
      .find((text) => text.includes('"sumOpened"'));
    const record = readOpeningRecord(JSON.parse(opened ?? '').events[0].opening);
    expect(record).toMatchObject({ ballots: 7, partials: [{ trustee: 3 }, { trustee: 1 }] });
    if (record !== null) expect(aggregateOf(record)).toEqual((await hall.recount('v')).count.aggregate());
  });

  it('takes no part that is not the member’s own, not honest, or of another sum', async () => {
    const hall = await keyedHall(7);
    await hall.do('chair', act.adHoc(secret('secretBoard')));
    for (const id of people(6)) await hall.cast(id, 'v', ['for']);
    await hall.do('chair', act.closePoll('v'));
    const partial = await hall.partial('p1', 'v');
    expect(await hall.answer(seat('p3'), partial)).toBe('badPartial');
    expect(await hall.answer(seat('p2'), partial)).toBe('notOnBoard');
    expect(
      await hall.answer(seat('p1'), { ...partial, body: partial.body.replace('"ballots":6', '"ballots":7') }),
    ).toBe('badPartial');
    expect(await hall.answer(seat('p1'), { ...partial, body: '{}' })).toBe('badPartial');

    await hall.do(seat('p1'), partial);
    await hall.do('chair', act.revote('v', 'w'));
    for (const id of people(5)) await hall.cast(id, 'w', ['for']);
    await hall.do('chair', act.closePoll('w'));
    const other = await hall.partial('p3', 'w');
    expect(await hall.answer(seat('p3'), { ...other, pollId: 'v' })).toBe('badPartial');
    await hall.do(seat('p3'), await hall.partial('p3', 'v'));
    expect((await hall.ended('v')).tally?.lines[0]?.inFavour).toBe(6);
  });

  it('is given up by the chair where the board cannot open it, which frees the board', async () => {
    const hall = await keyedHall(7);
    await hall.do('chair', act.adHoc(secret('secretBoard')));
    for (const id of people(6)) await hall.cast(id, 'v', ['for']);
    await hall.do('chair', act.closePoll('v'));
    const board = { kind: 'setBoard', meetingId: MEETING, members: [] } satisfies Command;
    expect(await hall.answer('chair', board)).toBe('ballotsSealed');
    await hall.do('chair', { kind: 'giveUpSum', meetingId: MEETING, pollId: 'v' });
    expect(await hall.answer(seat('p1'), await hall.partial('p1', 'v'))).toBe('sumGivenUp');
    expect(await hall.answer('chair', board)).toBe('accepted');
  });
});

describe('[V-15] any secret vote', () => {
  /** What delegates choose on one ballot of the kind. */
  const ballotOf = (prng: Prng, [, fields]: (typeof KINDS)[number]): (string | null)[] => {
    const setup = secret('secretServer', fields);
    const ids = setup.rule.options.map(({ id }) => id);
    if (setup.rule.ballotForm === 'strike') {
      const kept = prng.below(setup.lines.length);
      return setup.lines.map((_, i) =>
        i === kept || (prng.chance(0.3) && (setup.seats ?? 1) > 1 && i === (kept + 1) % setup.lines.length)
          ? 'yes'
          : 'no',
      );
    }
    const marks = setup.lines.map((): string | null =>
      setup.lines.length > 1 && prng.chance(0.2) ? null : prng.pick(ids),
    );
    return marks.some((mark) => mark !== null) ? marks : setup.lines.map(() => prng.pick(ids));
  };

  it.each([1, 2, 3, 4, 5, 6])(
    'ends as the plain count does, whoever votes, changes, cheats or restarts: seed %i',
    async (seed) => {
      const prng = new Prng(seed);
      const kind = prng.pick(KINDS);
      const conduct = prng.chance(0.5) ? 'secretBoard' : 'secretServer';
      const perhapsRestart = async (hall: SecretHall) => {
        if (prng.chance(0.2)) await hall.restart();
      };
      const hall = conduct === 'secretBoard' ? await keyedHall(9, perhapsRestart) : await hallOf(9);
      await hall.do('chair', act.adHoc(secret(conduct, kind[1])));
      const last = new Map<string, readonly (string | null)[]>();
      for (const id of [...people(9).slice(0, 6), ...Array.from({ length: 6 }, () => prng.pick(people(9)))]) {
        const choices = ballotOf(prng, kind);
        const cheats = prng.chance(0.15);
        await hall.cast(id, 'v', choices, cheats ? (id === 'p9' ? 'p8' : 'p9') : id);
        if (!cheats) last.set(id, choices);
        await perhapsRestart(hall);
      }
      await hall.do('chair', act.closePoll('v'));
      await perhapsRestart(hall);
      if (conduct === 'secretBoard' && last.size >= MIN_SECRET_ROLL) {
        for (const member of prng.chance(0.5) ? ['p1', 'p5'] : ['p3', 'p1']) {
          await hall.do(seat(member), await hall.partial(member, 'v'));
          await perhapsRestart(hall);
        }
      }
      const { tally: result, givenUp } = await hall.ended('v');
      if (last.size < MIN_SECRET_ROLL) expect(givenUp).toBe('tooFew');
      else expect(result).toEqual(plain(hall, [...last.values()]));
    },
  );
});

describe('the ballots of a closed poll', () => {
  it('are handed out page by page, in their own room, and not while the poll is open', async () => {
    const hall = await hallOf(70);
    await hall.do('chair', act.adHoc(secret('secretServer')));
    for (const id of people(66)) await hall.cast(id, 'v', ['for']);
    const question = { meetingId: MEETING, pollId: 'v', from: 0 };
    const page = (roomId = 'hall', from = 0, who = actor('chair')) =>
      ballotPage(hall.loop, hall.teller, { ...who, roomId }, { ...question, from });
    expect(await page()).toEqual({ ok: false, code: 'pollNotClosed' });
    await hall.do('chair', act.closePoll('v'));
    const first = await page();
    if (!first.ok) throw new Error(first.code);
    expect(first.answer.ballots).toHaveLength(64);
    const second = await page('hall', first.answer.next ?? 0);
    expect(second).toMatchObject({ ok: true, answer: { definition: null, ballots: [{}, {}], next: null } });
    expect(await page('annex')).toEqual({ ok: false, code: 'unknownPoll' });
    expect(await page('hall', 0, seat('p1'))).toMatchObject({ ok: true });
    expect((await hall.recount('v')).summary).toEqual({ counted: 66, roll: 70, invalid: 0, unvouched: 66 });
    // Somebody who comes after the end is in no meeting (S-6).
    await hall.do('chair', act.end);
    expect(await page('hall', 0, seat('guest'))).toEqual({ ok: false, code: 'unknownPoll' });
  });
});
