import { hash } from 'node:crypto';
import type { Views } from '../../core/views/schemas.ts';
import { SHARED_VIEWS, type SharedTopic } from '../../core/views/sharedViews.ts';
import type { Sight } from '../../core/views/sight.ts';
import { type Audience, TOPICS_OF, type Topic } from '../../core/views/topic.ts';
import { sharedFrame } from './sharedFrame.ts';

/** Shortest time between two frames of one topic to one audience, in milliseconds: at most 20 a second. */
const WINDOW_MS = 50;
/**
 * A seat does not need every step of the participation bar. With more seats than the first number it is told this long
 * after the first step it does not know of, so that a storm of ballots is one message to each seat and not a dozen.
 */
const SEAT_PROGRESS: readonly { readonly seats: number; readonly afterMs: number }[] = [
  { seats: 1500, afterMs: 1500 },
  { seats: 100, afterMs: 500 },
];

/** Topics that are not made from the journal's state alone; whoever makes them gives them here. */
const LIVE_TOPICS = [
  'requests',
  'terminals',
  'server',
  'enrolment',
  'orders',
  'updates',
  'readiness',
  'lockedSignIns',
  'readings',
  'log',
  'presentation',
  'pointer',
  'strokes',
  'followers',
] as const satisfies readonly Topic[];
export type LiveTopic = (typeof LIVE_TOPICS)[number];
export interface LiveView<V> {
  readonly version: number;
  readonly make: () => V;
  /** Where not everybody of the audience may know it: who may, and what the others are shown. */
  readonly only?: { readonly mayKnow: (personId: string | null) => boolean; readonly others: V };
}
export type LiveViews = {
  readonly [T in LiveTopic]: (roomId: string, audience: Audience) => LiveView<Views[T]>;
};

export interface Frame {
  readonly topic: Topic;
  /** Names the bytes, so that it means the same before and after a restart of the server. */
  readonly rev: string;
  readonly bytes: Buffer;
  /** Where not everybody of the audience may know it: who may, and the frame of the others. */
  readonly only?: { readonly mayKnow: (personId: string | null) => boolean; readonly others: Frame };
}

interface Slot {
  /** What the frame was made from. */
  readonly from: readonly unknown[];
  readonly frame: Frame;
  /** The revision that everybody has and when it went out; null when somebody who came since has another. */
  readonly told: { readonly rev: string | null; readonly at: number } | null;
}

const sameParts = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((part, i) => part === b[i]);

/** A view as a frame; `rev` is taken from the bytes. */
export function viewFrame(topic: Topic, data: unknown): Frame {
  const json = JSON.stringify(data);
  const rev = hash('sha256', json, 'base64url').slice(0, 16);
  return { topic, rev, bytes: sharedFrame(`{"type":"view","topic":"${topic}","rev":"${rev}","data":${json}}`) };
}

/** The frame as one person of its audience may have it. */
export function frameFor(frame: Frame, personId: string | null): Frame {
  return frame.only === undefined || frame.only.mayKnow(personId) ? frame : frame.only.others;
}

const isLive = (topic: Topic): topic is LiveTopic => LIVE_TOPICS.some((live) => live === topic);
type PersonalTopic = 'place' | 'mine' | 'ownPapers' | 'ownOpinions' | 'terminal';
const isPersonal = (topic: Topic): topic is PersonalTopic =>
  topic === 'place' || topic === 'mine' || topic === 'ownPapers' || topic === 'ownOpinions' || topic === 'terminal';

/** The shared topics of one audience looking at one meeting: each serialised once, whoever is listening. */
export class Channel {
  readonly audience: Audience;
  readonly #topics: readonly Exclude<Topic, PersonalTopic>[];
  readonly #slots = new Map<Topic, Slot>();
  /** Since when a paced topic has had something to tell. */
  readonly #waiting = new Map<Topic, number>();
  readonly #live: LiveViews;

  constructor(audience: Audience, live: LiveViews) {
    this.audience = audience;
    this.#live = live;
    this.#topics = TOPICS_OF[audience].filter((topic) => !isPersonal(topic));
  }

  /** Every topic as it stands now, for somebody who has just come. */
  frames(sight: Sight): readonly Frame[] {
    return this.#topics.map((topic) => {
      const slot = this.#refresh(topic, sight);
      // Who has just come is now ahead of the others: they must all be told, even if it becomes again what it was.
      if (slot.told !== null && slot.told.rev !== slot.frame.rev) {
        this.#slots.set(topic, { ...slot, told: { rev: null, at: slot.told.at } });
      }
      return slot.frame;
    });
  }

  /**
   * The frames that changed and are due, and the instant at which a change that is not due yet will be (null: none).
   * `listeners` sets the pace of what is told to many.
   */
  changes(
    sight: Sight,
    now: number,
    listeners: number,
  ): { readonly due: readonly Frame[]; readonly next: number | null } {
    const due: Frame[] = [];
    let next: number | null = null;
    for (const topic of this.#topics) {
      const before = this.#slots.get(topic);
      if (
        before !== undefined &&
        before.told?.rev === before.frame.rev &&
        sameParts(before.from, this.#from(topic, sight))
      ) {
        continue;
      }
      const at = this.#dueAt(topic, before?.told?.at ?? 0, now, listeners);
      if (now < at) {
        next = next === null ? at : Math.min(next, at);
        continue;
      }
      this.#waiting.delete(topic);
      const slot = this.#refresh(topic, sight);
      // Where not everybody may know it, the same bytes may now be for others.
      if (slot.told?.rev === slot.frame.rev && slot.frame.only === undefined) continue;
      this.#slots.set(topic, { ...slot, told: { rev: slot.frame.rev, at: now } });
      due.push(slot.frame);
    }
    return { due, next };
  }

  /** The newest frame of a topic, for a listener that fell behind. */
  latest(topic: Topic): Frame | null {
    return this.#slots.get(topic)?.frame ?? null;
  }

  #dueAt(topic: Topic, toldAt: number, now: number, listeners: number): number {
    const pace =
      topic === 'progress' && this.audience === 'seat'
        ? SEAT_PROGRESS.find(({ seats }) => listeners > seats)
        : undefined;
    if (pace === undefined) return toldAt + WINDOW_MS;
    const since = this.#waiting.get(topic) ?? now;
    this.#waiting.set(topic, since);
    return since + pace.afterMs;
  }

  #from(topic: SharedTopic | LiveTopic, sight: Sight): readonly unknown[] {
    return isLive(topic) ? [this.#live[topic](sight.room.id, this.audience).version] : SHARED_VIEWS[topic].from(sight);
  }

  /** The topic's slot, made anew when what it is made from changed. */
  #refresh(topic: SharedTopic | LiveTopic, sight: Sight): Slot {
    const from = this.#from(topic, sight);
    const before = this.#slots.get(topic);
    if (before !== undefined && sameParts(before.from, from)) return before;
    const frame = isLive(topic) ? this.#liveFrame(topic, sight) : viewFrame(topic, SHARED_VIEWS[topic].view(sight));
    const isSame = frame.rev === before?.frame.rev && frame.only === undefined;
    const slot = { from, frame: isSame ? before.frame : frame, told: before?.told ?? null };
    this.#slots.set(topic, slot);
    return slot;
  }

  #liveFrame(topic: LiveTopic, sight: Sight): Frame {
    const { make, only } = this.#live[topic](sight.room.id, this.audience);
    const frame = viewFrame(topic, make());
    return only === undefined
      ? frame
      : { ...frame, only: { mayKnow: only.mayKnow, others: viewFrame(topic, only.others) } };
  }
}
