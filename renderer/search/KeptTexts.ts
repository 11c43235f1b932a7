import { foldInPlace } from '../../core/search/foldInPlace.ts';
import type { SearchablePage } from '../../core/search/paperText.ts';

/** Nothing more is kept beyond these characters: some twenty thousand pages. */
const KEPT_CHARACTERS = 40_000_000;
/** Between two questions, ms: papers come to every seat at the same moment, and votes go first. */
const PAUSE_MS = 300;
/** What was not given is asked for again after the first, then ever more seldom up to the last, ms: where no text can be made nobody asks for ever. */
const AGAIN_MS = { first: 30_000, most: 960_000 } as const;

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
  #againMs: number = AGAIN_MS.first;
  /** Which wait for another try is the newest: others count no more. */
  #wait = 0;

  constructor(ports: KeptTextsPorts) {
    this.#ports = ports;
  }

  /** What may be kept now, the most urgent first; everything else is forgotten at once. */
  want(sha256s: readonly string[]): void {
    this.#wanted = sha256s;
    this.#againMs = AGAIN_MS.first;
    for (const sha256 of this.#texts.keys()) if (!sha256s.includes(sha256)) this.#texts.delete(sha256);
    void this.#work(this.#ports.firstPause());
  }

  /** Null: it is not here. */
  pagesOf(sha256: string): readonly KeptPage[] | null {
    return this.#texts.get(sha256) ?? null;
  }

  async #work(afterMs: number): Promise<void> {
    this.#wait += 1;
    const wait = this.#wait;
    await this.#ports.pause(afterMs);
    if (this.#running || wait !== this.#wait) return;
    this.#running = true;
    const tried = new Set<string>();
    for (let next = this.#missing(tried); next !== undefined; next = this.#missing(tried)) {
      tried.add(next);
      const pages = await this.#fetch(next);
      if (pages !== null && this.#wanted.includes(next)) this.#texts.set(next, pages);
    }
    this.#running = false;
    if (this.#missing(new Set()) === undefined) return;
    const againMs = this.#againMs;
    this.#againMs = Math.min(2 * againMs, AGAIN_MS.most);
    await this.#work(againMs);
  }

  /** The most urgent paper that is not here and was not tried; none where there is no room for more. */
  #missing(tried: ReadonlySet<string>): string | undefined {
    if (this.#size() > KEPT_CHARACTERS) return undefined;
    return this.#wanted.find((sha256) => !this.#texts.has(sha256) && !tried.has(sha256));
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
