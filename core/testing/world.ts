import type { Command } from '../command.ts';
import { decide } from '../decide.ts';
import type { Event } from '../event.ts';
import { evolve } from '../evolve.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Actor, Role } from '../session/actor.ts';
import { EMPTY_STATE, type State } from '../state.ts';
import type { Poll } from '../voting/poll.ts';

export const ROOM = 'hall';
export const OTHER_ROOM = 'annex';
export const MEETING = 'meeting';

/** Somebody of ROOM who acts; a seat speaks for the named person. */
export function actor(role: Role, personId: string | null = null, roomId: string = ROOM): Actor {
  return { role, roomId, sessionId: null, accountId: null, personId, placeId: null, terminalId: null };
}

export const seat = (personId: string): Actor => actor('seat', personId);

/** A state with its own clock, driven by commands alone: what the tests of the rules stand on. */
export class World {
  state: State = EMPTY_STATE;
  now = 1_000_000;
  entry = 0;

  /** Does an accepted command; throws when it is refused. */
  do(who: Actor | Role, command: Command, id: string | null = null): readonly Event[] {
    const decision = decide(this.state, command, { actor: typeof who === 'string' ? actor(who) : who, now: this.now });
    if (!decision.ok) throw new Error(`${command.kind} was refused: ${decision.code}`);
    const meta = { index: this.entry, at: this.now, command: id ?? `c${this.entry}` };
    for (const event of decision.events) this.state = evolve(this.state, event, meta);
    this.entry += 1;
    return decision.events;
  }

  /** Why a command is refused, or 'accepted'; nothing is changed either way. */
  answer(who: Actor | Role, command: Command): RefusalCode | 'accepted' {
    const decision = decide(this.state, command, { actor: typeof who === 'string' ? actor(who) : who, now: this.now });
    return decision.ok ? 'accepted' : decision.code;
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
