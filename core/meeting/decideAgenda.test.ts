import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, itemSetup, plannedHall, pollSetup, sittingHall } from '../testing/hall.ts';
import { MEETING, type World } from '../testing/world.ts';

const tree = (world: World) => world.meeting().agenda.map((item) => (item.parentId === null ? item.id : ` ${item.id}`));
const states = (world: World) => world.meeting().agenda.map((item) => item.state.kind);

/** a (a1 a2) b (b1) c */
function withAgenda(world: World): World {
  for (const id of ['a', 'b', 'c']) world.do('secretary', act.saveItem(id));
  world.do('secretary', act.saveItem('a1', 'a'));
  world.do('secretary', act.saveItem('b1', 'b'));
  world.do('secretary', act.saveItem('a2', 'a'));
  return world;
}
const reorder = (...order: (readonly [string, string | null])[]) =>
  ({ kind: 'reorderAgenda', meetingId: MEETING, order: order.map(([id, parentId]) => ({ id, parentId })) }) as const;

describe('[M-4] the agenda', () => {
  it('puts a part behind its own item', () => {
    expect(tree(withAgenda(plannedHall(1)))).toEqual(['a', ' a1', ' a2', 'b', ' b1', 'c']);
  });

  it('has two levels', () => {
    const world = withAgenda(plannedHall(1));
    expect(world.answer('secretary', act.saveItem('x', 'a1'))).toBe('badOrder');
    expect(world.answer('secretary', act.saveItem('x', 'nothing'))).toBe('unknownItem');
  });

  it('edits an item where it stands, whatever parent is named', () => {
    const world = withAgenda(plannedHall(1));
    world.do('secretary', { ...act.saveItem('a1', 'b'), item: itemSetup('a1', 'Tên mới') });
    expect(tree(world)).toEqual(['a', ' a1', ' a2', 'b', ' b1', 'c']);
    expect(world.meeting().agenda[1]?.title).toBe('Tên mới');
  });

  it('is reordered as a whole; parts may move to another item', () => {
    const world = withAgenda(plannedHall(1));
    world.do('secretary', reorder(['c', null], ['b1', 'c'], ['a', null], ['a2', 'a'], ['a1', 'a'], ['b', null]));
    expect(tree(world)).toEqual(['c', ' b1', 'a', ' a2', ' a1', 'b']);
  });

  it.each([
    ['an item missing', reorder(['a', null], ['b', null], ['c', null], ['a1', 'a'], ['a2', 'a'])],
    ['an item twice', reorder(['a', null], ['a', null], ['b', null], ['c', null], ['a1', 'c'], ['a2', 'c'])],
    ['an unknown item', reorder(['a', null], ['b', null], ['c', null], ['a1', 'c'], ['a2', 'c'], ['x', null])],
    ['a part before its item', reorder(['a1', 'a'], ['a', null], ['a2', 'a'], ['b', null], ['b1', 'b'], ['c', null])],
    [
      'a part behind another item',
      reorder(['a', null], ['b', null], ['a1', 'a'], ['a2', 'a'], ['b1', 'b'], ['c', null]),
    ],
    ['a part of a part', reorder(['a', null], ['a1', 'a'], ['a2', 'a1'], ['b', null], ['b1', 'b'], ['c', null])],
    [
      'an item that is its own part',
      reorder(['a', 'a'], ['a1', 'a'], ['a2', 'a'], ['b', null], ['b1', 'b'], ['c', null]),
    ],
  ])('refuses an order with %s', (_, command) => {
    expect(withAgenda(plannedHall(1)).answer('secretary', command)).toBe('badOrder');
  });

  it('stays a tree of two levels whatever orders are asked for', () => {
    const ids = ['a', 'a1', 'a2', 'b', 'b1', 'c'];
    const orders = fc
      .shuffledSubarray(ids, { minLength: ids.length })
      .chain((order) =>
        fc.tuple(fc.constant(order), fc.array(fc.option(fc.constantFrom(...ids)), { minLength: 6, maxLength: 6 })),
      );
    fc.assert(
      fc.property(orders, ([order, parents]) => {
        const world = withAgenda(plannedHall(1));
        const command = reorder(...order.map((id, i): [string, string | null] => [id, parents[i] ?? null]));
        if (world.answer('secretary', command) === 'accepted') world.do('secretary', command);
        let top: string | null = null;
        for (const item of world.meeting().agenda) {
          if (item.parentId === null) top = item.id;
          else expect(item.parentId).toBe(top);
        }
        expect(
          world
            .meeting()
            .agenda.map((item) => item.id)
            .sort(),
        ).toEqual(ids);
      }),
      { numRuns: 60 },
    );
  });

  it('cannot be changed after the end', () => {
    const world = withAgenda(sittingHall(1));
    world.do('chair', act.end);
    expect(world.answer('secretary', act.saveItem('d'))).toBe('meetingEnded');
    expect(world.answer('secretary', reorder())).toBe('meetingEnded');
  });
});

describe('removing an item', () => {
  const remove = (itemId: string) => ({ kind: 'removeAgendaItem', meetingId: MEETING, itemId }) as const;

  it('takes one that nothing hangs on', () => {
    const world = withAgenda(plannedHall(1));
    world.do('secretary', remove('a1'));
    expect(tree(world)).toEqual(['a', ' a2', 'b', ' b1', 'c']);
    expect(world.answer('secretary', remove('a1'))).toBe('unknownItem');
  });

  it('is refused to one with parts, papers, polls or a past', () => {
    const world = withAgenda(sittingHall(1));
    world.do('secretary', act.attach('d', 'c'));
    world.do('secretary', act.savePoll(pollSetup('v', { itemId: 'b1' })));
    world.do('chair', act.openItem('a2'));
    for (const id of ['a', 'c', 'b1', 'a2']) expect(world.answer('secretary', remove(id))).toBe('itemHasContent');
    world.do('chair', act.closeItem('a2'));
    expect(world.answer('secretary', remove('a2'))).toBe('itemHasContent');
  });
});

describe('[M-3] the current item', () => {
  it('is at most one: opening one ends the one before it', () => {
    const world = withAgenda(sittingHall(1));
    world.do('chair', act.openItem('a'));
    expect(world.do('chair', act.openItem('a'))).toEqual([]);
    world.now += 5;
    world.do('chair', act.openItem('a1'));
    expect(states(world)).toEqual(['done', 'current', 'upcoming', 'upcoming', 'upcoming', 'upcoming']);
    expect(world.meeting().agenda[0]?.state).toMatchObject({ until: world.now });
    world.do('chair', act.closeItem('a1'));
    expect(states(world)[1]).toBe('done');
    world.do('chair', act.openItem('a'));
    expect(states(world)[0]).toBe('current');
  });

  it('closes only when it is open', () => {
    const world = withAgenda(sittingHall(1));
    expect(world.answer('chair', act.closeItem('a'))).toBe('itemNotOpen');
    expect(world.answer('chair', act.openItem('x'))).toBe('unknownItem');
    expect(withAgenda(plannedHall(1)).answer('chair', act.openItem('a'))).toBe('meetingNotRunning');
  });

  it('neither opens nor closes while a poll is open', () => {
    const world = withAgenda(sittingHall(1));
    world.do('chair', act.openItem('a'));
    world.do('chair', act.adHoc(pollSetup('v')));
    expect(world.answer('chair', act.openItem('b'))).toBe('pollOpenAlready');
    expect(world.answer('chair', act.closeItem('a'))).toBe('pollOpenAlready');
  });

  it('clears the table of the last poll', () => {
    const world = withAgenda(sittingHall(1));
    world.do('chair', act.adHoc(pollSetup('v')));
    world.do('chair', act.closePoll('v'));
    expect(world.meeting().currentPollId).toBe('v');
    world.do('chair', act.openItem('a'));
    expect(world.meeting().currentPollId).toBeNull();
  });
});
