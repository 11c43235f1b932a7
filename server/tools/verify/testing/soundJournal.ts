import { canonicalJson } from '../../../../core/base/canonicalJson.ts';
import type { Command } from '../../../../core/command.ts';
import { EntryBody } from '../../../../core/journal.ts';
import type { Actor } from '../../../../core/session/actor.ts';
import { memoryLedger } from '../../../ledger/memoryLedger.ts';
import type { Entry, Ledger, NewEntry } from '../../../ledger/port.ts';
import { RoomLoop } from '../../../room/room.ts';
import { actorAs, fillRoom, MEETING_ID, pollNamed, type SeatKey } from '../../fillRoom.ts';
import { quietLog } from '../../quietLog.ts';

export const SEATS = 8;
const VOTES = ['for', 'for', 'against', 'for', 'abstain', 'for', 'for'] as const;

async function readAll(ledger: Ledger): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const slice of ledger.read(0)) entries.push(...slice);
  return entries;
}

/** A sound journal, and the keys that its ballots are signed with. */
export interface SoundJournal {
  readonly bodies: readonly EntryBody[];
  readonly seats: readonly SeatKey[];
}

/** Two polls, one with a change of mind and one with a deadline, the second announced. */
export async function soundJournal(): Promise<SoundJournal> {
  const ledger = memoryLedger();
  const loop = await RoomLoop.open(ledger, quietLog);
  const { seats } = await fillRoom((actor, command) => loop.submit({ actor, id: null, command }), SEATS, [
    'first',
    'second',
  ]);
  let commands = 0;
  const act = async (actor: Actor, command: Command) => {
    commands += 1;
    const outcome = await loop.submit({ actor, id: `c${commands}`, command });
    if (!outcome.ok) throw new Error(`${command.kind}: ${outcome.code}`);
  };
  const chair = actorAs('chair');
  const hashOf = (pollId: string): string => {
    const poll = loop.state.meetings[MEETING_ID]?.polls.find(({ setup }) => setup.id === pollId);
    if (poll?.state.kind !== 'open') throw new Error(`poll ${pollId} is not open`);
    return poll.state.hash;
  };
  const cast = async (pollId: string, seat: number, choice: string) => {
    const signer = seats[seat]?.signer;
    if (signer === undefined) throw new Error(`there is no seat ${seat}`);
    const place = { meetingId: MEETING_ID, pollId, hash: hashOf(pollId) };
    await act(actorAs('seat', `p${seat}`), signer.cast(place, [choice]));
  };

  await act(chair, { kind: 'openPoll', meetingId: MEETING_ID, pollId: 'first' });
  for (const [i, choice] of VOTES.entries()) await cast('first', i, choice);
  await cast('first', 2, 'for');
  await act(chair, { kind: 'closePoll', meetingId: MEETING_ID, pollId: 'first' });
  await act(actorAs('secretary'), {
    kind: 'savePoll',
    meetingId: MEETING_ID,
    poll: { ...pollNamed('second'), seconds: 60, changeAllowed: false },
  });
  await act(chair, { kind: 'openPoll', meetingId: MEETING_ID, pollId: 'second' });
  for (const [i, choice] of VOTES.entries()) await cast('second', i, choice);
  await act(chair, { kind: 'closePoll', meetingId: MEETING_ID, pollId: 'second' });
  await act(chair, { kind: 'announcePoll', meetingId: MEETING_ID, pollId: 'second' });
  const entries = await readAll(ledger);
  const bodies = entries.map((entry) => EntryBody.parse(JSON.parse(new TextDecoder().decode(entry.body))));
  return { bodies, seats };
}

/** Bodies as entries that continue each other, whatever they say. */
export function asEntries(bodies: readonly EntryBody[]): readonly NewEntry[] {
  const text = new TextEncoder();
  return bodies.map((body, index) => ({ index, at: body.at, body: text.encode(canonicalJson(body)) }));
}

/** A journal chained anew over such bodies: only a recount can find what is wrong with them. */
export async function chainedAnew(bodies: readonly EntryBody[]): Promise<readonly Entry[]> {
  const ledger = memoryLedger();
  await ledger.append(asEntries(bodies));
  return readAll(ledger);
}
