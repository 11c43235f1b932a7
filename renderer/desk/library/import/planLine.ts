import type { IndexProblem } from '../../../../core/library/importProtocol.ts';
import type { MatchedLine, NoFile } from './matchFiles.ts';

/** What a line means for the library; a `warning` is done, and should be looked at. */
export const LINE_STATES = ['error', 'warning', 'new', 'update', 'same'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** What is done: a new entry, a further file of one, only its words, or nothing. */
export type LineAct = 'add' | 'version' | 'rewrite' | 'none';

export type LineWhy =
  | IndexProblem
  | NoFile
  | {
      readonly kind:
        | 'newEntry'
        | 'newFile'
        | 'newWords'
        | 'same'
        | 'updateWithoutFile'
        | 'sameWithoutFile'
        | 'unreadable';
    };

export interface PlannedLine extends MatchedLine {
  readonly state: LineState;
  readonly act: LineAct;
  readonly reason: LineWhy;
}

/**
 * What an import does with a line. `sha256` is its file's, where the entry is there already; null: the file could not be
 * read. The same line with the same file does nothing the next time (B-3).
 */
export function planLine(matched: MatchedLine, sha256: string | null): PlannedLine {
  const { line, file, why } = matched;
  const plan = (state: LineState, act: LineAct, reason: LineWhy): PlannedLine => ({ ...matched, state, act, reason });
  const [problem] = line.problems;
  if (problem !== undefined) return plan('error', 'none', problem);
  if (why?.kind === 'twoFiles' || why?.kind === 'fileTwice') return plan('error', 'none', why);
  if (line.status === 'new') {
    return why === null ? plan('new', 'add', { kind: 'newEntry' }) : plan('error', 'none', why);
  }
  const isSame = line.status === 'same';
  if (file === null) {
    if (why?.kind === 'noFileName')
      return isSame ? plan('same', 'none', { kind: 'same' }) : plan('update', 'rewrite', { kind: 'newWords' });
    return isSame
      ? plan('warning', 'none', { kind: 'sameWithoutFile' })
      : plan('warning', 'rewrite', { kind: 'updateWithoutFile' });
  }
  if (sha256 === null) return plan('error', 'none', { kind: 'unreadable' });
  if (sha256 !== line.sha256) return plan('update', 'version', { kind: 'newFile' });
  return isSame ? plan('same', 'none', { kind: 'same' }) : plan('update', 'rewrite', { kind: 'newWords' });
}
