import { createReadStream } from 'node:fs';
import type { Documents } from './documents.ts';
import { readRange } from './readRange.ts';

const SHA256 = /^[0-9a-f]{64}$/;
const BEARER = /^Bearer [\w.~+/=-]{1,512}$/i;

/** Answers a page's request for a paper, whole or a part, from this terminal's verified copy. */
export async function answerDocument(documents: Documents, sha256: string, request: Request): Promise<Response> {
  const authorization = request.headers.get('authorization') ?? '';
  if (!SHA256.test(sha256)) return refuse(404);
  if (!BEARER.test(authorization)) return refuse(401);
  const opened = await documents.open(sha256, authorization);
  if (opened.kind === 'refused') return refuse(opened.status);
  if (opened.kind === 'away') return refuse(503);
  const { path, size } = opened.document;
  const headers = new Headers({
    'Content-Type': 'application/pdf',
    'Accept-Ranges': 'bytes',
    'Content-Length': `${size}`,
    'Cache-Control': 'no-store',
  });
  if (request.method === 'HEAD') return new Response(null, { status: 200, headers });
  const range = readRange(request.headers.get('range'), size);
  switch (range.kind) {
    case 'outside':
      return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
    case 'whole':
      return new Response(streamOf(path, 0, size - 1), { status: 200, headers });
    case 'part': {
      const { first, last } = range;
      headers.set('Content-Length', `${last - first + 1}`);
      headers.set('Content-Range', `bytes ${first}-${last}/${size}`);
      return new Response(streamOf(path, first, last), { status: 206, headers });
    }
  }
}

const refuse = (status: number) => new Response(null, { status });

/** The bytes from `start` to `end`, both inclusive, as they are read. */
function streamOf(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  const slices: AsyncIterator<Uint8Array> = createReadStream(path, { start, end })[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await slices.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await slices.return?.();
    },
  });
}
