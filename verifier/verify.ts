import { EntryFault, readRecord, type SoundFile } from './file/record.ts';
import { Answers, type KnownAnswers } from './recount/heavy.ts';
import { recount } from './recount/recount.ts';
import { type Report, reportOf } from './recount/report.ts';

/** What a verifier says of a file. */
export type Verdict =
  | { readonly kind: 'sound'; readonly report: Report }
  | {
      readonly kind: 'refused';
      /** The entry that the first fault is of; null where it is of the file. */
      readonly entry: number | null;
      readonly vi: string;
      readonly en: string;
      readonly rule: string | null;
    };

/** Runs a check and gives what it found, or the first fault as a verdict. */
export function judge<Value>(act: () => Value): { readonly found: Value } | Extract<Verdict, { kind: 'refused' }> {
  try {
    return { found: act() };
  } catch (error) {
    if (!(error instanceof EntryFault)) throw error;
    const { entry, fault } = error;
    return { kind: 'refused', entry, vi: fault.vi, en: fault.en, rule: fault.rule };
  }
}

/** Counts a meeting again from a file that holds, with what heavy checks have found already. */
export function count(file: SoundFile, known: KnownAnswers): Verdict {
  const answers = new Answers(known);
  const counted = judge(() => reportOf(file, recount(file, answers), answers));
  return 'found' in counted ? { kind: 'sound', report: counted.found } : counted;
}

/** Checks a record in one go, on this thread. Whoever checks many that have ballots in common gives `known` each time. */
export function verify(bytes: Uint8Array, known: KnownAnswers = new Map()): Verdict {
  const read = judge(() => readRecord(bytes));
  return 'found' in read ? count(read.found, known) : read;
}
