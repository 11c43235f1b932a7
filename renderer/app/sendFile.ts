import { z } from 'zod';
import { authHeaders } from './documents.ts';

const Refused = z.object({ error: z.object({ code: z.string() }) });

/** What the server answered to an upload; status 0 is that none came, `code` names what it refused. */
export interface UploadAnswer {
  readonly status: number;
  readonly code: string | null;
  /** What it said otherwise, not validated; null when it said no JSON. */
  readonly body: unknown;
}

function readAnswer(status: number, text: string): UploadAnswer {
  try {
    const body: unknown = JSON.parse(text);
    const refused = Refused.safeParse(body);
    return { status, code: refused.success ? refused.data.error.code : null, body };
  } catch {
    return { status, code: null, body: null };
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
    request.onload = () => resolve(readAnswer(request.status, request.responseText));
    request.onerror = () => resolve({ status: 0, code: null, body: null });
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}
