import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { byteRange } from '../../http/byteRange.ts';
import type { Exchange } from '../../http/Exchange.ts';
import { HttpError } from '../../http/HttpError.ts';
import { sendJson } from '../../http/sendJson.ts';

/** Bytes read from the disk at a time. */
const CHUNK_BYTES = 262_144;

/** A package, for enrolled terminals (the route lets nobody else in); a range resumes what was cut off. */
export async function getUpdate({ request, response, params, updates }: Exchange): Promise<void> {
  const kept = updates.pathOf(params.version ?? '', params.file ?? '');
  if (kept === null) throw new HttpError(404, 'not-found', 'there is no such package');
  const { path, update } = kept;
  const etag = `"${update.sha256}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Cache-Control', 'no-store');
  const fresh = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const range = byteRange(request.method === 'GET' && fresh ? request.headers.range : undefined, update.size);
  if (range.kind === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${update.size}`);
    return sendJson(response, 416, { error: { code: 'bad-range', message: 'the range lies outside the package' } });
  }
  const [first, last] = range.kind === 'part' ? [range.first, range.last] : [0, update.size - 1];
  if (range.kind === 'part') response.setHeader('Content-Range', `bytes ${first}-${last}/${update.size}`);
  response.writeHead(range.kind === 'part' ? 206 : 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': last - first + 1,
  });
  if (request.method === 'HEAD') return void response.end();
  await pipeline(createReadStream(path, { start: first, end: last, highWaterMark: CHUNK_BYTES }), response);
}
