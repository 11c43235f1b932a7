import { useEffect, useRef, useState } from 'react';
import type { RecountFault, RecountSummary } from '../../proof/secret/Recount.ts';
import { ask } from '../app/useCommand.ts';
import { RecountWorker } from './RecountWorker.ts';

/** How far this device's own count is. */
export type RecountState =
  | { readonly kind: 'counting'; readonly checked: number }
  | {
      readonly kind: 'counted';
      readonly summary: RecountSummary;
      /** Null when there are too few ballots to be opened. */
      readonly aggregate: string | null;
      /** Whether the server has the same sum; null while it has none. */
      readonly same: boolean | null;
    }
  | { readonly kind: 'fault'; readonly fault: RecountFault }
  /** It could not be finished; it may be begun again. */
  | { readonly kind: 'failed' };

const START: RecountState = { kind: 'counting', checked: 0 };

/** Counts a poll page by page; hears how many ballots are checked. */
async function countAll(
  worker: RecountWorker,
  { meetingId, pollId, hash }: { readonly meetingId: string; readonly pollId: string; readonly hash: string | null },
  told: (checked: number) => void,
): Promise<RecountState> {
  let checked = 0;
  for (let from: number | null = 0; from !== null; ) {
    const outcome = await ask({ kind: 'pollBallots', meetingId, pollId, from });
    if (outcome.kind === 'refused' || outcome.answer.kind !== 'pollBallots') return { kind: 'failed' };
    const { definition, registrar, ballots, next, sum } = outcome.answer;
    const answers = [
      ...(from === 0 ? [await worker.ask({ kind: 'begin', hash, definition: definition ?? '', registrar })] : []),
      await worker.ask({ kind: 'put', ballots }),
      ...(next === null ? [await worker.ask({ kind: 'finish' })] : []),
    ];
    for (const answer of answers) {
      if (answer.kind === 'fault') return answer;
      if (answer.kind !== 'counted') continue;
      const { summary, aggregate } = answer;
      return { kind: 'counted', summary, aggregate, same: sum === null ? null : sum.aggregate === aggregate };
    }
    checked += ballots.length;
    told(checked);
    from = next;
  }
  return { kind: 'failed' };
}

/**
 * This member's own count of a closed poll, begun by itself. `worker` has counted it, and makes the part; `again` counts
 * anew. Null for no poll.
 */
export function useRecount(
  poll: { readonly meetingId: string; readonly pollId: string; readonly hash: string | null } | null,
) {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<RecountState>(START);
  const worker = useRef<RecountWorker | null>(null);
  const { meetingId, pollId, hash } = poll ?? { meetingId: '', pollId: '', hash: null };
  // A further round counts the same poll anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (pollId === '') return;
    const thread = new RecountWorker();
    worker.current = thread;
    let isWanted = true;
    const tell = (next: RecountState) => {
      if (isWanted) setState(next);
    };
    tell(START);
    countAll(thread, { meetingId, pollId, hash }, (checked) => tell({ kind: 'counting', checked })).then(tell, () =>
      tell({ kind: 'failed' }),
    );
    return () => {
      isWanted = false;
      thread.close();
    };
  }, [meetingId, pollId, hash, round]);
  return { state, worker, again: () => setRound((before) => before + 1) };
}
