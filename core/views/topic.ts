import { z } from 'zod';

/** The small parts a screen's picture is made of; each is sent whole when it changes. */
export const Topic = z.enum([
  'place',
  'meeting',
  'agenda',
  'papers',
  'poll',
  'progress',
  'results',
  'mine',
  'hall',
  'delegates',
  'polls',
  'pollRoll',
  'pending',
  'requests',
  'meetings',
  'bodies',
  'people',
  'rules',
  'places',
  'accounts',
  'terminals',
  'server',
]);
export type Topic = z.infer<typeof Topic>;

/** Who looks: decides what may be seen. `place` is a seat at which nobody has signed in. */
export type Audience = 'place' | 'seat' | 'chair' | 'wall' | 'desk' | 'console';

/** Audience × topic: what is sent to whom at all (P-2). */
export const TOPICS_OF: Readonly<Record<Audience, readonly Topic[]>> = {
  place: ['place', 'meeting'],
  seat: ['place', 'meeting', 'agenda', 'papers', 'poll', 'progress', 'results', 'mine'],
  chair: [
    'meeting',
    'agenda',
    'papers',
    'poll',
    'progress',
    'mine',
    'hall',
    'delegates',
    'polls',
    'pollRoll',
    'pending',
    'requests',
    'meetings',
    'rules',
  ],
  wall: ['meeting', 'hall', 'progress'],
  desk: [
    'meeting',
    'agenda',
    'papers',
    'poll',
    'progress',
    'delegates',
    'polls',
    'pollRoll',
    'pending',
    'requests',
    'meetings',
    'bodies',
    'people',
    'rules',
    'places',
  ],
  console: ['meeting', 'requests', 'places', 'accounts', 'terminals', 'server'],
};
