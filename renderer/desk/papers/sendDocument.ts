import { z } from 'zod';
import type { DocumentKind } from '../../../core/documents/document.ts';
import { authHeaders } from '../../app/documents.ts';
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

const Refused = z.object({ error: z.object({ code: z.string() }) });

function codeOf(body: string): string | null {
  try {
    return Refused.parse(JSON.parse(body)).error.code;
  } catch {
    return null;
  }
}

/**
 * Sends one PDF as a raw body; `onProgress` hears the bytes sent. Resolves with null when the paper is on the server's
 * disk, with what stopped it otherwise; `stop` breaks it off, and then nothing more is heard.
 */
export function sendDocument(
  what: DocumentToSend,
  onProgress: (sent: number) => void,
): { done: Promise<UploadStop | null>; stop: () => void } {
  // fetch() does not tell how far an upload has come.
  const request = new XMLHttpRequest();
  const query = new URLSearchParams({ meeting: what.meetingId, name: what.name, kind: what.kind, paper: what.paperId });
  if (what.itemId !== null) query.set('item', what.itemId);
  const done = new Promise<UploadStop | null>((resolve) => {
    request.open('POST', `/documents?${query}`);
    request.setRequestHeader('Content-Type', 'application/pdf');
    for (const [name, value] of Object.entries(authHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () => {
      const ok = request.status >= 200 && request.status < 300;
      resolve(ok ? null : stopOf(request.status, codeOf(request.responseText)));
    };
    request.onerror = () => resolve(stopOf(0, null));
    request.send(what.file);
  });
  return { done, stop: () => request.abort() };
}
