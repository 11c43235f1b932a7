import type { Comparison, PaperWords } from '../../core/compare/comparePapers.ts';
import type { StoredFile } from '../../core/documents/document.ts';
import type { PlacedWord } from './pageWords.ts';
import { readWords } from './readWords.ts';

/** Two files, with the words of both and what changed between them. */
export interface Compared {
  readonly comparison: Comparison;
  readonly before: readonly (readonly PlacedWord[])[];
  readonly after: readonly (readonly PlacedWord[])[];
}

/** Pairs that stay in memory. */
const KEPT = 4;
const kept = new Map<string, Promise<Compared>>();

function inThread(before: PaperWords, after: PaperWords): Promise<Comparison> {
  const thread = new Worker(new URL('./compareThread.ts', import.meta.url), { type: 'module' });
  const compared = new Promise<Comparison>((resolve, reject) => {
    thread.onmessage = ({ data }: MessageEvent<Comparison>) => resolve(data);
    thread.onerror = () => reject(new Error('the comparison failed'));
    thread.postMessage({ before, after });
  });
  return compared.finally(() => thread.terminate());
}

async function compare(from: StoredFile, to: StoredFile): Promise<Compared> {
  const [before, after] = await Promise.all([readWords(from), readWords(to)]);
  const textsOf = (pages: Compared['before']) => pages.map((words) => words.map(({ text }) => text));
  return { comparison: await inThread(textsOf(before), textsOf(after)), before, after };
}

/** Compares two files, once as long as the page lives; words of a secret paper are not kept (D-7). */
export function compareFiles(from: StoredFile, to: StoredFile, isSecret: boolean): Promise<Compared> {
  if (isSecret) return compare(from, to);
  const key = `${from.sha256} ${to.sha256}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const asked = compare(from, to);
  asked.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, asked);
  return asked;
}
