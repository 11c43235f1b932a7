import type { Event } from '../../../../core/event.ts';

export type Cast = Extract<Event, { type: 'ballotCast' }>;
export const isCast = (event: Event): event is Cast => event.type === 'ballotCast';
