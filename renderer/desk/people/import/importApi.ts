import {
  type ImportDecision,
  ImportError,
  type ImportFault,
  ImportPreview,
  ImportResult,
  type ImportTarget,
  type KnownPerson,
} from '../../../../core/people/importProtocol.ts';
import type { RefusalCode } from '../../../../core/refusal.ts';
import { authHeaders } from '../../../app/documents.ts';

/** Why a sheet was not read or not written; `network` when the server was not reached or gave no answer of ours. */
export interface ImportFailure {
  readonly kind: 'failed';
  readonly code: ImportFault | RefusalCode | 'network';
  /** For `listChanged`: the lines to look at again, and the list as it is now. */
  readonly rows: readonly number[];
  readonly known: readonly KnownPerson[] | null;
}

export type PreviewOutcome = { readonly kind: 'preview'; readonly preview: ImportPreview } | ImportFailure;
export type CommitOutcome = { readonly kind: 'result'; readonly result: ImportResult } | ImportFailure;

export const failed = (code: ImportFailure['code']): ImportFailure => ({ kind: 'failed', code, rows: [], known: null });

/** What the server's front says before the import is asked at all. */
const OF_STATUS: Readonly<Record<number, ImportFailure['code']>> = {
  401: 'notSignedIn',
  403: 'notAllowed',
  413: 'tooBig',
  415: 'notASheet',
};

export async function post(
  path: string,
  init: RequestInit,
): Promise<{ readonly ok: boolean; readonly body: unknown } | ImportFailure> {
  try {
    const response = await fetch(path, {
      ...init,
      method: 'POST',
      headers: { ...authHeaders(), ...init.headers },
    });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, body };
    const error = ImportError.safeParse(body);
    if (!error.success) return failed(OF_STATUS[response.status] ?? 'network');
    const { code, rows = [], known = null } = error.data.error;
    return { kind: 'failed', code, rows, known };
  } catch {
    return failed('network');
  }
}

/** Sends a sheet to be previewed; nothing is written. */
export async function previewSheet(target: ImportTarget, file: File): Promise<PreviewOutcome> {
  const query = new URLSearchParams({ name: file.name });
  if (target.kind === 'meeting') query.set('meeting', target.meetingId);
  else query.set('body', target.bodyId);
  // Browsers name CSV files in several ways, and some not at all.
  const answer = await post(`/imports?${query}`, {
    body: file,
    headers: { 'Content-Type': 'application/octet-stream' },
  });
  if ('kind' in answer) return answer;
  const preview = ImportPreview.safeParse(answer.body);
  return preview.success ? { kind: 'preview', preview: preview.data } : failed('network');
}

/** Writes a preview as the secretary decided; a repeated commit is answered like the first. */
export async function commitImport(id: string, decisions: readonly ImportDecision[]): Promise<CommitOutcome> {
  const answer = await post(`/imports/${id}/commit`, {
    body: JSON.stringify({ decisions }),
    headers: { 'Content-Type': 'application/json' },
  });
  if ('kind' in answer) return answer;
  const result = ImportResult.safeParse(answer.body);
  return result.success ? { kind: 'result', result: result.data } : failed('network');
}
