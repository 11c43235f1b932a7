import { IndexPreview } from '../../../../core/library/importProtocol.ts';
import type { ImportFailure } from '../../people/import/importApi.ts';
import { failed, post } from '../../people/import/importApi.ts';

/** Has the server read an index sheet and hold it against the library; nothing is written. */
export async function previewIndex(sheet: File): Promise<IndexPreview | ImportFailure> {
  const query = new URLSearchParams({ kind: 'library', name: sheet.name });
  const answer = await post(`/imports?${query}`, {
    body: sheet,
    headers: { 'Content-Type': 'application/octet-stream' },
  });
  if ('kind' in answer) return answer;
  const preview = IndexPreview.safeParse(answer.body);
  return preview.success ? preview.data : failed('network');
}
