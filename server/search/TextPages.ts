import { isSecret } from '../../core/documents/document.ts';
import type { PaperText } from '../../core/intake/paperText.ts';
import { refuse } from '../../core/refusal.ts';
import { type SearchablePage, TEXT_CHARACTERS } from '../../core/search/paperText.ts';
import { searchableFor } from '../../core/search/searchable.ts';
import type { State } from '../../core/state.ts';
import type { PaperTexts } from '../intake/PaperTexts.ts';
import type { SomeTechnicalAsks } from '../room/asks.ts';

/** Characters that are held, of the papers asked for last: every seat asks for the same ones. */
const HELD_CHARACTERS = 10_000_000;

/** Gives terminals what papers say, piece by piece, so that they can look through them while the server is away (K-5). */
export class TextPages {
  readonly #texts: Pick<PaperTexts, 'onText' | 'read'>;
  readonly #state: () => State;
  readonly #held = new Map<string, readonly SearchablePage[]>();

  constructor(texts: Pick<PaperTexts, 'onText' | 'read'>, state: () => State) {
    this.#texts = texts;
    this.#state = state;
    // Scans that have been read since say more than before.
    texts.onText((sha256) => this.#held.delete(sha256));
  }

  readonly asks: SomeTechnicalAsks<'paperText'> = {
    paperText: async (actor, { sha256, from }) => {
      const mayKeep = () =>
        searchableFor(this.#state(), actor, 'all').some(
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

  async #pagesOf(sha256: string): Promise<readonly SearchablePage[] | null> {
    const held = this.#held.get(sha256);
    if (held !== undefined) return held;
    const text = await this.#texts.read(sha256);
    if (text === null) return null;
    const pages = text.pages.map(searchablePage);
    this.#held.set(sha256, pages);
    let characters = [...this.#held.values()].flat().reduce((sum, page) => sum + page.text.length, 0);
    for (const [oldest, forgotten] of this.#held) {
      if (characters <= HELD_CHARACTERS || oldest === sha256) break;
      characters -= forgotten.reduce((sum, page) => sum + page.text.length, 0);
      this.#held.delete(oldest);
    }
    return pages;
  }
}

/** A page as words are looked for in it. */
export const searchablePage = ({ text, ocr }: PaperText['pages'][number]): SearchablePage => ({
  text: text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim(),
  ocr,
});
