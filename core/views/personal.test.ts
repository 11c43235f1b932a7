import { describe, expect, it } from 'vitest';
import { act, pollSetup, sittingHall } from '../testing/hall.ts';
import { sightOf } from '../testing/look.ts';
import type { World } from '../testing/world.ts';
import { mineView } from './personal.ts';

const mine = (world: World, personId: string | null) =>
  mineView(sightOf(world, 'seat'), { personId, placeId: null }, (hash) => hash);

function vouchFor(world: World, ...personIds: string[]): void {
  world.do('secretary', { kind: 'setRegistrar', publicKey: 'A'.repeat(43) });
  const keys = Object.values(world.state.keys).filter(({ personId }) => personIds.includes(personId));
  world.do('secretary', {
    kind: 'vouchKeys',
    vouches: keys.map(({ id }) => ({ keyId: id, signature: 'A'.repeat(86) })),
  });
}

describe('[X-4] the own view', () => {
  it('names the own keys that are vouched for, and the key of each ballot', () => {
    const world = sittingHall(3);
    world.do('chair', act.adHoc(pollSetup('v')));
    world.vote('p1', 'v', 'for');
    world.vote('p2', 'v', 'for');
    expect(mine(world, 'p1').vouchedKeys).toEqual([]);
    vouchFor(world, 'p1');
    const { vouchedKeys, ballots } = mine(world, 'p1');
    expect(vouchedKeys).toHaveLength(1);
    expect(ballots[0]?.ballot?.key).toBe(vouchedKeys[0]);
    expect(mine(world, 'p2')).toMatchObject({ vouchedKeys: [], ballots: [{ ballot: { n: 1 } }] });
    expect(mine(world, null).vouchedKeys).toEqual([]);
  });

  it('has the newest word once a key is vouched for later', () => {
    const world = sittingHall(2);
    world.registerKey('p1');
    world.registerKey('p2');
    vouchFor(world, 'p2');
    expect(mine(world, 'p1').vouchedKeys).toEqual([]);
    vouchFor(world, 'p1');
    expect(mine(world, 'p1').vouchedKeys).toHaveLength(1);
  });
});
