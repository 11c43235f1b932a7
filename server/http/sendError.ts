import type { IncomingMessage, ServerResponse } from 'node:http';
import { FileStoreError, type FileStoreErrorCode } from '../files/FileStoreError.ts';
import { IntakeFull } from '../intake/Intake.ts';
import type { Log } from '../log.ts';
import { HttpError } from './HttpError.ts';

const STATUS_OF_FILE_ERROR: { readonly [code in FileStoreErrorCode]: number } = {
  'too-large': 413,
  empty: 400,
  'wrong-type': 415,
  'password-protected': 422,
  damaged: 422,
  bomb: 422,
  'conversion-failed': 422,
  'conversion-timeout': 422,
  'no-converter': 501,
  'disk-full': 507,
  aborted: 400,
};

/**
 * Answers a refused or failed request as `{error:{code,message}}`. What is left of a body is read and thrown away for
 * `lingerMs`: a socket closed on a client that still sends would lose it the answer.
 */
export async function sendError(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  { log, lingerMs }: { readonly log: Log; readonly lingerMs: number },
): Promise<void> {
  // The client went away: nobody is left to answer, and there is nothing to repair.
  if (request.socket.destroyed) return;
  const refusal = asHttpError(error);
  if (refusal.status >= 500) log.error({ err: error, method: request.method, path: pathOf(request) }, 'request failed');
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
  const bytes = Buffer.from(JSON.stringify({ error: { code: refusal.code, message: refusal.message } }));
  response.writeHead(refusal.status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
  });
  if (request.method !== 'HEAD') response.write(bytes);
  const drains = hasUnreadBody(request) && response.getHeader('Connection') !== 'close';
  if (!drains || (await bodyEnds(request, lingerMs))) response.end();
  else request.destroy();
}

/** Secrets travel in headers and bodies only, but a query is nobody's business in a log either. */
const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?', 1).join('');

const hasUnreadBody = (request: IncomingMessage): boolean =>
  !request.complete &&
  (request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0);

function asHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof FileStoreError)
    return new HttpError(STATUS_OF_FILE_ERROR[error.code], error.code, error.message);
  if (error instanceof IntakeFull) return new HttpError(503, 'intake-full', 'too many files wait to be converted');
  return new HttpError(500, 'internal', 'the server could not answer');
}

/** Throws away what still arrives; true when the body ended within `lingerMs`, and the connection is free again. */
function bodyEnds(request: IncomingMessage, lingerMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), lingerMs);
    const settle = () => {
      clearTimeout(timer);
      resolve(request.complete);
    };
    request.once('end', settle).once('close', settle);
    request.resume();
  });
}
