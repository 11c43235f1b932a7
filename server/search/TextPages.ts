import { isSecret } from '../../core/documents/document.ts';
import { refuse } from '../../core/refusal.ts';
import { type SearchablePage, TEXT_CHARACTERS } from '../../core/search/paperText.ts';
import { searchableFor } from '../../core/search/searchable.ts';
import type { State } from '../../core/state.ts';
import type { PaperTexts } from '../intake/PaperTexts.ts';
import type { SomeTechnicalAsks } from '../room/asks.ts';
import { searchablePage } from './searchablePage.ts';

/** Characters that are held, of the papers asked for last: every seat asks for the same ones. */
const HELD_CHARACTERS = 10_000_000;

type Pages = readonly SearchablePage[];

/** A text that is being read, or was. */
interface Held {
  readonly pages: Promise<Pages | null>;
  /** Of the text; 0 until it is read. */
  characters: number;
}

/** Gives terminals what papers say, piece by piece, so that they can look through them while the server is away (K-5). */
export class TextPages {
  readonly #texts: Pick<PaperTexts, 'onText' | 'read'>;
  readonly #state: () => State;
  /** By paper, the one asked for first at the front. */
  readonly #held = new Map<string, Held>();

  constructor(texts: Pick<PaperTexts, 'onText' | 'read'>, state: () => State) {
    this.#texts = texts;
    this.#state = state;
    // Scans that have been read since say more than before.
    texts.onText((sha256) => this.#held.delete(sha256));
  }

  readonly asks: SomeTechnicalAsks<'paperText'> = {
    paperText: async (actor, { sha256, from }) => {
      const mayKeep = () =>
        searchableFor(this.#state(), actor, 'meeting').some(
          (one) => one.sha256 === sha256 && !('label' in one.about && isSecret(one.about.label)),
        );
      if (!mayKeep()) return refuse('unknownPaper');
      const all = await this.#pagesOf(sha256);
      // It may have been recalled meanwhile.
      if (!mayKeep()) return refuse('unknownPaper');
      if (all === null) return { ok: true, answer: { kind: 'paperText', pages: null, next: null } };
      const pages: SearchablePage[] = [];
      let characters = 0;
      for (const page of all.slice(from)) {
        characters += page.text.length;
        if (pages.length > 0 && characters > TEXT_CHARACTERS) break;
        pages.push(page);
      }
      const next = from + pages.length;
      return { ok: true, answer: { kind: 'paperText', pages, next: next < all.length ? next : null } };
    },
  };

  /** Read once for all who ask at the same time. */
  async #pagesOf(sha256: string): Promise<Pages | null> {
    const known = this.#held.get(sha256);
    if (known !== undefined) return known.pages;
    const held: Held = { pages: this.#read(sha256), characters: 0 };
    this.#held.set(sha256, held);
    let pages: Pages | null = null;
    try {
      pages = await held.pages;
    } finally {
      // What is not made yet, or could not be read, is looked for anew.
      if (pages === null && this.#held.get(sha256) === held) this.#held.delete(sha256);
    }
    held.characters = pages?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    this.#forgetSome(sha256);
    return pages;
  }

  async #read(sha256: string): Promise<Pages | null> {
    const text = await this.#texts.read(sha256);
    return text === null ? null : text.pages.map(searchablePage);
  }

  #forgetSome(but: string): void {
    let characters = [...this.#held.values()].reduce((sum, held) => sum + held.characters, 0);
    for (const [sha256, held] of this.#held) {
      if (characters <= HELD_CHARACTERS) return;
      if (sha256 === but) continue;
      characters -= held.characters;
      this.#held.delete(sha256);
    }
  }
}
