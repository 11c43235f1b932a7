import { useEffect, useMemo, useRef, useState } from 'react';
import type { LibraryRow } from '../../core/library/library.ts';
import { findAbout } from '../../core/search/findAbout.ts';
import { findSpans } from '../../core/search/findSpans.ts';
import { SEARCH_LIMITS, type SearchHit, type SearchScope } from '../../core/search/search.ts';
import { snippetOf } from '../../core/search/snippetOf.ts';
import { type Term, termsOf } from '../../core/search/termsOf.ts';
import type { PaperLine } from '../../core/views/papersView.ts';
import { ask } from '../app/useCommand.ts';
import type { KeptPage } from './KeptTexts.ts';

/** Nothing is asked while somebody types this fast, ms. */
const TYPING_MS = 250;
const HITS = 20;

/** What was found, and for which question. */
export interface Found {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
  readonly withoutMarks: boolean;
}

/** `searching` shows what was found before until there is something newer. */
export type SearchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching'; readonly before: Found | null }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'failed' };

export interface SearchControl {
  readonly state: SearchState;
  /** Asks for the hits behind those that are shown. */
  readonly showMore: () => void;
  readonly retry: () => void;
}

/** What this screen knows of what can be found. */
export interface SearchedHere {
  readonly papers: readonly PaperLine[];
  readonly entries: readonly LibraryRow[];
  /** What the pages of a paper say; null where that is not here. */
  readonly pagesOf: (sha256: string) => readonly KeptPage[] | null;
}

export interface SearchQuestion {
  readonly typed: string;
  readonly scope: SearchScope;
  /** So many hits were in the list when one of them was opened: the list has them again at once. */
  readonly depth: number;
}

/** Looks for words as they are typed: on the server, and while it is away in what this screen knows. */
export function useSearch(question: SearchQuestion, online: boolean, known: SearchedHere): SearchControl {
  const { typed, scope, depth } = question;
  const query = typed.trim();
  const [state, setState] = useState<SearchState>({ kind: 'idle' });
  const [attempt, setAttempt] = useState(0);
  /** Which question is the newest: answers to others do not count. */
  const turn = useRef(0);
  /** One question at a time: the newest is asked when the one before it was answered. */
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const put = (before: readonly SearchHit[]) => {
    turn.current += 1;
    const mine = turn.current;
    line.current = line.current.then(async () => {
      let found: Found = { query, hits: before, more: true, withoutMarks: false };
      do {
        if (mine !== turn.current) return;
        const outcome = await ask({ kind: 'search', query, scope, limit: HITS, offset: found.hits.length });
        if (mine !== turn.current) return;
        if (outcome.kind === 'refused' || outcome.answer.kind !== 'search') return setState({ kind: 'failed' });
        const { hits, more, withoutMarks } = outcome.answer;
        found = { query, hits: [...found.hits, ...hits], more, withoutMarks };
      } while (found.hits.length < depth && canShowMore(found));
      setState({ kind: 'found', found });
    });
  };
  const latest = useRef(put);
  latest.current = put;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    turn.current += 1;
    if (query === '' || !online) return setState({ kind: 'idle' });
    setState((before) => ({ kind: 'searching', before: before.kind === 'found' ? before.found : null }));
    const timer = setTimeout(() => latest.current([]), TYPING_MS);
    return () => clearTimeout(timer);
  }, [query, scope, online, attempt]);

  const here = useMemo(
    (): SearchState => (query === '' ? { kind: 'idle' } : { kind: 'found', found: findHere(query, scope, known) }),
    [query, scope, known],
  );
  return {
    state: online ? state : here,
    showMore: () => {
      if (state.kind === 'found') put(state.found.hits);
    },
    retry: () => setAttempt(attempt + 1),
  };
}

/** The furthest that hits can be asked for. */
export const canShowMore = ({ more, hits }: Found): boolean => more && hits.length <= SEARCH_LIMITS.offset;

/** Hits that are shown while the server is away: more of them help nobody. */
const HITS_HERE = 100;

/** Names, numbers and abstracts of what this screen knows, then what the pages of its papers say (K-5). */
export function findHere(query: string, scope: SearchScope, { papers, entries, pagesOf }: SearchedHere): Found {
  const terms = termsOf(query);
  const open = scope === 'library' ? [] : papers.filter(({ isOpen }) => isOpen);
  const there = [
    ...open.map(
      (about) => ({ about, of: { kind: 'paper', meetingId: '', paperId: about.id, version: about.version } }) as const,
    ),
    ...(scope === 'meeting' ? [] : entries).map(
      (about) => ({ about, of: { kind: 'entry', entryId: about.id, version: about.version } }) as const,
    ),
  ];
  const among = (exact: boolean) => {
    const named = there.flatMap(({ about, of }): SearchHit[] => {
      const found = findAbout(about, terms, exact);
      const { name, file } = about;
      return found === null ? [] : [{ of, sha256: file.sha256, name, page: null, ...found, ocr: false }];
    });
    const onPages = there.flatMap(({ about, of }) => {
      const { name, file } = about;
      const nameSpans = [...findSpans(name, terms, exact).spans];
      return findPages(pagesOf(file.sha256) ?? [], terms, exact).map(
        (found): SearchHit => ({ of, sha256: file.sha256, name, nameSpans, ...found }),
      );
    });
    return [...named, ...onPages];
  };
  const asTyped = among(true);
  const hits = asTyped.length > 0 ? asTyped : among(false);
  return {
    query,
    hits: hits.slice(0, HITS_HERE),
    more: hits.length > HITS_HERE,
    withoutMarks: asTyped.length === 0 && hits.length > 0,
  };
}

/** The pages on which all the words stand. */
function findPages(pages: readonly KeptPage[], terms: readonly Term[], exact: boolean) {
  return pages.flatMap(({ text, folded, ocr }, at) => {
    if (!terms.every((term) => folded.includes(term.folded))) return [];
    const { hasAll, spans } = findSpans(text, terms, exact);
    return hasAll ? [{ page: at + 1, ...snippetOf(text, spans), ocr }] : [];
  });
}
