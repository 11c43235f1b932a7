import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSpans } from '../../../core/search/findSpans.ts';
import { snippetOf } from '../../../core/search/snippetOf.ts';
import { termsOf } from '../../../core/search/termsOf.ts';
import { SearchIndex } from '../../search/SearchIndex.ts';
import type { Report } from '../runTool.ts';
import { percentile, rounded } from '../statistics.ts';
import { vietnamesePages } from './vietnamesePages.ts';

export const SEARCH_OPTIONS = {
  pages: { min: 100, max: 200_000, otherwise: 20_000, what: 'pages of generated text, 350 words each' },
  papers: { min: 1, max: 10_000, otherwise: 400, what: 'papers that they are in' },
  repetitions: { min: 1, max: 10_000, otherwise: 40, what: 'times that each question is asked' },
} as const;

const SEED = 20_261_126;
const HITS = 20;
const MEGABYTE = 1e6;
/** Share of the papers that somebody may read to whom not everything was released. */
const SOME = 0.1;

/** `npm run bench -- search`: what it takes to find words in everything a room has. */
export async function benchSearch(options: { readonly [K in keyof typeof SEARCH_OPTIONS]: number }): Promise<Report> {
  const { pages, papers, repetitions } = options;
  const root = await mkdtemp(join(tmpdir(), 'nghisu-search-'));
  try {
    const file = join(root, 'search.db');
    const index = await SearchIndex.open(file);
    const texts = [...vietnamesePages(pages, SEED)];
    const files = Array.from({ length: papers }, (_, n) => n.toString(16).padStart(64, '0'));
    const ofOne = Math.ceil(pages / papers);
    let began = performance.now();
    for (const [n, sha256] of files.entries()) {
      const own = texts.slice(n * ofOne, (n + 1) * ofOne).map((text) => ({ text, ocr: false }));
      await index.index(sha256, own, 0);
    }
    const indexMs = performance.now() - began;
    const few = files.slice(0, Math.max(1, Math.floor(papers * SOME)));
    const frequent = frequentWords(texts.slice(0, 50));
    const questions = {
      bare: ['dang bo', files],
      marked: ['Đảng bộ', files],
      sentence: ['đảng bộ tỉnh', files],
      beginning: ['t', files],
      frequent: [frequent[0] ?? '', files],
      frequentPair: [`${frequent[0]} ${frequent[1]}`, files],
      nowhere: ['xylophone', files],
      ofFewPapers: ['dang bo', few],
    } as const;
    const taken = new Map(Object.keys(questions).map((name) => [name, [] as number[]]));
    let wrong = 0;
    const cpuBefore = process.cpuUsage();
    for (let n = 0; n < repetitions; n += 1) {
      for (const [name, [query, among]] of Object.entries(questions)) {
        const terms = termsOf(query);
        began = performance.now();
        const found = await index.find({ terms, files: among, exact: true, limit: HITS, offset: 0 });
        const shown = found.pages.map(({ text }) => findSpans(text, terms, true));
        for (const [i, { spans }] of shown.entries()) snippetOf(found.pages[i]?.text ?? '', spans);
        taken.get(name)?.push(performance.now() - began);
        wrong += shown.filter(({ hasAll }) => !hasAll).length;
        if ((found.pages.length === 0) !== (name === 'nowhere')) wrong += 1;
      }
    }
    const { user, system } = process.cpuUsage(cpuBefore);
    await index.close();
    const size = (await stat(file)).size;
    const all = [...taken.values()].flat();
    return {
      figures: {
        pages,
        papers,
        index_s: rounded(indexMs / 1000),
        index_mb: rounded(size / MEGABYTE, 0),
        p50_ms: rounded(percentile(all, 0.5)),
        p99_ms: rounded(percentile(all, 0.99)),
        cpu_ms_per_question: rounded((user + system) / 1000 / all.length),
        kinds: Object.fromEntries(
          [...taken].map(([name, list]) => [
            name,
            { p50_ms: rounded(percentile(list, 0.5)), p99_ms: rounded(percentile(list, 0.99)) },
          ]),
        ),
        repetitions,
        wrong,
      },
      wrong: wrong === 0 ? null : `${wrong} answers have pages without the words, or lack pages that have them`,
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** The words that stand most often in these pages. */
function frequentWords(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of texts.join(' ').split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word);
}
