import type { IncomingMessage } from 'node:http';
import { HttpError } from './HttpError.ts';
import type { Limits } from './limits.ts';
import { readBody } from './readBody.ts';

/** The whole body as JSON, not validated; throws HttpError 413 above `limit` bytes and 400 when it is none. */
export async function readJson(request: IncomingMessage, limit: number, limits: Limits): Promise<unknown> {
  const bytes = await readBody(request, limit, limits);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new HttpError(400, 'bad-json', 'the body is not JSON');
  }
}
