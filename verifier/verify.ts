import { EntryFault, readRecord } from './file/record.ts';
import { Answers } from './recount/heavy.ts';
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

/** Runs a check and puts the first fault into a verdict. */
export function judge(act: () => Report): Verdict {
  try {
    return { kind: 'sound', report: act() };
  } catch (error) {
    if (!(error instanceof EntryFault)) throw error;
    const { entry, fault } = error;
    return { kind: 'refused', entry, vi: fault.vi, en: fault.en, rule: fault.rule };
  }
}

/** Checks a record in one go, on this thread. */
export function verify(bytes: Uint8Array): Verdict {
  return judge(() => {
    const file = readRecord(bytes);
    const answers = new Answers();
    return reportOf(file, recount(file, answers), answers);
  });
}
