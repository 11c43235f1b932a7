import { describe, expect, it } from 'vitest';
import type { Event, EventOf, EventType } from '../../../core/event.ts';
import type { EntryBody } from '../../../core/journal.ts';
import { RecountFault } from './RecountFault.ts';
import { recountJournal } from './recountJournal.ts';
import { chainedAnew, SEATS, soundJournal } from './testing.ts';

const sound = await soundJournal();

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

/** The ballot of an entry once more, by another command and with another choice. */
function otherwise(entry: number): EntryBody {
  const events = bodyOf(entry).events.map((event) =>
    holds(event, 'ballotCast') ? { ...event, optionId: 'abstain' } : event,
  );
  return { ...bodyOf(entry), cmd: { id: 'again', print: '' }, events };
}

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
    expect(polls[0]?.choices.get('p2')).toBe('for');
    expect(polls[1]?.choices.get('p2')).toBe('against');
    expect(polls[0]?.choices.size).toBe(SEATS - 1);
  });

  it('V-6 takes the same choice once more where no change is allowed', async () => {
    const again = { ...bodyOf(secondBallot), cmd: { id: 'again', print: '' } };
    const bodies = renumbered([...sound.slice(0, secondBallot + 1), again, ...sound.slice(secondBallot + 1)]);
    expect((await recountJournal([await chainedAnew(bodies)])).ballots).toBe(16);
  });

  it('takes a journal that ends in the middle of a vote', async () => {
    const { polls } = await recountJournal([await chainedAnew(sound.slice(0, changeOfMind))]);
    expect(polls.map(({ state }) => state)).toEqual(['open']);
  });
});

describe('a recount finds, with the chain made anew,', () => {
  const tally = (event: EventOf<'pollClosed'>, fields: Partial<EventOf<'pollClosed'>['tally']>) => ({
    ...event,
    tally: { ...event.tally, ...fields },
  });

  it.each<readonly [string, number, string, readonly EntryBody[]]>([
    [
      'a changed choice',
      firstClose,
      'counts 6 for "for", its ballots give 5',
      changed(firstBallot, 'ballotCast', (event) => ({ ...event, optionId: 'against' })),
    ],
    ['a ballot left out', firstClose - 1, 'counts 1 for "abstain", its ballots give 0', without(firstBallot + 4)],
    [
      'V-1 a rounded share',
      firstClose,
      'share of "for" is 7501, it must be 7500',
      changed(firstClose, 'pollClosed', (event) =>
        tally(event, {
          counts: event.tally.counts.map((line) => (line.share === 7500 ? { ...line, share: 7501 } : line)),
        }),
      ),
    ],
    [
      'V-2 another verdict',
      firstClose,
      '"notAdopted" as verdict',
      changed(firstClose, 'pollClosed', (event) => tally(event, { verdict: 'notAdopted' })),
    ],
    [
      'V-2 another number of votes required',
      secondClose,
      '4 as required',
      changed(secondClose, 'pollClosed', (event) => tally(event, { required: 4 })),
    ],
    [
      'an option that is not listed',
      firstClose,
      'does not list the options',
      changed(firstClose, 'pollClosed', (event) => tally(event, { counts: event.tally.counts.slice(0, 2) })),
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
      'was not cast by that delegate',
      changed(firstBallot, 'ballotCast', (event) => ({ ...event, personId: 'p7' })),
    ],
    [
      'A-2 somebody added to the roll',
      firstOpen,
      'not that of the delegates entitled',
      changed(firstOpen, 'pollOpened', (event) => ({
        ...event,
        roll: [...event.roll, { personId: 'stranger', code: 'X', name: 'X', place: null }],
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
      renumbered([...sound.slice(0, secondBallot + 1), otherwise(secondBallot), ...sound.slice(secondBallot + 1)]),
    ],
    [
      'an option that the rule does not have',
      firstBallot,
      'which poll first does not offer',
      changed(firstBallot, 'ballotCast', (event) => ({ ...event, optionId: 'other' })),
    ],
    [
      'words where none are asked for',
      firstBallot,
      'which asks for none',
      changed(firstBallot, 'ballotCast', (event) => ({ ...event, text: 'because' })),
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
