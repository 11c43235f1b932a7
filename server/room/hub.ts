import { meetingHere } from '../../core/session/meetingHere.ts';
import type { State } from '../../core/state.ts';
import type { Sight } from '../../core/views/sight.ts';
import type { Audience } from '../../core/views/topic.ts';
import { Channel, type Frame, frameFor, type LiveViews } from './channel.ts';
import type { Connection } from './connection.ts';
import { ownFrame } from './ownScreen.ts';
import { personalFrames } from './personalView.ts';
import type { RoomLoop } from './room.ts';
import type { Screens } from './screens.ts';

/** Sockets written to before the loop gets its turn: a broadcast to thousands must not hold up a ballot. */
const SLICE = 64;
/** Shortest time between two looks at everybody's personal view, in milliseconds. */
const PERSONAL_WINDOW_MS = 50;

/** The meeting in the room, none at all (S-6), or the desk's choice. */
type TurnedTo = 'room' | 'none' | { readonly meetingId: string };

interface Group {
  readonly channel: Channel;
  readonly roomId: string;
  readonly audience: Audience;
  readonly turnedTo: TurnedTo;
  readonly listeners: Set<Connection>;
}

/** Sends every audience its views when the journal has moved: coalesced, serialised once, only what changed. */
export class Hub {
  readonly #loop: RoomLoop;
  readonly #live: LiveViews;
  readonly #screens: Screens;
  /** Everybody who has said hello, signed in or not. */
  readonly #joined = new Set<Connection>();
  readonly #groups = new Map<string, Group>();
  readonly #groupOf = new Map<Connection, Group>();
  #scheduled = false;
  #timer: NodeJS.Timeout | null = null;
  #timerAt = Number.POSITIVE_INFINITY;
  #personalAt = 0;
  /** What everybody's own screen was last made from. */
  #ownFrom: { readonly terminals: State['terminals']; readonly version: number } | null = null;

  constructor(loop: RoomLoop, live: LiveViews, screens: Screens) {
    this.#loop = loop;
    this.#live = live;
    this.#screens = screens;
  }

  /** Turns a connection to what its session may see; views that it does not have yet follow at once. */
  join(connection: Connection): void {
    this.leave(connection);
    this.#joined.add(connection);
    const now = this.#loop.clock.now();
    this.#showOwn(connection, now);
    const who = connection.audience;
    if (who === null) return;
    const group = this.#group(who.audience, who.roomId, this.#turnedTo(connection));
    group.listeners.add(connection);
    this.#groupOf.set(connection, group);
    const sight = this.#sight(group);
    if (sight === null) return;
    for (const frame of personalFrames(connection, sight)) connection.show(frame, now);
    for (const frame of group.channel.frames(sight)) this.#showShared(connection, frame, now);
  }

  leave(connection: Connection): void {
    this.#joined.delete(connection);
    const group = this.#groupOf.get(connection);
    if (group === undefined) return;
    this.#groupOf.delete(connection);
    group.listeners.delete(connection);
    if (group.listeners.size === 0) this.#groups.delete(this.#keyOf(group.audience, group.roomId, group.turnedTo));
  }

  /** How this connection looks at the room; null when it sees nothing. */
  sightOf(connection: Connection): Sight | null {
    const group = this.#groupOf.get(connection);
    return group === undefined ? null : this.#sight(group);
  }

  /** Whether anybody of an audience is listening: what nobody sees is not measured. */
  hasListeners(audience: Audience): boolean {
    return [...this.#groups.values()].some((group) => group.audience === audience);
  }

  /** Something may have changed: look soon, once for all that happens in this turn. */
  touch(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#publish();
    });
  }

  /** Sends what was held back from a connection that takes bytes again. */
  catchUp(connection: Connection, now: number): void {
    const topics = connection.caughtUp();
    if (topics.length === 0) return;
    // Personal views are kept by nobody: they are made again.
    connection.own = null;
    this.#showOwn(connection, now);
    const group = this.#groupOf.get(connection);
    const sight = group === undefined ? null : this.#sight(group);
    if (group === undefined || sight === null) return;
    connection.personal = [];
    for (const frame of personalFrames(connection, sight)) connection.show(frame, now);
    for (const topic of topics) {
      const frame = group.channel.latest(topic);
      if (frame !== null) this.#showShared(connection, frame, now);
    }
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #publish(): void {
    const now = this.#loop.clock.now();
    let next = Number.POSITIVE_INFINITY;
    const personalDue = now >= this.#personalAt + PERSONAL_WINDOW_MS;
    if (personalDue) this.#personalAt = now;
    else next = this.#personalAt + PERSONAL_WINDOW_MS;
    if (personalDue) this.#showEverybodysOwn(now);
    for (const group of this.#groups.values()) {
      const sight = this.#sight(group);
      if (sight === null) continue;
      const changes = group.channel.changes(sight, now, group.listeners.size);
      // Personal first, and always with a question: who is not entitled knows it before the question is on the screen.
      if (personalDue || changes.due.some((frame) => frame.topic === 'poll')) {
        for (const connection of group.listeners) {
          for (const frame of personalFrames(connection, sight)) connection.show(frame, now);
        }
      }
      for (const frame of changes.due) this.#broadcast(group, frame, [...group.listeners], 0);
      if (changes.next !== null) next = Math.min(next, changes.next);
    }
    if (Number.isFinite(next)) this.#wakeAt(next, now);
  }

  #showShared(connection: Connection, frame: Frame, now: number): void {
    connection.show(frameFor(frame, connection.session?.personId ?? null), now);
  }

  #showOwn(connection: Connection, now: number): void {
    const frame = ownFrame(connection, this.#loop.state, this.#screens);
    if (frame !== null) connection.show(frame, now);
  }

  /** Also to whoever has not signed in: what the technician wants is a matter of the screen. */
  #showEverybodysOwn(now: number): void {
    const { terminals } = this.#loop.state;
    const { version } = this.#screens;
    if (this.#ownFrom?.terminals === terminals && this.#ownFrom.version === version) return;
    this.#ownFrom = { terminals, version };
    for (const connection of this.#joined) this.#showOwn(connection, now);
  }

  /** In slices; a newer frame of the same topic takes the place of the rest. */
  #broadcast(group: Group, frame: Frame, listeners: readonly Connection[], from: number): void {
    const now = this.#loop.clock.now();
    for (const connection of listeners.slice(from, from + SLICE)) {
      if (group.listeners.has(connection)) this.#showShared(connection, frame, now);
    }
    if (from + SLICE >= listeners.length) return;
    setImmediate(() => {
      if (group.channel.latest(frame.topic)?.rev === frame.rev) this.#broadcast(group, frame, listeners, from + SLICE);
    });
  }

  #wakeAt(at: number, now: number): void {
    if (this.#timer !== null && this.#timerAt <= at) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timerAt = at;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        this.#timerAt = Number.POSITIVE_INFINITY;
        this.#publish();
      },
      Math.max(1, at - now),
    );
  }

  #sight(group: Group): Sight | null {
    const { state } = this.#loop;
    const room = state.rooms[group.roomId];
    if (room === undefined) return null;
    const { turnedTo, audience } = group;
    const meetingId = turnedTo === 'room' ? room.meetingId : turnedTo === 'none' ? null : turnedTo.meetingId;
    const meeting = meetingId === null ? null : (state.meetings[meetingId] ?? null);
    return { state, audience, room, meeting: meeting?.roomId === room.id ? meeting : null };
  }

  #turnedTo({ actor, watching }: Connection): TurnedTo {
    if (actor?.role === 'secretary' && watching !== null) return { meetingId: watching };
    return actor?.role === 'seat' && meetingHere(this.#loop.state, actor) === null ? 'none' : 'room';
  }

  #group(audience: Audience, roomId: string, turnedTo: TurnedTo): Group {
    const key = this.#keyOf(audience, roomId, turnedTo);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group: Group = {
      channel: new Channel(audience, this.#live),
      roomId,
      audience,
      turnedTo,
      listeners: new Set(),
    };
    this.#groups.set(key, group);
    return group;
  }

  #keyOf(audience: Audience, roomId: string, turnedTo: TurnedTo): string {
    const to = typeof turnedTo === 'string' ? turnedTo : `meeting ${turnedTo.meetingId}`;
    return `${roomId}/${audience}/${to}`;
  }
}
