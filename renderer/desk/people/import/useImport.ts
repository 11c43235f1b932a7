import { useMemo, useState } from 'react';
import type {
  ImportDecision,
  ImportPreview,
  ImportResult,
  ImportTarget,
} from '../../../../core/people/importProtocol.ts';
import { type PlannedRow, planImport } from '../../../../core/people/importRows.ts';
import { useDraft } from '../../../app/draft.ts';
import { commitImport, type ImportFailure, previewSheet } from './importApi.ts';

/** The file being read or written now. */
export type ImportWork = { readonly kind: 'reading'; readonly name: string } | { readonly kind: 'writing' } | null;

export interface ImportFlow {
  readonly preview: ImportPreview | null;
  /** The lines as read, and as they stand after the decisions. */
  readonly asRead: readonly PlannedRow[];
  readonly now: readonly PlannedRow[];
  readonly decisions: ReadonlyMap<number, ImportDecision>;
  /** Lines that came out otherwise when they were to be written. */
  readonly changedRows: ReadonlySet<number>;
  readonly work: ImportWork;
  readonly failure: ImportFailure | null;
  readonly done: { readonly fileName: string; readonly result: ImportResult } | null;
  readonly read: (file: File) => Promise<void>;
  readonly decide: (row: number, decision: Omit<ImportDecision, 'row'>) => void;
  readonly commit: () => Promise<void>;
  /** Back to the choice of a file. */
  readonly restart: () => void;
}

const NO_ROWS: readonly number[] = [];
const NO_DECISIONS: readonly ImportDecision[] = [];

/** The steps of an import. What was decided stays on this screen over a reload until it is written or dropped. */
export function useImport(target: ImportTarget): ImportFlow {
  const key = target.kind === 'meeting' ? `import.m.${target.meetingId}` : `import.b.${target.bodyId}`;
  const [preview, setPreview, dropPreview] = useDraft<ImportPreview | null>(key, null);
  const [decided, setDecided, dropDecided] = useDraft(`${key}.decisions`, NO_DECISIONS);
  const [changed, setChanged] = useState(NO_ROWS);
  const [work, setWork] = useState<ImportWork>(null);
  const [failure, setFailure] = useState<ImportFailure | null>(null);
  const [done, setDone] = useState<ImportFlow['done']>(null);

  const asRead = useMemo(
    () => (preview === null ? [] : planImport(preview.rows, preview.known, preview.target.kind, NO_DECISIONS)),
    [preview],
  );
  const now = useMemo(
    () => (preview === null ? [] : planImport(preview.rows, preview.known, preview.target.kind, decided)),
    [preview, decided],
  );
  const decisions = useMemo(() => new Map(decided.map((decision) => [decision.row, decision])), [decided]);
  const changedRows = useMemo(() => new Set(changed), [changed]);

  const forget = () => {
    dropPreview();
    dropDecided();
    setChanged(NO_ROWS);
  };
  const read = async (file: File) => {
    setWork({ kind: 'reading', name: file.name });
    setFailure(null);
    const outcome = await previewSheet(target, file);
    setWork(null);
    if (outcome.kind === 'failed') setFailure(outcome);
    else {
      forget();
      setPreview(outcome.preview);
    }
  };
  const commit = async () => {
    if (preview === null) return;
    setWork({ kind: 'writing' });
    setFailure(null);
    const outcome = await commitImport(preview.id, decided);
    setWork(null);
    if (outcome.kind === 'result') {
      setDone({ fileName: preview.fileName, result: outcome.result });
      forget();
      return;
    }
    setFailure(outcome);
    setChanged(outcome.rows);
    if (outcome.known !== null) setPreview({ ...preview, known: [...outcome.known] });
  };
  return {
    preview,
    asRead,
    now,
    decisions,
    changedRows,
    work,
    failure,
    done,
    read,
    decide: (row, decision) => {
      const next = { ...decisions.get(row), ...decision, row };
      setDecided([...decided.filter((other) => other.row !== row), next]);
    },
    commit,
    restart: () => {
      forget();
      setFailure(null);
      setDone(null);
    },
  };
}
