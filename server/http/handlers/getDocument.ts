import type { FileVariant } from '../../files/storedName.ts';
import { writeSlices } from '../../files/writeSlices.ts';
import { attachmentName } from '../attachmentName.ts';
import { byteRange } from '../byteRange.ts';
import { requireCaller } from '../caller.ts';
import type { Exchange } from '../Exchange.ts';
import { etagMatches } from '../etagMatches.ts';
import { HttpError } from '../HttpError.ts';
import { reprDigest, wantsReprDigest } from '../reprDigest.ts';
import { residentKey } from '../residentKey.ts';
import { sendJson } from '../sendJson.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * A released paper: the copy packed for reading, or with `?original=1` the bytes as uploaded. The file that a paper was
 * converted from has an address of its own; it is given with `?original=1` only, and never shown inside the browser.
 * Whether a paper exists is told only to callers it is released to.
 */
export async function getDocument(exchange: Exchange): Promise<void> {
  const { request, response, files, ports, resident, url } = exchange;
  const caller = requireCaller(exchange);
  const sha256 = exchange.params.sha256 ?? '';
  if (!SHA256.test(sha256)) throw notFound();
  if (!ports.mayRead(caller, sha256)) throw new HttpError(403, 'not-released', 'the paper is not released to you');

  const wantsOriginal = url.searchParams.get('original') === '1';
  const source = wantsOriginal && files.has(sha256, 'source') ? ports.sourceOf(caller, sha256) : null;
  const variant = variantOf(wantsOriginal, source !== null, files.has(sha256, 'view'));
  if (!files.has(sha256, variant)) throw notFound();
  const type = source?.mediaType ?? 'application/pdf';
  if (source !== null) response.setHeader('Content-Disposition', attachmentName(source.name));
  const etag = variant === 'view' ? `"${sha256}-view"` : `"${sha256}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Accept-Ranges', 'bytes');
  // A secret paper is kept by nobody (D-7).
  const cache = ports.isSecret(sha256) ? 'no-store' : 'private, max-age=31536000, immutable';
  response.setHeader('Cache-Control', cache);
  // Terminals change hands: another session's cached copy must be asked for again (and is then answered with 304).
  response.setHeader('Vary', 'Authorization');
  if (etagMatches(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }

  const bytes = await resident.get(residentKey(sha256, variant));
  if (bytes === null) throw notFound();
  // A terminal checks what it keeps: the copy packed for reading has another hash than the paper's address.
  if (wantsReprDigest(request.headers['want-repr-digest'])) response.setHeader('Repr-Digest', await reprDigest(bytes));
  const fresh = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const range = byteRange(request.method === 'GET' && fresh ? request.headers.range : undefined, bytes.length);
  switch (range.kind) {
    case 'unsatisfiable':
      response.setHeader('Content-Range', `bytes */${bytes.length}`);
      sendJson(response, 416, { error: { code: 'bad-range', message: 'the range lies outside the paper' } });
      return;
    case 'whole':
      response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length });
      await send(exchange, bytes);
      return;
    case 'part': {
      const part = bytes.subarray(range.first, range.last + 1);
      response.writeHead(206, {
        'Content-Type': type,
        'Content-Length': part.length,
        'Content-Range': `bytes ${range.first}-${range.last}/${bytes.length}`,
      });
      await send(exchange, part);
      return;
    }
  }
}

function variantOf(wantsOriginal: boolean, isSource: boolean, hasView: boolean): FileVariant {
  if (isSource) return 'source';
  return !wantsOriginal && hasView ? 'view' : 'original';
}

async function send({ request, response }: Exchange, bytes: Buffer): Promise<void> {
  if (request.method === 'HEAD') response.end();
  else await writeSlices(response, bytes);
}

const notFound = () => new HttpError(404, 'not-found', 'there is no such paper');
