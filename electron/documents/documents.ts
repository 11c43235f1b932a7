import type { WipedPapers } from '../../core/terminals/terminal.ts';
import type { CachedDocument, CheckedDocument, DocumentCache, WipeOutcome } from './documentCache.ts';
import type { Fetched, Wanted } from './fetchDocument.ts';

/** How long the server's yes to a reader holds, and how long its absence is believed, in milliseconds. */
export const HOLDS = { yesMs: 5 * 60_000, absenceMs: 10_000 } as const;

export type Opened =
  | { readonly kind: 'file'; readonly document: CachedDocument }
  | { readonly kind: 'refused'; readonly status: number }
  /** The server is away and the paper is not on this terminal, or what came was not the paper. */
  | { readonly kind: 'away' };

/** The papers of this terminal. */
export interface Documents {
  /** Brings a paper to this terminal, if this reader may have it; without the server, the copy at hand counts. */
  open(sha256: string, authorization: string): Promise<Opened>;
  /** The addresses of the papers on this terminal. */
  kept(): readonly string[];
  /** Removes papers, for instance when the room recalls them. */
  wipe(papers: WipedPapers): Promise<WipeOutcome>;
  /** Hashes every paper on this terminal again. */
  verify(): Promise<readonly CheckedDocument[]>;
  totals(): { readonly count: number; readonly bytes: number };
}

/** Papers are asked for once per reader and then come from the cache; a refusal takes the copy away. */
export function createDocuments(
  cache: DocumentCache,
  fetch: (wanted: Wanted) => Promise<Fetched>,
  now: () => number,
  log: (message: string, detail: string) => void,
): Documents {
  /** Until when a reader's permission needs no new question. */
  const settled = new Map<string, number>();
  const underway = new Map<string, Promise<Opened>>();

  const askServer = async (sha256: string, authorization: string, reader: string): Promise<Opened> => {
    const copy = await cache.find(sha256);
    if (copy !== null && now() < (settled.get(reader) ?? 0)) return { kind: 'file', document: copy };
    const into = cache.temporary();
    const answer = await fetch({ sha256, authorization, have: copy === null ? null : tagOf(copy), into });
    switch (answer.kind) {
      case 'stored': {
        const document = await cache.adopt(into, sha256, answer.digest);
        settled.set(reader, now() + HOLDS.yesMs);
        return { kind: 'file', document };
      }
      case 'unchanged':
        settled.set(reader, now() + HOLDS.yesMs);
        return copy === null ? { kind: 'away' } : { kind: 'file', document: copy };
      case 'refused':
        settled.delete(reader);
        // 401 speaks of the reader; 403 and 404 of the paper, which was recalled.
        if (answer.status !== 401) await cache.remove(sha256);
        return answer;
      case 'unreachable':
        if (copy === null) return { kind: 'away' };
        settled.set(reader, now() + HOLDS.absenceMs);
        return { kind: 'file', document: copy };
      case 'corrupt':
        log('paper refused', `${sha256}: its bytes are not what was promised`);
        return { kind: 'away' };
    }
  };

  return {
    async open(sha256, authorization) {
      const reader = `${sha256} ${authorization}`;
      const asking = underway.get(reader) ?? askServer(sha256, authorization, reader);
      underway.set(reader, asking);
      try {
        return await asking;
      } finally {
        underway.delete(reader);
      }
    },
    kept: () => cache.kept(),
    async wipe(papers) {
      settled.clear();
      await Promise.allSettled(underway.values());
      return cache.wipe(papers);
    },
    verify: () => cache.verify(),
    totals: () => cache.totals(),
  };
}

/** The server's tag of a copy: packed copies have one of their own. */
function tagOf({ sha256, digest }: CachedDocument): string {
  return digest === sha256 ? `"${sha256}"` : `"${sha256}-view"`;
}
