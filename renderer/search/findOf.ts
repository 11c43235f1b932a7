import type { SearchHit } from '../../core/search/search.ts';
import { newId } from '../app/page.ts';
import type { Find } from '../reader/find.ts';

/** Brings a reader to a hit: to its page, where its words are marked as they stand there; nowhere for a hit that is on no page. */
export function findOf({ page, snippet, spans }: SearchHit): Find | undefined {
  const [first] = spans;
  return page === null || first === undefined ? undefined : { id: newId(), words: snippet.slice(...first), page };
}
