import type { StoredFile } from '../../core/documents/document.ts';
import { connection } from './page.ts';

/** The session's proof for `fetch` of documents and imports. */
export function authHeaders(): Record<string, string> {
  const { token } = connection();
  return token === null ? {} : { Authorization: `Bearer ${token}` };
}

/** Where the reader finds a stored file; `size` is in bytes. */
export function documentSource(file: StoredFile): { url: string; httpHeaders: Record<string, string>; size: number } {
  return { ...storedFileSource(file.sha256), size: file.size };
}

/** The same of a file of which only the address is known. */
export function storedFileSource(sha256: string): { url: string; httpHeaders: Record<string, string>; size: null } {
  return { url: new URL(`/documents/${sha256}`, location.origin).href, httpHeaders: authHeaders(), size: null };
}
