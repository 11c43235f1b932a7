import type { EntryBody } from '../../core/journal.ts';

/** A version of a paper that belongs into a meeting's file. */
export interface FiledPaper {
  readonly name: string;
  readonly sha256: string;
  /** `released`, `replaced` and `recalled` papers of the agenda, and papers of record that were signed. */
  readonly state: 'released' | 'replaced' | 'recalled' | 'signed';
}

interface Shelved {
  readonly name: string;
  /** What readers have; null before the first release. */
  readonly shown: string | null;
  /** What waits for its release. */
  readonly waiting: string | null;
}

/** Gathers, entry by entry, the versions of papers that delegates could read, and those that were signed; drafts stay out. */
export class PaperShelf {
  readonly #meetingId: string;
  readonly #papers = new Map<string, Shelved>();
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
          this.#papers.set(event.paper.id, {
            name: event.paper.name,
            shown: null,
            waiting: event.paper.file.sha256,
          });
          break;
        case 'paperUpdated':
          this.#change(event.paperId, (paper) => ({ ...paper, name: event.setup.name }));
          break;
        case 'versionAttached':
          this.#change(event.paperId, (paper) => ({ ...paper, waiting: event.version.file.sha256 }));
          break;
        case 'nextVersionDropped':
          this.#change(event.paperId, (paper) => ({ ...paper, waiting: null }));
          break;
        case 'papersReleased':
          for (const id of event.paperIds) this.#change(id, (paper) => this.#release(paper));
          break;
        case 'paperRecalled':
          this.#change(event.paperId, (paper) => {
            if (paper.shown !== null) this.#file(paper.name, paper.shown, 'recalled');
            return paper;
          });
          break;
        case 'paperSigned':
          this.#file(event.paper.kind, event.sha256, 'signed');
          break;
      }
    }
  }

  #change(paperId: string, change: (paper: Shelved) => Shelved): void {
    const paper = this.#papers.get(paperId);
    if (paper !== undefined) this.#papers.set(paperId, change(paper));
  }

  #release({ name, shown, waiting }: Shelved): Shelved {
    const sha256 = waiting ?? shown;
    if (sha256 === null) return { name, shown, waiting };
    const before = shown === null ? undefined : this.#filed.get(shown);
    if (before !== undefined && before.sha256 !== sha256 && before.state === 'released') {
      this.#file(before.name, before.sha256, 'replaced');
    }
    this.#file(name, sha256, 'released');
    return { name, shown: sha256, waiting: null };
  }

  #file(name: string, sha256: string, state: FiledPaper['state']): void {
    this.#filed.set(sha256, { name, sha256, state });
  }
}
