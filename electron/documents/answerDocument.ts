import { createReadStream } from 'node:fs';
import type { CachedDocument } from './documentCache.ts';
import type { Documents } from './documents.ts';
import { readRange } from './readRange.ts';

const SHA256 = /^[0-9a-f]{64}$/;
const BEARER = /^Bearer [\w.~+/=-]{1,512}$/i;

/** Answers a page's request for a paper, whole or a part, from this terminal's verified copy, or piece by piece while it comes. */
export async function answerDocument(documents: Documents, sha256: string, request: Request): Promise<Response> {
  const authorization = request.headers.get('authorization') ?? '';
  if (!SHA256.test(sha256)) return refuse(404);
  if (!BEARER.test(authorization)) return refuse(401);
  const opened = await documents.read(sha256, authorization);
  if (opened.kind === 'refused') return refuse(opened.status);
  if (opened.kind === 'away') return refuse(503);
  const { size, bytes } =
    opened.kind === 'file'
      ? onDisk(opened.document)
      : { size: opened.paper.manifest.size, bytes: (first: number, last: number) => opened.paper.bytes(first, last) };
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
      return new Response(streamOf(bytes(0, size - 1)), { status: 200, headers });
    case 'part': {
      const { first, last } = range;
      headers.set('Content-Length', `${last - first + 1}`);
      headers.set('Content-Range', `bytes ${first}-${last}/${size}`);
      return new Response(streamOf(bytes(first, last)), { status: 206, headers });
    }
  }
}

const refuse = (status: number) => new Response(null, { status });

interface Body {
  readonly size: number;
  /** From `first` to `last`, both inclusive. */
  bytes(first: number, last: number): AsyncIterable<Uint8Array>;
}

const onDisk = ({ path, size }: CachedDocument): Body => ({
  size,
  bytes: (start, end) => createReadStream(path, { start, end }),
});

/** The bytes as they are read. */
function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const slices = bytes[Symbol.asyncIterator]();
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
