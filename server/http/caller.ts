import type { Exchange } from './Exchange.ts';
import { HttpError } from './HttpError.ts';
import type { Caller } from './ports.ts';

type Asked = Pick<Exchange, 'request' | 'ports' | 'terminal'>;

const BEARER = /^Bearer ([\w.~+/=-]{1,512})$/i;

/** Who asks, by the bearer token of the Authorization header; throws HttpError 401. */
export function requireCaller({ request, ports, terminal }: Asked): Caller {
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
  const caller = token === undefined ? null : ports.callerOf(token, terminal?.id ?? null);
  if (caller === null)
    throw new HttpError(401, 'not-signed-in', 'a valid bearer token is needed', {
      'WWW-Authenticate': 'Bearer',
    });
  return caller;
}

/** The caller, if it may send papers and imports; throws HttpError 401 or 403. */
export function requireUploader(asked: Asked): Caller {
  const caller = requireCaller(asked);
  if (!asked.ports.mayUpload(caller)) throw new HttpError(403, 'not-allowed', 'this session may not upload');
  return caller;
}
