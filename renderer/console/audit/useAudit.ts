import { useCallback, useEffect, useState } from 'react';
import type { AuditLine } from '../../../core/protocol/down/answer.ts';
import type { RefusalCode } from '../../../core/refusal.ts';
import { ask } from '../../app/useCommand.ts';

/** Entries asked for at a time: the most one question may ask. */
const PAGE = 200;

/** What was loaded of the journal so far, newest first. */
export interface AuditList {
  readonly lines: readonly AuditLine[];
  readonly more: boolean;
  readonly busy: boolean;
  readonly refusal: RefusalCode | null;
}

/** The journal in words, page by page backwards from its end. */
export function useAudit(): AuditList & { readonly older: () => void; readonly reload: () => void } {
  const [list, setList] = useState<AuditList>({ lines: [], more: true, busy: true, refusal: null });
  const load = useCallback(async (before: number | null) => {
    setList((now) => ({ ...now, busy: true, refusal: null }));
    const outcome = await ask({ kind: 'audit', before, limit: PAGE });
    setList((now) => {
      if (outcome.kind === 'refused') return { ...now, busy: false, refusal: outcome.code };
      if (outcome.answer.kind !== 'audit') return now;
      const { lines, more } = outcome.answer;
      return { lines: before === null ? lines : [...now.lines, ...lines], more, busy: false, refusal: null };
    });
  }, []);
  useEffect(() => {
    void load(null);
  }, [load]);
  const last = list.lines.at(-1)?.entry ?? null;
  return { ...list, older: () => void load(last), reload: () => void load(null) };
}
