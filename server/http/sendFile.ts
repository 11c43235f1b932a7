import { writeSlices } from '../files/writeSlices.ts';
import { chooseEncoding } from './chooseEncoding.ts';
import type { Exchange } from './Exchange.ts';
import { etagMatches } from './etagMatches.ts';
import type { RendererFile } from './loadRenderer.ts';

/** Answers with a file that is held in memory, packed as the browser likes it; 304 when it has it already. */
export async function sendFile({ request, response }: Exchange, file: RendererFile): Promise<void> {
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
