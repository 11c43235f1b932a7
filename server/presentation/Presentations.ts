import { type Acted, act, begin, goesOn, type PresentationAct } from '../../core/presentation/act.ts';
import type { PresentationAsk, PresentationAskKind } from '../../core/presentation/asks.ts';
import { isSamePresenter, type Presentation } from '../../core/presentation/presentation.ts';
import {
  isForTheHall,
  mayFollow,
  mayKnow,
  presentablePaper,
  runningMeeting,
} from '../../core/presentation/presented.ts';
import { presenterOf } from '../../core/presentation/presenterOf.ts';
import { refuse } from '../../core/refusal.ts';
import type { Actor } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';
import { presentationView } from '../../core/views/presentationViews.ts';
import type { Views } from '../../core/views/schemas.ts';
import type { Audience } from '../../core/views/topic.ts';
import type { Answered, SomeTechnicalAsks } from '../room/asks.ts';
import type { LiveView, LiveViews } from '../room/channel.ts';
import type { Connection } from '../room/connection.ts';
import type { RoomLoop } from '../room/room.ts';
import { Bucket, type Rate } from './Bucket.ts';
import type { Tickets } from './tickets.ts';

/** A presenter's terminal that is away for longer is told to everybody, in milliseconds. */
const AWAY_MS = 10_000;
/** A pointer that is not told again for so long is put away. */
const POINTER_MS = 1_000;
/** How fast a presenter may be. */
const RATES = {
  movePresentation: { perSecond: 8, burst: 16 },
  point: { perSecond: 15, burst: 30 },
  drawStroke: { perSecond: 5, burst: 20 },
} as const satisfies Partial<Record<PresentationAskKind, Rate>>;
type Paced = keyof typeof RATES;
const isPaced = (kind: PresentationAskKind): kind is Paced => kind in RATES;
/** Ended presentations that are remembered, so that nobody goes on with one that was stopped while they were away. */
const REMEMBERED = 200;

export type PresentationTopic = 'presentation' | 'pointer' | 'strokes' | 'followers';

export interface PresentationParts {
  readonly loop: Pick<RoomLoop, 'state' | 'clock'>;
  readonly connections: () => Iterable<Connection>;
  readonly tickets: Tickets;
  readonly newId: () => string;
  /** Something that is shown has changed. */
  readonly onChange: () => void;
}

interface Running {
  readonly presentation: Presentation;
  readonly buckets: Readonly<Record<Paced, Bucket>>;
  /** Sessions that follow. */
  readonly followers: Set<string>;
  seenAt: number;
  isAway: boolean;
  pointedAt: number;
  count: { readonly following: number; readonly of: number };
}

/** What a room knows of its presentation; topics change by number, so that each is made only when it has. */
interface Room {
  running: Running | null;
  readonly versions: Record<PresentationTopic, number>;
  /** What `mayKnow` was last judged by. */
  from: readonly unknown[];
}

/** What is presented in each room: kept in memory, shown live, never in the journal. */
export class Presentations {
  readonly #parts: PresentationParts;
  readonly #rooms = new Map<string, Room>();
  readonly #ended = new Set<string>();

  constructor(parts: PresentationParts) {
    this.#parts = parts;
  }

  get asks(): SomeTechnicalAsks<PresentationAskKind> {
    const answer = (actor: Actor, ask: PresentationAsk) => Promise.resolve(this.#answer(actor, ask));
    return {
      present: answer,
      movePresentation: answer,
      point: answer,
      drawStroke: answer,
      eraseStrokes: answer,
      handOver: answer,
      takePresentation: answer,
      stopPresenting: answer,
      follow: answer,
    };
  }

  get views(): Pick<LiveViews, PresentationTopic> {
    return {
      presentation: (roomId, audience) =>
        this.#view(roomId, audience, 'presentation', null, ({ presentation, isAway }) =>
          presentationView(this.#state, presentation, isAway),
        ),
      pointer: (roomId, audience) =>
        this.#view(roomId, audience, 'pointer', null, ({ presentation }) => presentation.pointedAt),
      strokes: (roomId, audience) =>
        this.#view(roomId, audience, 'strokes', { strokes: [] }, ({ presentation }) => ({
          strokes: [...presentation.strokes],
        })),
      followers: (roomId, audience) => this.#followersView(roomId, audience),
    };
  }

  /** Whether the hall is shown this file now: all that a wall may fetch. */
  isOnWall(roomId: string, sha256: string): boolean {
    const running = this.#rooms.get(roomId)?.running ?? null;
    if (running === null || running.presentation.paper.file.sha256 !== sha256) return false;
    const paper = this.#paperOf(running.presentation)?.paper;
    return paper !== undefined && isForTheHall(paper);
  }

  /** After a commit: ends what has lost its meeting or its paper, and looks anew at who may know of the rest. */
  settle(): void {
    for (const [roomId, room] of this.#rooms) {
      if (room.running === null) continue;
      const { presentation } = room.running;
      const meeting = this.#state.meetings[presentation.meetingId];
      const from = [meeting?.state, meeting?.papers, meeting?.agenda, meeting?.delegates, this.#state.people];
      if (from.every((part, i) => part === room.from[i])) continue;
      room.from = from;
      if (!goesOn(this.#state, presentation)) this.#put(roomId, null);
      else this.#touch(room, 'presentation', 'pointer', 'strokes', 'followers');
    }
  }

  /** The regular look: who is away, who follows, which pointer has been forgotten. */
  sweep(): void {
    const now = this.#now;
    for (const [roomId, room] of this.#rooms) {
      const { running } = room;
      if (running === null) continue;
      const { presentation } = running;
      if (this.#isConnected(presentation)) running.seenAt = now;
      const isAway = now - running.seenAt > AWAY_MS;
      if (isAway !== running.isAway) {
        running.isAway = isAway;
        this.#touch(room, 'presentation');
      }
      if (presentation.pointedAt !== null && now - running.pointedAt > POINTER_MS) {
        this.#put(roomId, { ...presentation, pointedAt: null });
      }
      this.#count(roomId);
    }
  }

  #answer(actor: Actor, ask: PresentationAsk): Answered {
    const room = this.#rooms.get(actor.roomId) ?? null;
    const running = room?.running ?? null;
    if (ask.kind === 'follow') return this.#follow(running, actor, ask.presentationId, ask.following);
    if (isPaced(ask.kind) && running !== null && this.#leads(running, actor)) {
      if (!running.buckets[ask.kind].take(this.#now)) return refuse('tooFast');
    }
    const acted =
      ask.kind === 'present' && ask.resume !== null && running === null
        ? this.#resume(actor, ask, ask.resume)
        : this.#act(running, actor, ask);
    if (!acted.ok) return acted;
    this.#put(actor.roomId, acted.presentation);
    const after = this.#rooms.get(actor.roomId)?.running ?? null;
    // A repeated word keeps the pointer, also at the same spot.
    if (ask.kind === 'point' && after !== null) after.pointedAt = this.#now;
    const { presentation } = acted;
    if ((ask.kind === 'present' || ask.kind === 'takePresentation') && presentation !== null) {
      const { id: presentationId, roomId, meetingId, presenter, host } = presentation;
      const ticket = this.#parts.tickets.issue({ presentationId, roomId, meetingId, presenter, host });
      return { ok: true, answer: { kind: ask.kind, presentationId, ticket } };
    }
    return ask.kind === 'present' || ask.kind === 'takePresentation'
      ? refuse('presentationEnded')
      : { ok: true, answer: { kind: ask.kind } };
  }

  #act(running: Running | null, actor: Actor, ask: PresentationAct): Acted {
    return act(running?.presentation ?? null, ask, {
      state: this.#state,
      actor,
      id: this.#parts.newId(),
      isHere: (personId) => this.#seatsIn(actor.roomId).some(({ session }) => session?.personId === personId),
    });
  }

  /** The server was away and has forgotten: the presenter goes on under the id that followers know. */
  #resume(
    actor: Actor,
    ask: Extract<PresentationAct, { kind: 'present' }>,
    { presentationId, ticket }: { readonly presentationId: string; readonly ticket: string | null },
  ): Acted {
    if (this.#ended.has(presentationId)) return refuse('presentationEnded');
    const claim = ticket === null ? null : this.#parts.tickets.read(ticket);
    const who = presenterOf(actor);
    const meeting = runningMeeting(this.#state, actor.roomId);
    const isTheirs =
      who !== null &&
      claim?.presentationId === presentationId &&
      claim.roomId === actor.roomId &&
      claim.meetingId === meeting?.id &&
      isSamePresenter(claim.presenter, who);
    if (!isTheirs) return this.#act(null, actor, ask);
    const { roomId, host } = claim;
    return begin(ask, { id: presentationId, roomId, presenter: who, host }, { state: this.#state });
  }

  #follow(running: Running | null, actor: Actor, presentationId: string, following: boolean): Answered {
    if (running === null || running.presentation.id !== presentationId) return refuse('presentationEnded');
    const { personId, sessionId } = actor;
    const found = this.#paperOf(running.presentation);
    if (sessionId === null || personId === null || found === null) return refuse('notAllowed');
    // Who may not read it is told what everybody is told of a presentation that is not there.
    if (!mayFollow(this.#state, found.meeting, found.paper, personId)) return refuse('presentationEnded');
    if (following) running.followers.add(sessionId);
    else running.followers.delete(sessionId);
    this.#count(actor.roomId);
    return { ok: true, answer: { kind: 'follow' } };
  }

  /** The room's presentation is now this one; tells only the topics of which something changed. */
  #put(roomId: string, next: Presentation | null): void {
    const room = this.#room(roomId);
    const before = room.running;
    const old = before?.presentation ?? null;
    if (old !== null && next === null) this.#forget(old.id);
    if (next === null) {
      room.running = null;
      this.#touch(room, 'presentation', 'pointer', 'strokes', 'followers');
      return;
    }
    const now = this.#now;
    const isNew = before === null || old?.id !== next.id;
    const leads = !isNew && old !== null && isSamePresenter(old.presenter, next.presenter);
    room.running = {
      presentation: next,
      buckets: !isNew && leads ? before.buckets : bucketsAt(now),
      followers: isNew ? new Set() : before.followers,
      seenAt: leads && before !== null ? before.seenAt : now,
      isAway: leads && before !== null ? before.isAway : false,
      pointedAt: before?.pointedAt ?? now,
      count: isNew ? { following: 0, of: 0 } : before.count,
    };
    const { pointedAt, strokes, ...shown } = next;
    const same =
      old !== null && Object.entries(shown).every(([key, value]) => old[key as keyof Presentation] === value);
    if (!same) this.#touch(room, 'presentation');
    if (pointedAt !== old?.pointedAt) this.#touch(room, 'pointer');
    if (strokes !== old?.strokes) this.#touch(room, 'strokes');
    // Another paper has other readers, another presenter is not among the followers.
    if (!leads || next.paper !== old?.paper) {
      this.#touch(room, 'pointer', 'strokes', 'followers');
      this.#count(roomId);
    }
  }

  #forget(id: string): void {
    this.#ended.add(id);
    const [oldest] = this.#ended;
    if (this.#ended.size > REMEMBERED && oldest !== undefined) this.#ended.delete(oldest);
  }

  #count(roomId: string): void {
    const room = this.#rooms.get(roomId);
    const running = room?.running ?? null;
    if (room === undefined || running === null) return;
    const { presentation, followers, count } = running;
    const found = this.#paperOf(presentation);
    const { presenter } = presentation;
    const readers = this.#seatsIn(roomId).filter(({ session }) => {
      const personId = session?.personId ?? null;
      if (personId === null || found === null) return false;
      if (presenter.role === 'seat' && presenter.personId === personId) return false;
      return mayFollow(this.#state, found.meeting, found.paper, personId);
    });
    const following = readers.filter(({ session }) => session !== null && followers.has(session.id)).length;
    if (following === count.following && readers.length === count.of) return;
    running.count = { following, of: readers.length };
    this.#touch(room, 'followers');
  }

  #view<T extends PresentationTopic>(
    roomId: string,
    audience: Audience,
    topic: T,
    none: Views[T],
    make: (running: Running) => Views[T],
  ): LiveView<Views[T]> {
    const room = this.#rooms.get(roomId);
    const running = room?.running ?? null;
    const version = room?.versions[topic] ?? 0;
    const found = running === null ? null : this.#paperOf(running.presentation);
    if (running === null || found === null) return { version, make: () => none };
    const { meeting, paper } = found;
    const known = (personId: string | null) => mayKnow(this.#state, meeting, paper, { audience, personId });
    if (audience !== 'seat') return { version, make: () => (known(null) ? make(running) : none) };
    return { version, make: () => make(running), only: { mayKnow: known, others: none } };
  }

  #followersView(roomId: string, audience: Audience): LiveView<Views['followers']> {
    const room = this.#rooms.get(roomId);
    const running = room?.running ?? null;
    const version = room?.versions.followers ?? 0;
    if (running === null) return { version, make: () => null };
    const make = () => running.count;
    if (audience === 'chair' || audience === 'desk') return { version, make };
    const { presenter } = running.presentation;
    const leads = (personId: string | null) => presenter.role === 'seat' && presenter.personId === personId;
    return { version, make, only: { mayKnow: leads, others: null } };
  }

  #paperOf({ roomId, paper: { id } }: Presentation) {
    const meeting = runningMeeting(this.#state, roomId);
    const paper = meeting === null ? null : presentablePaper(meeting, id);
    return meeting === null || paper === null ? null : { meeting, paper };
  }

  #leads({ presentation }: Running, actor: Actor): boolean {
    const who = presenterOf(actor);
    return who !== null && isSamePresenter(presentation.presenter, who);
  }

  #isConnected({ roomId, presenter }: Presentation): boolean {
    for (const { session } of this.#parts.connections()) {
      const who = session === null || session.roomId !== roomId ? null : presenterOf(session);
      if (who !== null && isSamePresenter(presenter, who)) return true;
    }
    return false;
  }

  #seatsIn(roomId: string): readonly Connection[] {
    return [...this.#parts.connections()].filter(
      ({ session }) => session?.roomId === roomId && session.role === 'seat',
    );
  }

  #touch(room: Room, ...topics: readonly PresentationTopic[]): void {
    for (const topic of topics) room.versions[topic] += 1;
    this.#parts.onChange();
  }

  #room(roomId: string): Room {
    const known = this.#rooms.get(roomId);
    if (known !== undefined) return known;
    const room: Room = {
      running: null,
      versions: { presentation: 0, pointer: 0, strokes: 0, followers: 0 },
      from: [],
    };
    this.#rooms.set(roomId, room);
    return room;
  }

  get #state(): State {
    return this.#parts.loop.state;
  }

  get #now(): number {
    return this.#parts.loop.clock.now();
  }
}

const bucketsAt = (now: number): Running['buckets'] => ({
  movePresentation: new Bucket(RATES.movePresentation, now),
  point: new Bucket(RATES.point, now),
  drawStroke: new Bucket(RATES.drawStroke, now),
});
