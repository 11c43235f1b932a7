import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plannedHall, sittingHall } from '../testing/hall.ts';
import { AUDIENCES, sharedTopics, sightOf } from '../testing/look.ts';
import { anyStep, attempt, kindOf } from '../testing/steps.ts';
import { MEETING, type World } from '../testing/world.ts';
import { VIEW_SCHEMAS } from './schemas.ts';
import { SHARED_VIEWS } from './sharedViews.ts';
import type { Audience } from './topic.ts';

interface Look {
  readonly from: readonly unknown[];
  readonly text: string;
}

const cases = AUDIENCES.flatMap((audience) =>
  sharedTopics(audience).flatMap((topic) =>
    (audience === 'desk' ? [undefined, MEETING, 'second'] : [undefined]).map((meetingId) => ({
      audience,
      topic,
      meetingId,
    })),
  ),
);

function look(world: World, { audience, topic, meetingId }: (typeof cases)[number]): Look {
  const sight = sightOf(world, audience, meetingId);
  return { from: SHARED_VIEWS[topic].from(sight), text: JSON.stringify(SHARED_VIEWS[topic].view(sight)) };
}

/** A hall before its meeting, or in it: from the first alone too few plans come to a vote. */
const anyHall = fc.constantFrom(plannedHall, sittingHall);

const sameParts = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((part, i) => part === b[i]);

describe('shared views', () => {
  it('change only with the parts they say they are made from', () => {
    const seenToChange = new Set<string>();
    fc.assert(
      fc.property(anyHall, fc.array(anyStep, { minLength: 20, maxLength: 80 }), (hall, plan) => {
        const world = hall(5);
        let before = cases.map((one) => look(world, one));
        for (const step of plan) {
          if (!attempt(world, step)) continue;
          const after = cases.map((one) => look(world, one));
          for (const [i, now] of after.entries()) {
            const then = before[i];
            if (then === undefined || then.text === now.text) continue;
            const { audience, topic } = cases[i] ?? { audience: 'seat' as Audience, topic: 'meeting' as const };
            seenToChange.add(topic);
            expect(sameParts(then.from, now.from), `${topic} for ${audience} after ${kindOf(step)}`).toBe(false);
          }
          before = after;
        }
      }),
      { numRuns: 200 },
    );
    expect([...seenToChange]).toEqual(
      expect.arrayContaining([
        'meeting',
        'agenda',
        'papers',
        'poll',
        'progress',
        'hall',
        'delegates',
        'polls',
        'pending',
        'meetings',
        'people',
        'places',
      ]),
    );
  });

  it('are what their schemas say', () => {
    fc.assert(
      fc.property(anyHall, fc.array(anyStep, { maxLength: 60 }), (hall, plan) => {
        const world = hall(5);
        for (const step of plan) attempt(world, step);
        for (const { audience, topic, meetingId } of cases) {
          const view = SHARED_VIEWS[topic].view(sightOf(world, audience, meetingId));
          expect(VIEW_SCHEMAS[topic].parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
        }
      }),
      { numRuns: 100 },
    );
  });
});
