import { foldInPlace } from '../../core/search/foldInPlace.ts';
import type { SearchablePage } from '../../core/search/paperText.ts';

/** Nothing more is kept beyond these characters: some twenty thousand pages. */
const KEPT_CHARACTERS = 40_000_000;
/** Between two questions, ms: papers come to every seat at the same moment, and votes go first. */
const PAUSE_MS = 300;
/** What was not given is asked for again after this, ms. */
const AGAIN_MS = 30_000;

/** A page as it is looked through: bare words are compared before anything is worked out. */
export interface KeptPage extends SearchablePage {
  readonly folded: string;
}

/** `next`: where the text goes on, null at its end. */
export interface TextPart {
  readonly pages: readonly SearchablePage[];
  readonly next: number | null;
}

export interface KeptTextsPorts {
  /** Null: it is not made yet, may not be kept, or the server is away. */
  readonly ask: (sha256: string, from: number) => Promise<TextPart | null>;
  readonly pause: (ms: number) => Promise<void>;
  /** How long this terminal waits before its first question, ms: not all ask at once. */
  readonly firstPause: () => number;
}

/** What the papers say that this terminal may look through while the server is away; in memory alone (K-5). */
export class KeptTexts {
  readonly #ports: KeptTextsPorts;
  readonly #texts = new Map<string, readonly KeptPage[]>();
  #wanted: readonly string[] = [];
  #running = false;

  constructor(ports: KeptTextsPorts) {
    this.#ports = ports;
  }

  /** What may be kept now, the most urgent first; everything else is forgotten at once. */
  want(sha256s: readonly string[]): void {
    this.#wanted = sha256s;
    for (const sha256 of this.#texts.keys()) if (!sha256s.includes(sha256)) this.#texts.delete(sha256);
    if (!this.#running) {
      this.#running = true;
      void this.#work().finally(() => {
        this.#running = false;
      });
    }
  }

  /** Null: it is not here. */
  pagesOf(sha256: string): readonly KeptPage[] | null {
    return this.#texts.get(sha256) ?? null;
  }

  async #work(): Promise<void> {
    const tried = new Set<string>();
    await this.#ports.pause(this.#ports.firstPause());
    for (;;) {
      const missing = this.#wanted.filter((sha256) => !this.#texts.has(sha256));
      if (missing.length === 0 || this.#size() > KEPT_CHARACTERS) return;
      const sha256 = missing.find((one) => !tried.has(one));
      if (sha256 === undefined) {
        tried.clear();
        await this.#ports.pause(AGAIN_MS);
        continue;
      }
      tried.add(sha256);
      const pages = await this.#fetch(sha256);
      if (pages !== null && this.#wanted.includes(sha256)) this.#texts.set(sha256, pages);
    }
  }

  async #fetch(sha256: string): Promise<readonly KeptPage[] | null> {
    const pages: KeptPage[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const part: TextPart | null = await this.#ports.ask(sha256, from);
      if (part === null) return null;
      pages.push(...part.pages.map((page) => ({ ...page, folded: foldInPlace(page.text) })));
      from = part.next;
      await this.#ports.pause(PAUSE_MS);
    }
    return pages;
  }

  #size(): number {
    return [...this.#texts.values()].flat().reduce((sum, { text }) => sum + text.length, 0);
  }
}
