import type { ImportResult, ImportRow, ImportTarget, KnownPerson } from '../../core/people/importProtocol.ts';
import { IMPORT_LIMITS } from './limits.ts';

/** A previewed sheet that waits for the secretary. */
export interface HeldPreview {
  readonly id: string;
  readonly session: string;
  readonly target: ImportTarget;
  readonly rows: readonly ImportRow[];
  /** The list as the secretary was shown it. */
  readonly known: readonly KnownPerson[];
  readonly expiresAt: number;
  /** Set once it was written: a repeated commit gets the same answer. */
  readonly result: ImportResult | null;
}

/** Previews in memory, few for each session and gone after a while; nothing of them is ever in the journal. */
export class HeldPreviews {
  readonly #held = new Map<string, HeldPreview>();

  /** Adds or replaces a preview; the oldest give way. */
  put(preview: HeldPreview, now: number): void {
    this.#held.delete(preview.id);
    this.#forget((other) => other.expiresAt <= now);
    this.#held.set(preview.id, preview);
    const own = [...this.#held.values()].filter((other) => other.session === preview.session);
    for (const other of own.slice(0, -IMPORT_LIMITS.previewsPerSession)) this.#held.delete(other.id);
    for (const id of [...this.#held.keys()].slice(0, -IMPORT_LIMITS.previews)) this.#held.delete(id);
  }

  /** The preview, if it is this session's and not too old. */
  get(id: string, session: string, now: number): HeldPreview | null {
    const preview = this.#held.get(id);
    return preview === undefined || preview.session !== session || preview.expiresAt <= now ? null : preview;
  }

  #forget(gone: (preview: HeldPreview) => boolean): void {
    for (const preview of [...this.#held.values()]) if (gone(preview)) this.#held.delete(preview.id);
  }
}
