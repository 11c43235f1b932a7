import { describe, expect, it } from 'vitest';
import { act, pollSetup, sittingHall } from '../testing/hall.ts';
import { sightOf } from '../testing/look.ts';
import { namedView } from './namedView.ts';
import type { Audience } from './topic.ts';

const HALL: readonly Audience[] = ['seat', 'wall'];
const BACKSTAGE: readonly Audience[] = ['chair', 'desk'];

/** Who sees names while the vote is open, after its close, and after its announcement. */
function seenBy(names: 'nobody' | 'chairAndDesk' | 'everyone') {
  const world = sittingHall(3);
  const who = () => [...HALL, ...BACKSTAGE].filter((audience) => namedView(sightOf(world, audience)) !== null);
  world.do('chair', act.adHoc(pollSetup('v', { names })));
  world.vote('p1', 'v', 'against');
  const open = who();
  world.do('chair', act.closePoll('v'));
  const closed = who();
  world.do('chair', act.announce('v'));
  return { open, closed, announced: who(), world };
}

describe('[R-2] who chose what', () => {
  it('is seen by seats and wall from the announcement where the setting shows it to everybody', () => {
    const { open, closed, announced, world } = seenBy('everyone');
    expect({ open, closed, announced }).toEqual({ open: [], closed: BACKSTAGE, announced: [...HALL, ...BACKSTAGE] });
    expect(namedView(sightOf(world, 'seat'))?.entries).toMatchObject([
      { personId: 'p1', choices: ['against'] },
      { personId: 'p2', choices: null },
      { personId: 'p3', choices: null },
    ]);
  });

  it('is seen by chair and desk only, or by nobody, where the setting says so', () => {
    expect(seenBy('chairAndDesk')).toMatchObject({ open: [], closed: BACKSTAGE, announced: BACKSTAGE });
    expect(seenBy('nobody')).toMatchObject({ open: [], closed: [], announced: [] });
  });
});
