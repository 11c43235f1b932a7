import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { FindHits, FindState } from './findState.ts';
import { hasMarks } from './marks.ts';
import { viewer as components } from './pdfjs.ts';
import { type Hit, hitsOf, type PageText, pageTextOf } from './snippets.ts';
import { throttle } from './throttle.ts';
import type { VietnameseFind } from './VietnameseFind.ts';

/** Hits listed; who looks for a word that stands oftener types another one. */
const MOST_HITS = 300;
/** While pages are read the list is written anew at most this often, ms. */
const LIST_EVERY = 300;

type EventBus = InstanceType<typeof components.EventBus>;
type Matches = { current: number; total: number };

export interface SearchEvents {
  onFind: (state: FindState) => void;
  onHits: (hits: FindHits) => void;
}

/** Looks for words in a document. */
export interface Search {
  /** The viewer hands the document to the finder itself, once its first page is drawn. */
  setDocument: (pdf: PDFDocumentProxy | null) => void;
  find: (query: string) => void;
  step: (back: boolean) => void;
  /** Shows one of the listed hits; its page is in sight already. */
  show: (hit: Hit) => void;
  end: () => void;
  close: () => void;
}

/** Marks count when they were typed and stand somewhere; otherwise, and without them, letters are compared bare. */
export function createSearch(eventBus: EventBus, finder: VietnameseFind, events: SearchEvents): Search {
  let pdf: PDFDocumentProxy | null = null;
  let query = '';
  let status: FindState['status'] = 'pending';
  let withoutMarks = false;
  let matches: Matches = { current: 0, total: 0 };
  const texts = new Map<number, Promise<PageText>>();

  const textOf = async (document: PDFDocumentProxy, page: number) => {
    const content = await (await document.getPage(page)).getTextContent({ disableNormalization: true });
    return pageTextOf(content.items.flatMap((item) => ('str' in item ? [item] : [])));
  };
  const list = async () => {
    const document = pdf;
    const asked = query;
    if (document === null) return;
    const hits: Hit[] = [];
    let more = false;
    for (const [index, starts] of finder.pageMatches?.entries() ?? []) {
      if (starts === undefined || starts.length === 0) continue;
      const page = index + 1;
      const text = texts.get(page) ?? textOf(document, page);
      texts.set(page, text);
      hits.push(...hitsOf(page, await text, starts, finder.pageMatchesLength?.[index] ?? []));
      more = hits.length > MOST_HITS;
      if (more) break;
    }
    if (document !== pdf || asked !== query) return;
    const at = finder.selected;
    const current = at === undefined || at.matchIdx < 0 ? null : { page: at.pageIdx + 1, match: at.matchIdx };
    events.onHits({ hits: hits.slice(0, MOST_HITS), more, current });
  };
  // A page whose text cannot be read has no hits either.
  const listing = throttle(LIST_EVERY, () => void list().catch(() => {}));

  const ask = (type: '' | 'again', back = false) =>
    eventBus.dispatch('find', {
      source: finder,
      type,
      query,
      caseSensitive: false,
      entireWord: false,
      matchDiacritics: finder.exact,
      highlightAll: true,
      findPrevious: back,
    });
  const report = (now: Matches) => {
    matches = now;
    events.onFind({ status, ...matches, withoutMarks });
    listing.call();
  };
  eventBus.on('updatefindmatchescount', (event: { matchesCount: Matches }) => report(event.matchesCount));
  eventBus.on('updatefindcontrolstate', ({ state, matchesCount }: { state: number; matchesCount: Matches }) => {
    const { PENDING, NOT_FOUND } = components.FindState;
    status = state === PENDING ? 'pending' : state === NOT_FOUND ? 'missing' : 'found';
    if (status === 'missing' && finder.exact) {
      finder.exact = false;
      withoutMarks = true;
      ask('');
    } else report(matchesCount);
  });

  return {
    setDocument: (document) => {
      pdf = document;
      texts.clear();
    },
    find: (words) => {
      query = words.normalize('NFC');
      finder.exact = hasMarks(query);
      withoutMarks = false;
      ask('');
    },
    step: (back) => ask('again', back),
    show: ({ page, match }) => {
      finder.aimAt(page - 1, match);
      ask('again');
      // The hit shown before may be on a page that is in sight, too.
      eventBus.dispatch('updatetextlayermatches', { source: finder, pageIndex: -1 });
    },
    end: () => eventBus.dispatch('findbarclose', { source: finder }),
    close: () => listing.stop(),
  };
}
