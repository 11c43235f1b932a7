import { setTimeout as sleep } from 'node:timers/promises';
import type { PaperText } from '../../core/intake/paperText.ts';
import { refuse } from '../../core/refusal.ts';
import { hasWords } from '../../core/search/about.ts';
import { findAbout } from '../../core/search/findAbout.ts';
import { findSpans } from '../../core/search/findSpans.ts';
import type { SearchAnswer, SearchHit, SearchScope } from '../../core/search/search.ts';
import { type Searchable, searchableFor } from '../../core/search/searchable.ts';
import { snippetOf } from '../../core/search/snippetOf.ts';
import { type Term, termsOf } from '../../core/search/termsOf.ts';
import type { Actor } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';
import type { PaperTexts } from '../intake/PaperTexts.ts';
import type { Log } from '../log.ts';
import type { SomeTechnicalAsks } from '../room/asks.ts';
import type { SearchIndex } from './SearchIndex.ts';
import { searchablePage } from './searchablePage.ts';
import type { FoundPage } from './searchProtocol.ts';

/** Answers leave on this beat, in milliseconds: how long the index took must not tell of papers of others (K-1). */
const BEAT_MS = 100;
/** Questions of one session, and of all, that are looked up at a time. */
const OF_ONE = 2;
const OF_ALL = 200;

export interface SearchParts {
  readonly state: () => State;
  readonly index: Pick<SearchIndex, 'indexed' | 'index' | 'find' | 'close'>;
  readonly texts: Pick<PaperTexts, 'onText' | 'read'>;
  /** Every paper that is kept. */
  readonly pdfs: () => readonly string[];
  readonly log: Log;
  /** Milliseconds that only go forward; a test puts its own. */
  readonly now?: () => number;
  readonly pause?: (ms: number) => Promise<unknown>;
}

interface Page {
  readonly scope: SearchScope;
  readonly limit: number;
  readonly offset: number;
}

/** Keeps the index of what papers say up to date in the background, and looks for words in it. */
export class Search {
  readonly #parts: SearchParts;
  readonly #now: () => number;
  readonly #pause: (ms: number) => Promise<unknown>;
  readonly #underway = new Map<string, number>();
  #all = 0;
  #filling: Promise<void> = Promise.resolve();
  #stopped = false;
  #stopListening: () => void = () => {};

  constructor(parts: SearchParts) {
    this.#parts = parts;
    this.#now = parts.now ?? (() => performance.now());
    this.#pause = parts.pause ?? ((ms) => sleep(ms));
  }

  readonly asks: SomeTechnicalAsks<'search'> = {
    search: async (actor, { query, ...page }) => {
      const who = actor.sessionId ?? '';
      const own = this.#underway.get(who) ?? 0;
      if (own >= OF_ONE || this.#all >= OF_ALL) return refuse('tooFast');
      this.#underway.set(who, own + 1);
      this.#all += 1;
      const began = this.#now();
      try {
        const answer = await this.#search(actor, query, page);
        const took = this.#now() - began;
        await this.#pause(Math.max(1, Math.ceil(took / BEAT_MS)) * BEAT_MS - took);
        return { ok: true, answer };
      } catch (error) {
        this.#parts.log.error({ err: error }, 'words could not be looked for');
        return refuse('serverFault');
      } finally {
        this.#all -= 1;
        const left = (this.#underway.get(who) ?? 1) - 1;
        if (left === 0) this.#underway.delete(who);
        else this.#underway.set(who, left);
      }
    },
  };

  /** Takes in what papers say from now on, and what the index lacks of those that were there before. */
  start(): void {
    const { texts } = this.#parts;
    this.#stopListening = texts.onText((sha256, text) => this.#later(() => this.#take(sha256, text)));
    this.#later(() => this.#fill());
  }

  /** Resolves when everything that is known has been taken in. */
  settled(): Promise<void> {
    return this.#filling;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopListening();
    await this.#filling;
    await this.#parts.index.close();
  }

  /** One after the other: questions are looked up in between. */
  #later(work: () => Promise<void>): void {
    this.#filling = this.#filling.then(async () => {
      if (this.#stopped) return;
      try {
        await work();
      } catch (error) {
        this.#parts.log.warn({ err: error }, 'what a paper says was not taken into the index');
      }
    });
  }

  async #fill(): Promise<void> {
    const { index, texts, pdfs } = this.#parts;
    const complete = new Set((await index.indexed()).flatMap((file) => (file.unread === 0 ? [file.sha256] : [])));
    for (const sha256 of pdfs()) {
      if (this.#stopped) return;
      if (complete.has(sha256)) continue;
      const text = await texts.read(sha256);
      if (text !== null) await this.#take(sha256, text);
    }
  }

  async #take(sha256: string, { pages }: PaperText): Promise<void> {
    const unread = pages.filter(({ isScan, ocr }) => isScan && !ocr).length;
    await this.#parts.index.index(sha256, pages.map(searchablePage), unread);
  }

  async #search(actor: Actor, query: string, page: Page): Promise<SearchAnswer> {
    const terms = termsOf(query);
    if (terms.length === 0) return { kind: 'search', hits: [], more: false, withoutMarks: false };
    // Where the words stand somewhere with the marks that were typed, all pages of the answer are of that kind.
    const isMarked = terms.some((term) => term.isMarked);
    const exact =
      !isMarked || (await this.#lookUp(actor, terms, true, { ...page, limit: 1, offset: 0 })).hits.length > 0;
    const found = await this.#lookUp(actor, terms, exact, page);
    return { kind: 'search', ...found, withoutMarks: !exact && found.hits.length > 0 };
  }

  async #lookUp(actor: Actor, terms: readonly Term[], exact: boolean, { scope, limit, offset }: Page) {
    const asked = this.#parts.state();
    const mayRead = searchableFor(asked, actor, scope);
    const named = mayRead.filter(({ about }) => hasWords(about, terms, exact));
    const ofNames = named.slice(offset, offset + limit);
    const found = await this.#parts.index.find({
      terms,
      exact,
      files: mayRead.map(({ sha256 }) => sha256),
      limit: limit - ofNames.length,
      offset: Math.max(0, offset - named.length),
    });
    // What was recalled or closed meanwhile is not told.
    const state = this.#parts.state();
    const now = state === asked ? null : new Set(searchableFor(state, actor, scope).map(keyOf));
    const isStill = (one: Searchable) => now === null || now.has(keyOf(one));
    const pagesOf = new Set(found.pages.map(({ sha256 }) => sha256));
    const papersOf = Map.groupBy(
      mayRead.filter(({ sha256 }) => pagesOf.has(sha256)),
      ({ sha256 }) => sha256,
    );
    const ofPages = found.pages.flatMap((page) => {
      // The same file may be there under several names: one that the asker may read tells of it.
      const one = papersOf.get(page.sha256)?.find(isStill);
      return one === undefined ? [] : [pageHit(one, page, terms, exact)];
    });
    const ofAbout = ofNames.filter(isStill).flatMap((one) => aboutHit(one, terms, exact));
    const hits = [...ofAbout, ...ofPages];
    return { hits, more: found.more || named.length > offset + limit };
  }
}

/** Which version of which paper or entry. */
const keyOf = ({ of, sha256 }: Searchable) =>
  of.kind === 'paper' ? `${of.meetingId}/${of.paperId}/${sha256}` : `${of.entryId}/${sha256}`;

const headOf = ({ of, about: { name }, sha256 }: Searchable, terms: readonly Term[], exact: boolean) => ({
  of,
  sha256,
  name,
  nameSpans: [...findSpans(name, terms, exact).spans],
});

/** What is there of a paper or an entry where what is written about it has all the words. */
function aboutHit(one: Searchable, terms: readonly Term[], exact: boolean): SearchHit[] {
  const found = findAbout(one.about, terms, exact);
  return found === null ? [] : [{ ...headOf(one, terms, exact), page: null, ...found, ocr: false }];
}

function pageHit(one: Searchable, { page, text, ocr }: FoundPage, terms: readonly Term[], exact: boolean): SearchHit {
  return { ...headOf(one, terms, exact), page, ...snippetOf(text, findSpans(text, terms, exact).spans), ocr };
}
