import { hash } from 'node:crypto';
import type { Command } from '../../../../core/command.ts';
import { EntryBody } from '../../../../core/journal.ts';
import { vouchText } from '../../../../core/keys/key.ts';
import type { Actor } from '../../../../core/session/actor.ts';
import { base64url } from '../../../../proof/sign/base64.ts';
import { makeKeyPair, sign } from '../../../../proof/sign/ed25519.ts';
import { framed } from '../../../../proof/sign/framed.ts';
import { utf8Bytes } from '../../../../proof/sign/utf8.ts';
import { ROOM_ID } from '../../../demo/setUpRoom.ts';
import { memoryLedger } from '../../../ledger/memoryLedger.ts';
import type { Entry } from '../../../ledger/port.ts';
import { memoryShelf } from '../../../log/LogShelf.ts';
import type { LogSigner } from '../../../log/logSigner.ts';
import { RoomLog } from '../../../log/RoomLog.ts';
import type { TechnicalAsks } from '../../../room/asks.ts';
import { RoomLoop } from '../../../room/room.ts';
import { actorAs, type FilledRoom, fillRoom, MEETING_ID } from '../../fillRoom.ts';
import { quietLog } from '../../quietLog.ts';
import { type Answering, type SeatMemory, SeatWitness } from './SeatWitness.ts';

const CHOICES = ['for', 'against', 'abstain'] as const;
const sha256 = (text: string) => hash('sha256', text, 'hex');

/** One honest meeting: its journal, and what its terminals know. */
export interface HeldMeeting {
  readonly bodies: readonly EntryBody[];
  readonly entries: readonly Entry[];
  /** Number of entries when the last poll had just opened: terminals have seen a checkpoint of that size. */
  readonly sizeAtOpening: number;
  /** Before the last poll's first ballot, with the ballots cast afterwards; and at the end. */
  readonly atOpening: readonly SeatMemory[];
  readonly atEnd: readonly SeatMemory[];
  /** On the roll, and did not vote in the last poll. */
  readonly silent: string;
  readonly lastPoll: string;
  /** Terminals that raised an alarm, or did not find a ballot of theirs. */
  readonly falseAlarms: number;
  /** Cosignatures under the last checkpoint. */
  readonly witnesses: number;
}

/** Answers a witness as the door would: the asks of the room's log, for this seat. */
function answeredBy(log: RoomLog, actorOf: (personId: string) => Actor): Answering {
  const asks: Partial<TechnicalAsks> = log.asks;
  return async (personId, ask) => {
    const actor = actorOf(personId);
    const answer = asks[ask.kind as keyof TechnicalAsks] as
      | ((actor: Actor, given: typeof ask) => ReturnType<TechnicalAsks['consistency']>)
      | undefined;
    const answered = await answer?.(actor, ask);
    return answered?.ok ? { kind: 'answer', answer: answered.answer } : { kind: 'refused' };
  };
}

/** Holds a meeting of `seats` delegates with `polls` votes on a room whose log is watched by every seat. */
export async function holdMeeting(
  signer: LogSigner,
  { seats, polls, random }: { readonly seats: number; readonly polls: number; readonly random: () => number },
): Promise<HeldMeeting> {
  const ledger = memoryLedger();
  const loop = await RoomLoop.open(ledger, quietLog);
  const log = await RoomLog.open({ loop, signer, shelf: memoryShelf(), log: quietLog, onChange: () => {} });
  const pollIds = Array.from({ length: polls }, (_, i) => `poll${i}`);
  const room = await fillRoom((actor, command) => loop.submit({ actor, id: null, command }), seats, pollIds);
  let commands = 0;
  const act = async (actor: Actor, command: Command): Promise<number> => {
    commands += 1;
    const outcome = await loop.submit({ actor, id: `c${commands}`, command });
    if (!outcome.ok) throw new Error(`${command.kind}: ${outcome.code}`);
    return outcome.entry ?? -1;
  };
  const chair = actorAs('chair');
  const actorOf = (personId: string): Actor => ({
    ...actorAs('seat', personId),
    sessionId: `seat${personId.slice(1)}`,
    placeId: `s${personId.slice(1)}`,
  });
  await vouchForAll(act, room);

  const answer = answeredBy(log, actorOf);
  const seed = () => Uint8Array.from({ length: 32 }, () => Math.floor(random() * 256));
  const terminals = room.seats.map(({ personId }) => new SeatWitness({ personId, seed: seed() }, answer));
  const show = async (openPollId: string | null) => {
    await log.tell();
    const view = log.view(ROOM_ID, 'seat').make();
    // Some terminals miss some checkpoints, as they do when they are asleep; nobody misses the last one.
    for (const terminal of terminals) if (openPollId === null || random() < 0.8) await terminal.sees(view, openPollId);
  };

  let sizeAtOpening = 0;
  let atOpening: readonly SeatMemory[] = [];
  const silent = `p${Math.floor(random() * seats)}`;
  for (const pollId of pollIds) {
    await act(chair, { kind: 'openPoll', meetingId: MEETING_ID, pollId });
    await show(pollId);
    sizeAtOpening = ledger.head().index + 1;
    atOpening = terminals.map(({ memory }) => memory);
    const poll = loop.state.meetings[MEETING_ID]?.polls.find(({ setup }) => setup.id === pollId);
    const pollHash = poll === undefined || poll.state.kind === 'prepared' ? '' : poll.state.hash;
    for (const [i, { personId, signer: key }] of room.seats.entries()) {
      if (personId === silent) continue;
      // One in four changes their mind.
      for (let n = 1; n <= (random() < 0.25 ? 2 : 1); n += 1) {
        const choice = CHOICES[Math.floor(random() * CHOICES.length)] ?? 'for';
        const command = key.cast({ meetingId: MEETING_ID, pollId, hash: pollHash }, [choice]);
        const entry = await act(actorOf(personId), command);
        terminals[i]?.acknowledged({ by: personId, pollId, personId, n, entry, hash: sha256(command.payload) });
      }
    }
    if (random() < 0.5) await show(pollId);
    await act(chair, { kind: 'closePoll', meetingId: MEETING_ID, pollId });
    await act(chair, { kind: 'announcePoll', meetingId: MEETING_ID, pollId });
    await show(null);
  }
  const witnesses = log.view(ROOM_ID, 'wall').make().witnesses;
  await log.stop();
  const entries: Entry[] = [];
  for await (const slice of ledger.read(0)) entries.push(...slice);
  return {
    bodies: entries.map(({ body }) => EntryBody.parse(JSON.parse(new TextDecoder().decode(body)))),
    entries,
    sizeAtOpening,
    atOpening: atOpening.map((memory, i) => ({ ...memory, ballots: terminals[i]?.ballots ?? [] })),
    atEnd: terminals.map(({ memory }) => memory),
    silent,
    lastPoll: pollIds.at(-1) ?? '',
    falseAlarms: terminals.filter(({ hasAlarm, hasFoundAll }) => hasAlarm || !hasFoundAll).length,
    witnesses,
  };
}

/** The registrar at the secretariat's terminal vouches for every delegate's key. */
async function vouchForAll(act: (actor: Actor, command: Command) => Promise<number>, room: FilledRoom): Promise<void> {
  const registrar = makeKeyPair(new Uint8Array(32).fill(7));
  const desk = actorAs('secretary');
  await act(desk, { kind: 'setRegistrar', publicKey: base64url.encode(registrar.publicKey) });
  const vouches = room.seats.map(({ personId, signer: { publicKey } }) => {
    const keyId = sha256(publicKey).slice(0, 16);
    const text = utf8Bytes(vouchText({ id: keyId, publicKey, personId }, ROOM_ID));
    return { keyId, signature: base64url.encode(sign(registrar.secretKey, framed('vouch', text))) };
  });
  await act(desk, { kind: 'vouchKeys', vouches });
}
