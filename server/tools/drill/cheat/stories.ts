import { hash } from 'node:crypto';
import type { Event } from '../../../../core/event.ts';
import type { EntryBody } from '../../../../core/journal.ts';
import { payloadText, readAnyPayload } from '../../../../core/voting/ballotPayload.ts';
import { type Cast, isCast } from './castEvent.ts';
import type { HeldMeeting } from './holdMeeting.ts';
import { closingOf, reclosed } from './reclosed.ts';
import { forged, keyed, keyOf } from './stuffed.ts';

/** What a server can do to a meeting that was held honestly. */
export const CHEATS = ['drop', 'replace', 'reorder', 'fork', 'truncate', 'stuff', 'misSum'] as const;
export type Cheat = (typeof CHEATS)[number];

/** Another story of the meeting, and what the terminals have seen of the true one. */
export interface Story {
  readonly bodies: readonly EntryBody[];
  /** `opening`: the server began to cheat once the last poll was open; `end`: after everybody had seen everything. */
  readonly seenUntil: 'opening' | 'end';
}

const sha256 = (text: string) => hash('sha256', text, 'hex');

/** Every entry says its own number: a story that forgot it would be caught by that alone. */
const numbered = (bodies: readonly EntryBody[]): readonly EntryBody[] => bodies.map((body, i) => ({ ...body, i }));

const withEvents = (body: EntryBody, change: (event: Event) => Event): EntryBody => ({
  ...body,
  events: body.events.map(change),
});

/** The places of the ballots that count in the last poll. */
function lastBallots({ bodies, lastPoll }: HeldMeeting): readonly number[] {
  const last = new Map<string, number>();
  for (const [i, { events }] of bodies.entries()) {
    const cast = events.find(isCast);
    if (cast !== undefined && cast.pollId === lastPoll) last.set(cast.personId, i);
  }
  return [...last.values()];
}

function pick<T>(all: readonly T[], random: () => number): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('there is nothing to choose from');
  return one;
}

/** The same ballot for another option; its signature is that of the true one. */
function turned(cast: Cast): Cast {
  const payload = readAnyPayload(cast.payload);
  if (payload === null || !('c' in payload)) throw new Error('the ballot is not open');
  const text = payloadText({ ...payload, c: payload.c.map((choice) => (choice === 'for' ? 'against' : 'for')) });
  return { ...cast, payload: text, hash: sha256(text) };
}

/** Moves one vote from an option to another in the closed poll's tally. */
function misSummed(event: Event): Event {
  if (event.type !== 'pollClosed' || event.tally === null) return event;
  const lines = event.tally.lines.map((line) => {
    const from = line.counts.findIndex(({ count }) => count > 0);
    const to = (from + 1) % line.counts.length;
    const step = (i: number) => (i === from ? -1 : i === to ? 1 : 0);
    return { ...line, counts: line.counts.map((one, i) => ({ ...one, count: one.count + step(i) })) };
  });
  return { ...event, tally: { ...event.tally, lines } };
}

/** Makes a cheating server's story of a meeting. */
export function storyOf(cheat: Cheat, meeting: HeldMeeting, random: () => number): Story {
  const { bodies, lastPoll, silent, sizeAtOpening } = meeting;
  const seenUntil = random() < 0.5 ? 'opening' : 'end';
  const ballots = lastBallots(meeting);
  const at = pick(ballots, random);
  // A careful cheat counts anew, so that the sums fit what it made of the ballots.
  const told = (story: readonly EntryBody[]): Story => ({
    bodies: random() < 0.5 ? reclosed(numbered(story), lastPoll) : numbered(story),
    seenUntil,
  });
  switch (cheat) {
    case 'drop':
      return told(bodies.filter((_, i) => i !== at));
    case 'replace':
      return told(bodies.map((body, i) => (i === at ? withEvents(body, (e) => (isCast(e) ? turned(e) : e)) : body)));
    case 'reorder': {
      const other = pick(
        ballots.filter((i) => i !== at),
        random,
      );
      const from = (i: number) => (i === at ? other : i === other ? at : i);
      // Times stay where they were, so that only the order tells.
      return told(bodies.map((body, i) => ({ ...(bodies[from(i)] ?? body), at: body.at })));
    }
    case 'fork': {
      // As many entries as everybody has seen, one of them another: any since the opening, a millisecond earlier.
      const forked = sizeAtOpening + Math.floor(random() * (bodies.length - sizeAtOpening));
      return { bodies: bodies.map((b, i) => (i === forked ? { ...b, at: b.at - 1 } : b)), seenUntil: 'end' };
    }
    case 'truncate':
      return { bodies: bodies.slice(0, 1 + Math.floor(random() * (bodies.length - 1))), seenUntil: 'end' };
    case 'stuff': {
      const model = bodies[at];
      if (model === undefined) throw new Error('the ballot is gone');
      const more = random() < 0.5 ? forged(model, silent, keyOf(bodies, silent)) : keyed(model, silent);
      return told(
        bodies.toSpliced(closingOf(bodies, lastPoll), 0, ...more.map((b) => ({ ...b, at: atOf(bodies, lastPoll) }))),
      );
    }
    case 'misSum': {
      const closing = closingOf(bodies, lastPoll);
      return { bodies: bodies.map((body, i) => (i === closing ? withEvents(body, misSummed) : body)), seenUntil };
    }
  }
}

/** When the poll was closed: a ballot put in right before it is no older than what stands there. */
const atOf = (bodies: readonly EntryBody[], pollId: string): number => bodies[closingOf(bodies, pollId)]?.at ?? 0;
