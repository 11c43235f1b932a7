import { HttpError } from './HttpError.ts';

const CONTROL_CHARACTERS = /\p{Cc}/u;

/** A text of the query in NFC, or null when it is absent or empty; throws HttpError 400 when long or not printable. */
export function queryText(url: URL, name: string, maxLength: number): string | null {
  const text = (url.searchParams.get(name) ?? '').normalize('NFC').trim();
  if (text === '') return null;
  if (text.length > maxLength || CONTROL_CHARACTERS.test(text)) {
    throw new HttpError(400, 'bad-query', `${name} is too long or holds control characters`);
  }
  return text;
}

/** As `queryText`, for a text that must be there. */
export function requiredQueryText(url: URL, name: string, maxLength: number): string {
  const text = queryText(url, name, maxLength);
  if (text === null) throw new HttpError(400, 'bad-query', `${name} is missing`);
  return text;
}
