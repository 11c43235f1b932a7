import { SHARED_VIEWS, type SharedTopic } from '../views/sharedViews.ts';
import type { Sight } from '../views/sight.ts';
import { type Audience, TOPICS_OF, type Topic } from '../views/topic.ts';
import { ROOM, type World } from './world.ts';

export const AUDIENCES: readonly Audience[] = ['place', 'seat', 'chair', 'wall', 'desk', 'console'];

const isShared = (topic: Topic): topic is SharedTopic => topic in SHARED_VIEWS;

/** The topics of an audience that are the same for everybody in it. */
export const sharedTopics = (audience: Audience): readonly SharedTopic[] => TOPICS_OF[audience].filter(isShared);

/** How an audience looks at ROOM; the desk may look at another meeting than the one that is there. */
export function sightOf(world: World, audience: Audience, meetingId?: string): Sight {
  const room = world.state.rooms[ROOM];
  if (room === undefined) throw new Error('no room');
  const id = meetingId ?? room.meetingId;
  return { state: world.state, audience, room, meeting: id === null ? null : (world.state.meetings[id] ?? null) };
}

/** Everything one audience is sent, as the bytes of each topic. */
export function seen(world: World, audience: Audience): Readonly<Record<string, string>> {
  const sight = sightOf(world, audience);
  return Object.fromEntries(
    sharedTopics(audience).map((topic) => [topic, JSON.stringify(SHARED_VIEWS[topic].view(sight))]),
  );
}
