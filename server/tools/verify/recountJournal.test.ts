import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../core/base/canonicalJson.ts';
import type { Event, EventOf, EventType } from '../../../core/event.ts';
import type { EntryBody } from '../../../core/journal.ts';
import type { OpenPayload } from '../../../core/voting/ballotPayload.ts';
import type { Tally } from '../../../core/voting/tally.ts';
import { RecountFault } from './RecountFault.ts';
import { recountJournal } from './recountJournal.ts';
import { sha256Of } from './signatures.ts';
import { chainedAnew, SEATS, soundJournal } from './testing/soundJournal.ts';

const { bodies: sound, seats } = await soundJournal();

const holds = <T extends EventType>(event: Event, type: T): event is EventOf<T> => event.type === type;

/** The n-th entry with an event of this type. */
function entryOf(type: EventType, nth = 0): number {
  const found = sound.filter(({ events }) => events.some((event) => event.type === type))[nth];
  if (found === undefined) throw new Error(`the sample has no ${type} number ${nth}`);
  return found.i;
}

/** The sample with the events of one type in one entry changed. */
function changed<T extends EventType>(
  entry: number,
  type: T,
  change: (event: EventOf<T>) => Event,
): readonly EntryBody[] {
  return sound.map((body) =>
    body.i === entry
      ? { ...body, events: body.events.map((event) => (holds(event, type) ? change(event) : event)) }
      : body,
  );
}

/** The sample with entries left out, moved or added, numbered anew. */
const renumbered = (bodies: readonly EntryBody[]) => bodies.map((body, i) => ({ ...body, i }));
const without = (entry: number) => renumbered(sound.filter(({ i }) => i !== entry));
const with_ = (entry: number, change: Partial<EntryBody>) =>
  sound.map((body) => (body.i === entry ? { ...body, ...change } : body));

function bodyOf(entry: number): EntryBody {
  const body = sound[entry];
  if (body === undefined) throw new Error(`the sample has no entry ${entry}`);
  return body;
}

/** A ballot with another payload, signed by the same delegate. */
function signedAnew(event: EventOf<'ballotCast'>, change: Partial<OpenPayload>): EventOf<'ballotCast'> {
  const payload = canonicalJson({ ...JSON.parse(event.payload), ...change });
  const signer = seats.find(({ personId }) => personId === event.personId)?.signer;
  return { ...event, payload, hash: sha256Of(payload), signature: signer?.sign(payload) ?? '' };
}

/** The delegate's next ballot after the one of an entry, by another command. */
function next(entry: number): EntryBody {
  const events = bodyOf(entry).events.map((event) =>
    holds(event, 'ballotCast') ? signedAnew(event, { n: 2, prev: event.hash, c: ['abstain'] }) : event,
  );
  return { ...bodyOf(entry), cmd: { id: 'again', print: '' }, events };
}

const votes = (entry: number, change: Partial<OpenPayload>) =>
  changed(entry, 'ballotCast', (event) => signedAnew(event, change));

async function faultOf(bodies: readonly EntryBody[]): Promise<RecountFault> {
  const entries = await chainedAnew(bodies);
  const fault: unknown = await recountJournal([entries]).catch((error: unknown) => error);
  if (!(fault instanceof RecountFault)) throw new Error(`the recount found nothing: ${String(fault)}`);
  return fault;
}

const firstOpen = entryOf('pollOpened');
const firstBallot = entryOf('ballotCast');
const changeOfMind = entryOf('ballotCast', 7);
const firstClose = entryOf('pollClosed');
const secondOpen = entryOf('pollOpened', 1);
const secondClose = entryOf('pollClosed', 1);
const secondBallot = entryOf('ballotCast', 8);

describe('a recount of a sound journal', () => {
  it('V-6 counts the last ballot of each delegate', async () => {
    const { entries, ballots, polls } = await recountJournal([await chainedAnew(sound)]);
    expect({ entries, ballots, polls: polls.map(({ setup, state }) => [setup.id, state]) }).toEqual({
      entries: sound.length,
      ballots: 15,
      polls: [
        ['first', 'closed'],
        ['second', 'announced'],
      ],
    });
    expect(polls[0]?.choices.get('p2')).toEqual(['for']);
    expect(polls[1]?.choices.get('p2')).toEqual(['against']);
    expect(polls[0]?.choices.size).toBe(SEATS - 1);
  });

  it('takes a meeting that was copied with its polls', async () => {
    const saved = entryOf('pollSaved');
    const setups = bodyOf(saved).events.flatMap((event) => (holds(event, 'pollSaved') ? [event.poll] : []));
    const state = { kind: 'prepared' } as const;
    const polls = setups.map((setup) => ({ setup, state, roundOf: null, revoteOf: null, challenges: [] }));
    const copied = changed(entryOf('meetingCreated'), 'meetingCreated', (event) => ({
      ...event,
      meeting: { ...event.meeting, polls },
    }));
    const found = await recountJournal([await chainedAnew(renumbered(copied.filter(({ i }) => i !== saved)))]);
    expect(found.polls.map(({ setup, state }) => [setup.id, state])).toEqual([
      ['first', 'closed'],
      ['second', 'announced'],
    ]);
  });

  it('takes a journal that ends in the middle of a vote', async () => {
    const { polls } = await recountJournal([await chainedAnew(sound.slice(0, changeOfMind))]);
    expect(polls.map(({ state }) => state)).toEqual(['open']);
  });
});

describe('a recount finds, with the chain made anew,', () => {
  const tally = (entry: number, change: (tally: Tally) => Tally) =>
    changed(entry, 'pollClosed', (event) => ({ ...event, tally: event.tally === null ? null : change(event.tally) }));
  const lines = (entry: number, change: (line: Tally['lines'][number]) => Tally['lines'][number]) =>
    tally(entry, (before) => ({ ...before, lines: before.lines.map(change) }));

  it.each<readonly [string, number, string, readonly EntryBody[]]>([
    [
      'V-13 a choice changed by somebody else',
      firstBallot,
      'does not have the hash it stands under',
      changed(firstBallot, 'ballotCast', (event) => ({
        ...event,
        payload: event.payload.replace('"for"', '"against"'),
      })),
    ],
    [
      'V-13 a choice changed, with its hash',
      firstBallot,
      'the signature of a ballot of p0 in poll first does not hold',
      changed(firstBallot, 'ballotCast', (event) => {
        const payload = event.payload.replace('"for"', '"against"');
        return { ...event, payload, hash: sha256Of(payload) };
      }),
    ],
    [
      'V-13 a payload in another spelling',
      firstBallot,
      'is not the canonical text',
      changed(firstBallot, 'ballotCast', (event) => {
        const payload = event.payload.replace(',', ', ');
        return { ...event, payload, hash: sha256Of(payload) };
      }),
    ],
    [
      'another choice, signed by the delegate and counted as before',
      firstClose,
      'has 6 as lines.0.counts.0.count, the recount gives 5',
      votes(firstBallot, { c: ['against'] }),
    ],
    ['a ballot left out', firstClose - 1, 'has 7 as returned, the recount gives 6', without(firstBallot + 4)],
    [
      'V-1 a rounded share',
      firstClose,
      'has 7501 as lines.0.counts.0.share, the recount gives 7500',
      lines(firstClose, (line) => ({
        ...line,
        counts: line.counts.map((one, i) => (i === 0 ? { ...one, share: 7501 } : one)),
      })),
    ],
    [
      'V-2 another verdict',
      firstClose,
      '"notAdopted" as lines.0.outcome',
      lines(firstClose, (line) => ({ ...line, outcome: 'notAdopted' })),
    ],
    [
      'V-2 another number of votes required',
      secondClose,
      '4 as required',
      tally(secondClose, (before) => ({ ...before, required: 4 })),
    ],
    [
      'an option that is not listed',
      firstClose,
      'has nothing as lines.0.counts.2',
      lines(firstClose, (line) => ({ ...line, counts: line.counts.slice(0, 2) })),
    ],
    [
      'V-7 a ballot after the close',
      firstClose + 1,
      'which is not open',
      renumbered([
        ...sound.slice(0, firstClose + 1),
        { ...bodyOf(firstBallot), at: bodyOf(firstClose).at, cmd: { id: 'late', print: '' } },
        ...sound.slice(firstClose + 1),
      ]),
    ],
    [
      'V-7 a ballot at the deadline',
      secondBallot + 6,
      'at or after its deadline',
      sound.map((body) => (body.i >= secondBallot + 6 ? { ...body, at: bodyOf(secondOpen).at + 60_000 } : body)),
    ],
    [
      'V-7 a close that hides the deadline',
      secondClose,
      'was not closed at that time by chair',
      sound.map((body) => (body.i >= secondClose ? { ...body, at: body.at + 120_000 } : body)),
    ],
    [
      'another deadline',
      secondOpen,
      'deadline of poll second',
      changed(secondOpen, 'pollOpened', (event) => ({ ...event, endsAt: (event.endsAt ?? 0) + 1000 })),
    ],
    [
      'V-4 a ballot from outside the roll',
      firstBallot,
      'stranger, who is not on the roll',
      changed(firstBallot, 'ballotCast', (event) => ({ ...event, personId: 'stranger' })),
    ],
    [
      'a ballot cast in the name of another',
      firstBallot,
      'in poll first was not cast by p7',
      changed(firstBallot, 'ballotCast', (event) => ({ ...event, personId: 'p7' })),
    ],
    [
      'A-2 somebody added to the roll',
      firstOpen,
      'not that of the delegates entitled',
      changed(firstOpen, 'pollOpened', (event) => ({
        ...event,
        roll: [
          ...event.roll,
          { personId: 'stranger', code: 'X', name: 'X', place: null, weight: 1000, castBy: 'stranger' },
        ],
      })),
    ],
    [
      'A-2 somebody taken off the roll',
      firstOpen,
      'not that of the delegates entitled',
      changed(firstOpen, 'pollOpened', (event) => ({ ...event, roll: event.roll.slice(1) })),
    ],
    [
      'A-3 other base figures',
      firstOpen,
      'opens with 9 as total, the journal gives 8',
      changed(firstOpen, 'pollOpened', (event) => ({ ...event, figures: { ...event.figures, total: 9 } })),
    ],
    [
      'V-5 a rule changed while its poll is open',
      firstBallot,
      'changed after it was opened',
      renumbered(
        [...sound.slice(0, firstBallot), bodyOf(entryOf('pollSaved')), ...sound.slice(firstBallot)].map((body) => ({
          ...body,
          at: Math.max(body.at, bodyOf(firstOpen).at),
        })),
      ),
    ],
    [
      'V-6 a change of mind where none is allowed',
      secondBallot + 1,
      'which allows no change',
      renumbered([...sound.slice(0, secondBallot + 1), next(secondBallot), ...sound.slice(secondBallot + 1)]),
    ],
    [
      'an option that the rule does not have',
      firstBallot,
      'chooses "other", which is not offered',
      votes(firstBallot, { c: ['other'] }),
    ],
    [
      'words where none are asked for',
      firstBallot,
      'has words that were not asked for',
      votes(firstBallot, { w: ['because'] }),
    ],
    [
      'C-2 one command that happened twice',
      firstBallot + 1,
      'its command stands in the journal already',
      renumbered([...sound.slice(0, firstBallot + 1), bodyOf(firstBallot), ...sound.slice(firstBallot + 1)]),
    ],
    [
      'a time that goes back',
      firstBallot,
      'its time lies before',
      with_(firstBallot, { at: bodyOf(firstOpen).at - 1 }),
    ],
    ['a body that stands at another place', firstBallot, 'says that it is entry 999', with_(firstBallot, { i: 999 })],
    [
      'V-8 a poll opened a second time',
      firstClose,
      'opened a second time',
      with_(firstClose, { events: bodyOf(firstOpen).events }),
    ],
    ['V-9 two polls open at once', secondOpen - 1, 'opens while first is open', without(firstClose)],
    [
      'a result announced before the close',
      secondClose,
      'announced without being closed',
      with_(secondClose, { events: bodyOf(secondClose + 1).events }),
    ],
    [
      'M-5 a meeting that ends while a poll is open',
      firstClose,
      'stops while a poll is open',
      with_(firstClose, { events: [{ type: 'meetingEnded', meetingId: 'meeting' }] }),
    ],
  ])('%s', async (_name, entry, says, bodies) => {
    const fault = await faultOf(bodies);
    expect(fault.message).toContain(says);
    expect(fault.entry).toBe(entry);
  });
});
