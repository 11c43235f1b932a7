import type { DocumentKind } from '../../../core/documents/document.ts';
import { sendFile } from '../../app/sendFile.ts';
import { stopOf, type UploadStop } from './uploadFault.ts';

/** What is sent with a file. */
export interface DocumentToSend {
  readonly paperId: string;
  readonly meetingId: string;
  readonly itemId: string | null;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly file: File;
}

/**
 * Sends one PDF; `onProgress` hears the bytes sent. Resolves with null when the paper is on the server's disk, with what
 * stopped it otherwise; `stop` breaks it off, and then nothing more is heard.
 */
export function sendDocument(
  what: DocumentToSend,
  onProgress: (sent: number) => void,
): { done: Promise<UploadStop | null>; stop: () => void } {
  const query = new URLSearchParams({ meeting: what.meetingId, name: what.name, kind: what.kind, paper: what.paperId });
  if (what.itemId !== null) query.set('item', what.itemId);
  const file = { path: `/documents?${query}`, type: 'application/pdf', file: what.file };
  const { done, stop } = sendFile(file, onProgress);
  const whatStopped = async () => {
    const { status, code } = await done;
    return status >= 200 && status < 300 ? null : stopOf(status, code);
  };
  return { done: whatStopped(), stop };
}
