import type { Catalogue } from '../../catalogue.ts';
import { formatCount } from '../../format.ts';

const n = (count: number) => formatCount(count, 'en');

export const places: Catalogue['people']['places'] = {
  title: 'Seating plan',
  summary: (seated, all, places) => `${n(seated)} of ${n(all)} have a place · the room has ${n(places)} places`,
  plan: 'Plan of the room',
  hint: 'Choose a person, then press a place, or drag. Press two places to swap them.',
  holding: (name) => `Placing ${name}: press a place.`,
  drop: 'Let go',
  free: 'free',
  seat: (label, name) => (name === null ? `Place ${label}, free` : `Place ${label}, ${name}`),
  waiting: 'No place yet',
  waitingNone: 'Everybody has a place.',
  waitingFilter: 'Find somebody without a place',
  auto: 'Assign automatically',
  autoHint: 'in the order of the list',
  autoDone: (count) => `${n(count)} placed.`,
  autoNone: 'No free place, or nobody without one.',
  clear: 'Take place away',
  clearHere: 'Press or drop here to take the place away',
  clearAll: 'Clear the plan',
  clearAsk: 'Take everybody’s place away?',
  clearText: 'All places become free. They can be assigned automatically again.',
  cleared: 'Places taken away.',
  noPlaces: 'The room has no places',
  noPlacesText: 'The technician enters the room’s places first.',
  standIn: 'stand-in',
};
