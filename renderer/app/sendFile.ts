import { z } from 'zod';
import { authHeaders } from './documents.ts';

const Refused = z.object({ error: z.object({ code: z.string() }) });

/** What the server answered to an upload; status 0 is that none came, `code` names what it refused. */
export interface UploadAnswer {
  readonly status: number;
  readonly code: string | null;
}

function codeOf(body: string): string | null {
  try {
    return Refused.parse(JSON.parse(body)).error.code;
  } catch {
    return null;
  }
}

/**
 * Sends one file as a raw body to an address of the room's server; `onProgress` hears the bytes sent. Resolves with the
 * answer; `stop` breaks it off, and then nothing more is heard.
 */
export function sendFile(
  { path, type, file }: { readonly path: string; readonly type: string; readonly file: File },
  onProgress: (sent: number) => void,
): { done: Promise<UploadAnswer>; stop: () => void } {
  // fetch() does not tell how far an upload has come.
  const request = new XMLHttpRequest();
  const done = new Promise<UploadAnswer>((resolve) => {
    request.open('POST', path);
    request.setRequestHeader('Content-Type', type);
    for (const [name, value] of Object.entries(authHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () => resolve({ status: request.status, code: codeOf(request.responseText) });
    request.onerror = () => resolve({ status: 0, code: null });
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}
