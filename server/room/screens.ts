import type { OwnTerminalView } from '../../core/views/terminalViews.ts';

/** What the technician wants of a screen, apart from locking it, which the journal holds. */
export type Wanted = Omit<OwnTerminalView, 'locked'>;

export const NOTHING_WANTED: Wanted = { identify: null, message: null, reload: null };

/** How long a screen shows its number, in milliseconds. */
const IDENTIFY_MS = 20_000;
/** How long a page that was away still learns that it should load anew, in milliseconds. */
const RELOAD_MS = 60_000;

interface Kept {
  readonly wanted: Wanted;
  readonly reloadUntil: number;
}

/**
 * What the technician wants of screens, by `TerminalLine.id`: state and not orders, so that a page which comes back sees
 * it too. In memory only: after a restart of the server nobody wants to be told of a number or a word from before it.
 */
export class Screens {
  readonly #kept = new Map<string, Kept>();
  readonly #onNoted = new Set<(lineId: string, messageId: string) => void>();
  #version = 0;

  /** Rises with every change. */
  get version(): number {
    return this.#version;
  }

  /** The same object until something changes. */
  of(lineId: string): Wanted {
    return this.#kept.get(lineId)?.wanted ?? NOTHING_WANTED;
  }

  identify(lineId: string, label: string, now: number): void {
    this.#change(lineId, { identify: { label, until: now + IDENTIFY_MS } });
  }

  /** Takes the place of a message that nobody has taken note of. */
  message(lineId: string, id: string, text: string): void {
    this.#change(lineId, { message: { id, text } });
  }

  reload(lineId: string, id: string, now: number): void {
    this.#change(lineId, { reload: id }, now + RELOAD_MS);
  }

  /** The person at the screen has read the message; false when it is not the one that is shown. */
  note(lineId: string, messageId: string): boolean {
    if (this.of(lineId).message?.id !== messageId) return false;
    this.#change(lineId, { message: null });
    for (const listener of this.#onNoted) listener(lineId, messageId);
    return true;
  }

  /** Calls back when a message was read; returns the stop. */
  onNoted(listener: (lineId: string, messageId: string) => void): () => void {
    this.#onNoted.add(listener);
    return () => this.#onNoted.delete(listener);
  }

  /** The screen will not come back under this id. */
  forget(lineId: string): void {
    this.#kept.delete(lineId);
  }

  forgetAll(isGone: (lineId: string) => boolean): void {
    for (const lineId of this.#kept.keys()) if (isGone(lineId)) this.#kept.delete(lineId);
  }

  /** Ends what is over; true when something was. */
  sweep(now: number): boolean {
    const before = this.#version;
    for (const [lineId, { wanted, reloadUntil }] of this.#kept) {
      if (wanted.identify !== null && now >= wanted.identify.until) this.#change(lineId, { identify: null });
      if (wanted.reload !== null && now >= reloadUntil) this.#change(lineId, { reload: null });
    }
    return this.#version !== before;
  }

  #change(lineId: string, fields: Partial<Wanted>, reloadUntil = this.#kept.get(lineId)?.reloadUntil ?? 0): void {
    this.#version += 1;
    const wanted = { ...this.of(lineId), ...fields };
    if (wanted.identify === null && wanted.message === null && wanted.reload === null) this.#kept.delete(lineId);
    else this.#kept.set(lineId, { wanted, reloadUntil });
  }
}
