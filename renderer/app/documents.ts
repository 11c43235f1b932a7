import type { StoredFile } from '../../core/documents/document.ts';
import { connection } from './page.ts';

/** The session's proof for `fetch` of documents and imports. */
export function authHeaders(): Record<string, string> {
  const { token } = connection();
  return token === null ? {} : { Authorization: `Bearer ${token}` };
}

/** Where the reader finds a stored file; `size` is in bytes. */
export function documentSource(file: StoredFile): { url: string; httpHeaders: Record<string, string>; size: number } {
  const url = new URL(`/documents/${file.sha256}`, location.origin).href;
  return { url, httpHeaders: authHeaders(), size: file.size };
}
