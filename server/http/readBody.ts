import type { IncomingMessage } from 'node:http';
import { HttpError } from './HttpError.ts';
import type { Limits } from './limits.ts';
import { requestBody } from './requestBody.ts';

/** The whole body in memory; throws HttpError 413 above `limit` bytes and 400 when it is empty. */
export async function readBody(request: IncomingMessage, limit: number, limits: Limits): Promise<Buffer> {
  refuseTooLarge(request, limit);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of requestBody(request, limits)) {
    size += piece.length;
    if (size > limit) throw tooLarge(limit);
    pieces.push(piece);
  }
  if (size === 0) throw new HttpError(400, 'empty', 'the body is empty');
  return Buffer.concat(pieces, size);
}

/** Refuses by the announced length, before a byte of the body is read. */
export function refuseTooLarge(request: IncomingMessage, limit: number): void {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
}

const tooLarge = (limit: number) => new HttpError(413, 'too-large', `the body has more than ${limit} bytes`);
