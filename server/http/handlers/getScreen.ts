import { writeSlices } from '../../files/writeSlices.ts';
import { chooseEncoding } from '../chooseEncoding.ts';
import type { Exchange } from '../Exchange.ts';
import { etagMatches } from '../etagMatches.ts';
import { HttpError } from '../HttpError.ts';

/** Where the one bundle opens; the session's role picks what it shows. */
const SCREEN_PATH = /^\/(?:|seat(?:\/.*)?|chair|wall|desk(?:\/.*)?|console)$/;

/** A file of the built screens. The paths are exact keys of what was loaded at the start: nothing is read from disk. */
export async function getScreen({ request, response, url, renderer }: Exchange): Promise<void> {
  const path = SCREEN_PATH.test(url.pathname) ? '/index.html' : url.pathname;
  const file = renderer.get(path);
  if (file === undefined) {
    throw path === '/index.html'
      ? new HttpError(404, 'screens-not-built', 'the screens are not built')
      : new HttpError(404, 'not-found', 'there is nothing at this address');
  }
  const encoding = chooseEncoding(request.headers['accept-encoding'], file.encodings);
  const etag = encoding === 'identity' ? `"${file.hash}"` : `"${file.hash}-${encoding}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (etagMatches(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  const bytes = await file.bytes(encoding);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': bytes.length });
  if (request.method === 'HEAD') response.end();
  else await writeSlices(response, bytes);
}
