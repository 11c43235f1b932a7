import type { IncomingMessage } from 'node:http';
import { HttpError } from './HttpError.ts';

/** Throws HttpError 415 unless the body is announced as one of `types` (parameters such as charset are ignored). */
export function requireContentType(request: IncomingMessage, types: readonly string[]): void {
  const given = (request.headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase();
  if (!types.includes(given)) {
    throw new HttpError(415, 'wrong-type', `the content type must be ${types.join(' or ')}`);
  }
}
