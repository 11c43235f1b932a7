import { canonicalJson } from '../../../core/base/canonicalJson.ts';
import { type Verdict, verify } from '../../../verifier/verify.ts';
import { RecordFault } from './RecordFault.ts';
import { RecountFault } from './RecountFault.ts';
import { verifyRecord } from './verifyRecord.ts';

/** What both verifiers must say alike of a record, as one text: the verdict with every figure, or the entry of the fault. */
export interface BothVerdicts {
  readonly first: string;
  readonly second: string;
  readonly isSound: boolean;
  /** Polls that the second verifier counted. */
  readonly polls: number;
}

async function sayFirst(text: string): Promise<string> {
  try {
    const { log, size, entries, witnesses, polls } = await verifyRecord(text);
    return canonicalJson({
      log: log.publicKey,
      size,
      entries,
      witnesses,
      polls: polls.map(({ setup, state, cast, roll, unvouched, voided, tally }) => {
        return { id: setup.id, state, cast, roll, unvouched, voided, tally };
      }),
    });
  } catch (error) {
    if (error instanceof RecordFault || error instanceof RecountFault) return refusal(error.entry);
    throw error;
  }
}

function saySecond(verdict: Verdict): string {
  if (verdict.kind === 'refused') return refusal(verdict.entry);
  const { publicKey, size, entries, witnesses, polls } = verdict.report;
  return canonicalJson({
    log: publicKey,
    size,
    entries,
    witnesses,
    polls: polls.map(({ id, state, codes, roll, unvouched, void: voided, result }) => {
      return { id, state, cast: codes.length, roll, unvouched, voided, tally: result };
    }),
  });
}

function refusal(entry: number | null): string {
  return canonicalJson({ refusedAt: entry });
}

/** Has both verifiers check the text of a record. `known` spares the second one checks that it has made before. */
export async function askBothVerifiers(text: string, known = new Map<string, string | null>()): Promise<BothVerdicts> {
  const verdict = verify(new TextEncoder().encode(text), known);
  const polls = verdict.kind === 'sound' ? verdict.report.polls.length : 0;
  return { first: await sayFirst(text), second: saySecond(verdict), isSound: verdict.kind === 'sound', polls };
}
