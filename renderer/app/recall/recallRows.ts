import type { WipeLine } from '../../../core/views/terminalViews.ts';

/** One line of a recall report; `paper` is null where the line is about the whole terminal. */
export interface RecallRow {
  readonly key: string;
  readonly terminal: string;
  readonly paper: { readonly sha256: string; readonly name: string | null } | null;
  readonly at: number | null;
  readonly state: 'deleted' | 'failed' | 'waiting' | 'nothing';
  /** Why it failed, in the words of the terminal. */
  readonly why: string;
}

export interface RecallFigures {
  readonly terminals: number;
  readonly reported: number;
  readonly deleted: number;
  readonly failed: number;
}

const byNumber = new Intl.Collator('vi', { numeric: true });

/** What stands in a report: a line for each terminal and paper, in the order of the places; what is missing has a line too. */
export function recallRows(wipe: WipeLine): readonly RecallRow[] {
  return [...wipe.terminals]
    .sort((a, b) => byNumber.compare(a.label, b.label))
    .flatMap(({ terminalId, label, reportedAt, deleted, failed }): RecallRow[] => {
      const line = { key: terminalId, terminal: label, paper: null, at: null, why: '' };
      if (reportedAt === null) return [{ ...line, state: 'waiting' }];
      if (deleted.length + failed.length === 0) return [{ ...line, at: reportedAt, state: 'nothing' }];
      return [
        ...failed.map(({ sha256, name, why }): RecallRow => {
          return { ...line, key: `${terminalId} ${sha256}`, paper: { sha256, name }, state: 'failed', why };
        }),
        ...deleted.map(({ sha256, name, at }): RecallRow => {
          return { ...line, key: `${terminalId} ${sha256}`, paper: { sha256, name }, at, state: 'deleted' };
        }),
      ];
    });
}

export function recallFigures({ terminals }: WipeLine): RecallFigures {
  const sum = (of: (terminal: WipeLine['terminals'][number]) => number) =>
    terminals.reduce((total, terminal) => total + of(terminal), 0);
  return {
    terminals: terminals.length,
    reported: sum(({ reportedAt }) => (reportedAt === null ? 0 : 1)),
    deleted: sum(({ deleted }) => deleted.length),
    failed: sum(({ failed }) => failed.length),
  };
}
