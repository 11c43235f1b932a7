import { formatDate, formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import { authHeaders } from '../../app/documents.ts';
import { saveText } from '../audit/saveText.ts';

/** "nhat-ky-ghe-7-20261122-143208.zip", in plain letters for every file system; the time is the room's. */
export function logFileName(terminal: string, at: number): string {
  const plain = terminal
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  const day = formatDate(at).split('/').toReversed().join('');
  return `nhat-ky-${plain}-${day}-${formatTimeWithSeconds(at).replaceAll(':', '')}.zip`;
}

/** Fetches a machine's collected logs and hands them to the browser as a file; false when that failed. */
export async function saveLog(id: string, terminal: string, at: number): Promise<boolean> {
  try {
    const response = await fetch(`/terminals/logs/${id}`, { headers: authHeaders() });
    if (!response.ok) return false;
    saveText(logFileName(terminal, at), 'application/zip', await response.blob());
    return true;
  } catch {
    return false;
  }
}
