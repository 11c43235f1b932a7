import type { PresentationAsk } from '../../core/presentation/asks.ts';
import { useAsk } from '../app/useAsk.ts';
import { keep, keepTicket } from './kept.ts';

type Start = Pick<Extract<PresentationAsk, { kind: 'present' }>, 'paperId' | 'sha256' | 'place'>;

/** What a person can do about a presentation by a press; a refusal is said in passing. */
export function usePresentActs() {
  const { put, busy } = useAsk();
  const begun = async (question: PresentationAsk): Promise<boolean> => {
    const answer = await put(question);
    if (answer === null) return false;
    if (answer.kind === 'present' || answer.kind === 'takePresentation')
      keepTicket(answer.presentationId, answer.ticket);
    return true;
  };
  return {
    busy,
    start: (what: Start) => begun({ kind: 'present', ...what, resume: null }),
    take: (presentationId: string) => begun({ kind: 'takePresentation', presentationId }),
    handOver: (presentationId: string, personId: string | null) => put({ kind: 'handOver', presentationId, personId }),
    erase: (presentationId: string, which: 'last' | 'all') => put({ kind: 'eraseStrokes', presentationId, which }),
    stop: (presentationId: string) => {
      // Before the answer: what was stopped on purpose is not gone on with.
      keep(null);
      return put({ kind: 'stopPresenting', presentationId });
    },
  };
}
