import { useEffect } from 'react';
import { isSecret } from '../../core/documents/document.ts';
import { ask } from '../app/useCommand.ts';
import { usePapers } from '../app/usePapers.ts';
import { KeptTexts } from './KeptTexts.ts';

/** Terminals begin to ask within this time of each other, ms. */
const SPREAD_MS = 20_000;

export const keptTexts = new KeptTexts({
  ask: async (sha256, from) => {
    const outcome = await ask({ kind: 'paperText', sha256, from });
    if (outcome.kind === 'refused' || outcome.answer.kind !== 'paperText') return null;
    const { pages, next } = outcome.answer;
    return pages === null ? null : { pages, next };
  },
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  firstPause: () => Math.random() * SPREAD_MS,
});

/** Keeps what the papers of this screen say, for looking through them while the server is away (K-5). */
export function useKeptTexts(): void {
  const papers = usePapers();
  useEffect(() => () => keptTexts.want([]), []);
  useEffect(() => {
    const may = papers.filter(({ isOpen, label, state }) => isOpen && state === 'released' && !isSecret(label));
    keptTexts.want(may.map(({ file }) => file.sha256));
  }, [papers]);
}
