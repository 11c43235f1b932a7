import type { RequestsView } from '../../core/views/technicalViews.ts';

/** A person who waits to take a place or a delegate that is signed in elsewhere. */
export interface Takeover {
  readonly id: string;
  readonly roomId: string;
  readonly at: number;
  readonly until: number;
  readonly place: string;
  readonly person: string;
  readonly holder: string;
  readonly holderPlace: string;
  /** Whether whoever holds it is still there; when not, nobody needs to be asked. */
  isHeld(): boolean;
  admit(): void;
  refuse(why: 'takeoverRefused' | 'waitExpired'): void;
}

/** The open questions to the chair's side (S-3). */
export class Takeovers {
  readonly #open = new Map<string, Takeover>();
  #version = 0;

  get version(): number {
    return this.#version;
  }

  add(takeover: Takeover): void {
    this.#open.set(takeover.id, takeover);
    this.#version += 1;
  }

  /** Takes a question off the list: whoever asked has gone. */
  drop(id: string): void {
    if (this.#open.delete(id)) this.#version += 1;
  }

  /** The question that the chair's side of a room has answered, off the list; null when it is not on that room's. */
  answered(id: string, roomId: string): Takeover | null {
    const takeover = this.#open.get(id);
    if (takeover?.roomId !== roomId) return null;
    this.drop(id);
    return takeover;
  }

  /** Settles what needs no answer any more; true when something was settled. */
  sweep(now: number): boolean {
    const settled = [...this.#open.values()].filter((takeover) => !takeover.isHeld() || now >= takeover.until);
    for (const takeover of settled) {
      this.drop(takeover.id);
      if (takeover.isHeld()) takeover.refuse('waitExpired');
      else takeover.admit();
    }
    return settled.length > 0;
  }

  view(roomId: string): RequestsView {
    return {
      requests: [...this.#open.values()]
        .filter((takeover) => takeover.roomId === roomId)
        .map(({ id, at, until, place, person, holder, holderPlace }) => ({
          id,
          at,
          until,
          place,
          person,
          holder,
          holderPlace,
        })),
    };
  }
}
