import { describe, expect, it } from 'vitest';
import { act, mark, pollSetup, sittingHall } from '../../core/testing/hall.ts';
import { sightOf } from '../../core/testing/look.ts';
import type { World } from '../../core/testing/world.ts';
import type { Audience } from '../../core/views/topic.ts';
import { Channel } from './channel.ts';
import { sharedFrame } from './sharedFrame.ts';
import { textOf } from './testing/FakeWire.ts';
import { IDLE_VIEWS } from './testing/idleViews.ts';

const START = 1_000_000;
const voting = () => {
  const world = sittingHall(10);
  world.do('chair', act.adHoc(pollSetup('v', { liveTally: 'chair' })));
  return world;
};
const told = (channel: Channel, world: World, audience: Audience, now: number, listeners = 1) => {
  const { due, next } = channel.changes(sightOf(world, audience), now, listeners);
  return { topics: due.map((frame) => frame.topic), next };
};

describe('a channel', () => {
  it('tells everything at first, then only what changed', () => {
    const [world, channel] = [voting(), new Channel('wall', IDLE_VIEWS)];
    expect(told(channel, world, 'wall', START).topics).toEqual([
      'meeting',
      'hall',
      'progress',
      'named',
      'board',
      'log',
      'presentation',
      'pointer',
      'strokes',
    ]);
    expect(told(channel, world, 'wall', START + 1000)).toEqual({ topics: [], next: null });
    world.vote('p1', 'v', 'for');
    expect(told(channel, world, 'wall', START + 1000).topics).toEqual(['progress']);
  });

  it('[W-1] tells a topic at most twenty times a second, and then its newest state', () => {
    const [world, channel] = [voting(), new Channel('chair', IDLE_VIEWS)];
    told(channel, world, 'chair', START);
    const times: number[] = [];
    for (let now = START; now < START + 1000; now += 1) {
      if (now % 3 === 0) world.vote(`p${(now % 10) + 1}`, 'v', Math.floor(now / 30) % 2 === 0 ? 'for' : 'against');
      const { topics, next } = told(channel, world, 'chair', now);
      if (topics.includes('progress')) times.push(now);
      if (next !== null) expect(next).toBeLessThanOrEqual(now + 50);
    }
    expect(times.length).toBeLessThanOrEqual(20);
    expect(times.length).toBeGreaterThan(5);
    const after = START + 2000;
    told(channel, world, 'chair', after);
    const newest = channel.frames(sightOf(world, 'chair')).find((frame) => frame.topic === 'progress');
    expect(channel.latest('progress')).toBe(newest);
  });

  it('tells many seats of progress half a second after the first step, once for a whole storm', () => {
    const [world, channel] = [voting(), new Channel('seat', IDLE_VIEWS)];
    told(channel, world, 'seat', START, 500);
    world.vote('p1', 'v', 'for');
    expect(told(channel, world, 'seat', START + 60, 500)).toEqual({ topics: [], next: START + 500 });
    world.vote('p2', 'v', 'for');
    expect(told(channel, world, 'seat', START + 500, 500).topics).toEqual(['progress']);
    expect(told(channel, world, 'seat', START + 1000, 500)).toEqual({ topics: [], next: null });
  });

  it('makes the same bytes once, and does not tell what became what it was', () => {
    const [world, channel] = [voting(), new Channel('wall', IDLE_VIEWS)];
    told(channel, world, 'wall', START);
    const [first] = channel.frames(sightOf(world, 'wall'));
    expect(channel.frames(sightOf(world, 'wall'))[0]).toBe(first);
    world.do('secretary', mark(['p1'], { kind: 'left' }));
    world.do('secretary', mark(['p1'], { kind: 'present' }));
    expect(told(channel, world, 'wall', START + 1000).topics).toEqual([]);
  });

  it('[W-1] tells whoever came in between that all is as it was before', () => {
    const [world, channel] = [voting(), new Channel('wall', IDLE_VIEWS)];
    told(channel, world, 'wall', START);
    world.do('secretary', mark(['p1'], { kind: 'left' }));
    channel.frames(sightOf(world, 'wall'));
    world.do('secretary', mark(['p1'], { kind: 'present' }));
    expect(told(channel, world, 'wall', START + 1000).topics).toEqual(['meeting']);
  });

  it('[W-2] names bytes by a revision that another server gives them too', () => {
    const frames = () => new Channel('desk', IDLE_VIEWS).frames(sightOf(voting(), 'desk'));
    expect(frames().map((frame) => frame.rev)).toEqual(frames().map((frame) => frame.rev));
    const rev = frames()[0]?.rev ?? '';
    expect(JSON.parse(textOf(frames()[0]?.bytes ?? Buffer.alloc(2)))).toMatchObject({
      type: 'view',
      topic: 'meeting',
      rev,
    });
  });
});

describe('a shared frame', () => {
  it.each([0, 1, 125, 126, 65_535, 65_536, 200_000])('of %i letters is one whole text frame', (length) => {
    const text = 'a'.repeat(length);
    const frame = sharedFrame(text);
    expect(frame.readUInt8(0)).toBe(0x81);
    expect(textOf(frame)).toBe(text);
  });

  it('measures bytes, not letters', () => {
    expect(textOf(sharedFrame('ế'.repeat(60)))).toBe('ế'.repeat(60));
  });
});
