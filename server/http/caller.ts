import type { IncomingMessage } from 'node:http';
import { HttpError } from './HttpError.ts';
import type { Caller, HttpPorts } from './ports.ts';

const BEARER = /^Bearer ([\w.~+/=-]{1,512})$/i;

/** Who asks, by the bearer token of the Authorization header; throws HttpError 401. */
export function requireCaller(request: IncomingMessage, ports: HttpPorts): Caller {
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
  const caller = token === undefined ? null : ports.callerOf(token);
  if (caller === null)
    throw new HttpError(401, 'not-signed-in', 'a valid bearer token is needed', {
      'WWW-Authenticate': 'Bearer',
    });
  return caller;
}

/** The caller, if it may send papers and imports; throws HttpError 401 or 403. */
export function requireUploader(request: IncomingMessage, ports: HttpPorts): Caller {
  const caller = requireCaller(request, ports);
  if (!ports.mayUpload(caller)) throw new HttpError(403, 'not-allowed', 'this session may not upload');
  return caller;
}
