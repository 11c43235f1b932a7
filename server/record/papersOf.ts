import type { Paper } from '../../core/documents/document.ts';
import type { EntryBody } from '../../core/journal.ts';

/** A version of a paper that belongs into a meeting's file. */
export interface FiledPaper {
  readonly name: string;
  readonly sha256: string;
  /** `released` and `recalled` papers of the agenda, and papers of record that were signed. */
  readonly state: 'released' | 'recalled' | 'signed';
}

/** Gathers, entry by entry, the versions of papers that delegates could read, and those that were signed; drafts stay out. */
export class PaperShelf {
  readonly #meetingId: string;
  readonly #attached = new Map<string, Paper>();
  readonly #filed = new Map<string, FiledPaper>();

  constructor(meetingId: string) {
    this.#meetingId = meetingId;
  }

  get papers(): readonly FiledPaper[] {
    return [...this.#filed.values()];
  }

  take({ events }: EntryBody): void {
    for (const event of events) {
      if (!('meetingId' in event) || event.meetingId !== this.#meetingId) continue;
      switch (event.type) {
        case 'paperAttached':
          this.#attached.set(event.paper.id, event.paper);
          if (event.paper.state.kind === 'released') this.#file(event.paper.id, 'released');
          break;
        case 'papersReleased':
          for (const id of event.paperIds) this.#file(id, 'released');
          break;
        case 'paperRecalled':
          this.#file(event.paperId, 'recalled');
          break;
        case 'paperSigned':
          this.#filed.set(event.sha256, { name: event.paper.kind, sha256: event.sha256, state: 'signed' });
          break;
      }
    }
  }

  #file(paperId: string, state: FiledPaper['state']): void {
    const paper = this.#attached.get(paperId);
    if (paper === undefined) return;
    const { sha256 } = paper.file;
    this.#filed.set(sha256, { name: paper.name, sha256, state });
  }
}
