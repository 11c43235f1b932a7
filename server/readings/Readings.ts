import type { Paper } from '../../core/documents/document.ts';
import { filesOfReaders, papersFor } from '../../core/documents/readers.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { stepOf } from '../../core/readings/reading.ts';
import { refuse } from '../../core/refusal.ts';
import type { ReadingsView } from '../../core/views/readingsView.ts';
import type { Audience } from '../../core/views/topic.ts';
import type { SomeTechnicalAsks } from '../room/asks.ts';
import type { RoomLoop } from '../room/room.ts';
import type { ReadingBook } from './ReadingBook.ts';

/** The view is made anew at most this often: it is large, and nobody waits for it, in milliseconds. */
const PACE_MS = 2_000;

export interface ReadingsParts {
  readonly loop: RoomLoop;
  readonly book: ReadingBook;
  /** The view has changed. */
  changed(): void;
}

/** Takes what seats report of papers, and shows it to desk, chair and console. */
export class Readings {
  readonly #parts: ReadingsParts;
  /** What lies on each terminal, as its page said last; told again at every connection. */
  readonly #here = new Map<string, ReadonlySet<string>>();
  #version = 0;
  /** What the released papers of a room were when its view was last made. */
  readonly #stamps = new Map<string, string>();
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: ReadingsParts) {
    this.#parts = parts;
  }

  readonly asks: SomeTechnicalAsks<'noteReadings'> = {
    noteReadings: async (actor, { report }) => {
      const { loop, book } = this.#parts;
      const meeting = loop.state.meetings[report.meetingId];
      if (actor.personId === null || meeting === undefined || meeting.roomId !== actor.roomId) {
        return refuse('notAllowed');
      }
      const { personId } = actor;
      const mine = new Set(papersFor(loop.state.people, meeting, personId).flatMap(filesOfReaders));
      for (const reading of report.read) {
        if (mine.has(reading.sha256)) book.note(meeting.id, personId, reading.sha256, reading);
      }
      const here = report.here.filter((sha256) => mine.has(sha256));
      for (const sha256 of here) book.note(meeting.id, personId, sha256, null);
      if (actor.terminalId !== null) this.#here.set(actor.terminalId, new Set(here));
      this.#timer ??= setTimeout(() => {
        this.#timer = null;
        this.#version += 1;
        this.#parts.changed();
      }, PACE_MS).unref();
      return { ok: true, answer: { kind: 'noteReadings' } };
    },
  };

  view(roomId: string, audience: Audience): { readonly version: number; readonly make: () => ReadingsView } {
    const { state } = this.#parts.loop;
    const meeting = state.meetings[state.rooms[roomId]?.meetingId ?? ''];
    const papers = meeting?.papers.filter((paper) => paper.state.kind === 'released') ?? [];
    // Papers are few and change seldom: who may read what stands in them.
    const stamp = papers.map(({ id, version }) => `${id}:${version}`).join();
    if (this.#stamps.get(roomId) !== stamp) {
      this.#stamps.set(roomId, stamp);
      this.#version += 1;
    }
    return {
      version: this.#version,
      make: () => (meeting === undefined ? EMPTY : this.#make(meeting, papers, audience)),
    };
  }

  stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    return this.#parts.book.flush();
  }

  #make(meeting: Meeting, papers: readonly Paper[], audience: Audience): ReadingsView {
    const { state } = this.#parts.loop;
    const places = state.rooms[meeting.roomId]?.places ?? {};
    const figures = new Map(papers.map(({ id }) => [id, { readers: 0, fetched: 0, opened: 0, read: 0 }]));
    const delegates = Object.values(meeting.delegates).map((delegate) => {
      const { personId, placeId } = delegate;
      const lines = papersFor(state.people, meeting, personId).map((paper) => {
        const known = this.#parts.book.of(meeting.id, personId, paper.file.sha256);
        const reading = known?.reading ?? null;
        const step = stepOf(reading, known !== null);
        const figure = figures.get(paper.id);
        if (figure !== undefined) {
          figure.readers += 1;
          if (step !== 'none') figure.fetched += 1;
          if (step === 'opened' || step === 'read') figure.opened += 1;
          if (step === 'read') figure.read += 1;
        }
        return { id: paper.id, step, furthest: reading?.furthest ?? null, pages: reading?.pages ?? paper.file.pages };
      });
      const place = placeId === null ? '' : (places[placeId]?.label ?? '');
      return { personId, name: state.people[personId]?.name ?? '', place, papers: lines };
    });
    const none = { readers: 0, fetched: 0, opened: 0, read: 0 };
    return {
      papers: papers.map(({ id, name, version }) => ({ id, name, version, ...(figures.get(id) ?? none) })),
      delegates: audience === 'desk' || audience === 'chair' ? delegates : [],
      terminals: audience === 'chair' ? [] : this.#terminals(meeting),
    };
  }

  #terminals(meeting: Meeting): ReadingsView['terminals'] {
    const { state } = this.#parts.loop;
    const places = state.rooms[meeting.roomId]?.places ?? {};
    return Object.values(state.terminals).flatMap(({ id, roomId, name, use, revokedAt, proof }) => {
      if (roomId !== meeting.roomId || revokedAt !== null || proof.kind !== 'certificate' || use.kind !== 'seat')
        return [];
      const sitting = Object.values(meeting.delegates).find(({ placeId }) => placeId === use.placeId);
      const wanted = sitting === undefined ? [] : papersFor(state.people, meeting, sitting.personId);
      const here = this.#here.get(id);
      const missing = wanted.filter(({ file }) => here?.has(file.sha256) !== true).map((paper) => paper.id);
      const label = places[use.placeId]?.label ?? name;
      return [{ terminalId: id, name: label, papers: wanted.length, here: wanted.length - missing.length, missing }];
    });
  }
}

const EMPTY: ReadingsView = { papers: [], delegates: [], terminals: [] };
