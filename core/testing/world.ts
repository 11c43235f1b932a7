import type { Command, CommandOf } from '../command.ts';
import { decide } from '../decide.ts';
import type { Context } from '../decision.ts';
import type { Event } from '../event.ts';
import { evolve } from '../evolve.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Actor, Role } from '../session/actor.ts';
import { EMPTY_STATE, type State } from '../state.ts';
import type { Poll } from '../voting/poll.ts';
import { type BallotWish, ballotOf, type Choice, MEETING, publicKeyOf } from './ballots.ts';

export { MEETING };

export const ROOM = 'hall';
export const OTHER_ROOM = 'annex';

/** Somebody of ROOM who acts; a seat speaks for the named person. */
export function actor(role: Role, personId: string | null = null, roomId: string = ROOM): Actor {
  return { role, roomId, sessionId: null, accountId: null, personId, placeId: null, terminalId: null };
}

/** A seat with a session, at which this person is signed in. */
export const seat = (personId: string): Actor => ({ ...actor('seat', personId), sessionId: `session-${personId}` });

/** A digest for tests of the rules: 64 hex digits that differ for different texts, and no more than that. */
export function testDigest(text: string): string {
  const parts = Array.from({ length: 8 }, (_, seed) => {
    let hash = (0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1)) >>> 0;
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, '0');
  });
  return parts.join('');
}

/** A state with its own clock, driven by commands alone: what the tests of the rules stand on. */
export class World {
  state: State = EMPTY_STATE;
  now = 1_000_000;
  entry = 0;

  /** Does an accepted command; throws when it is refused. */
  do(who: Actor | Role, command: Command, id: string | null = null): readonly Event[] {
    const decision = decide(this.state, command, this.#context(who));
    if (!decision.ok) throw new Error(`${command.kind} was refused: ${decision.code}`);
    const meta = { index: this.entry, at: this.now, command: id ?? `c${this.entry}` };
    for (const event of decision.events) this.state = evolve(this.state, event, meta);
    this.entry += 1;
    return decision.events;
  }

  /** Why a command is refused, or 'accepted'; nothing is changed either way. */
  answer(who: Actor | Role, command: Command): RefusalCode | 'accepted' {
    const decision = decide(this.state, command, this.#context(who));
    return decision.ok ? 'accepted' : decision.code;
  }

  /** The command of a ballot as things stand. */
  ballot(personId: string, pollId: string, choice: Choice): CommandOf<'castBallot'> {
    return ballotOf(this.state, personId, { pollId, choice });
  }

  /** Casts a ballot at this person's seat; registers their key first. Throws when it is refused. */
  vote(personId: string, pollId: string, choice: Choice, more: Partial<BallotWish> = {}): readonly Event[] {
    this.registerKey(personId);
    return this.do(seat(personId), ballotOf(this.state, personId, { pollId, choice, ...more }));
  }

  /** What would become of such a ballot. */
  voteAnswer(
    personId: string,
    pollId: string,
    choice: Choice,
    more: Partial<BallotWish> = {},
  ): RefusalCode | 'accepted' {
    this.registerKey(personId);
    return this.answer(seat(personId), ballotOf(this.state, personId, { pollId, choice, ...more }));
  }

  registerKey(personId: string): void {
    if (Object.values(this.state.keys).some((key) => key.personId === personId)) return;
    this.do(seat(personId), { kind: 'registerKey', publicKey: publicKeyOf(personId) });
  }

  #context(who: Actor | Role): Context {
    return { actor: typeof who === 'string' ? actor(who) : who, now: this.now, sha256: testDigest };
  }

  meeting(id: string = MEETING): Meeting {
    const meeting = this.state.meetings[id];
    if (meeting === undefined) throw new Error(`no meeting ${id}`);
    return meeting;
  }

  poll(id: string, meetingId: string = MEETING): Poll {
    const poll = this.meeting(meetingId).polls.find((candidate) => candidate.setup.id === id);
    if (poll === undefined) throw new Error(`no poll ${id}`);
    return poll;
  }
}
