import { HttpError } from './HttpError.ts';

/** The path and query of a request line, dots resolved; throws HttpError 400 for anything but a plain path. */
export function readUrl(target: string | undefined): URL {
  const url = target?.startsWith('/') === true ? URL.parse(`https://room${target}`) : null;
  // `//other/path` and `/\other` stay paths here, because the host stands before them.
  if (url === null || url.host !== 'room') throw new HttpError(400, 'bad-url', 'the address is malformed');
  return url;
}
