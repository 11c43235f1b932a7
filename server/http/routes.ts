import type { Handler } from './Exchange.ts';
import { HttpError } from './HttpError.ts';
import { commitImport } from './handlers/commitImport.ts';
import { getAuthority } from './handlers/getAuthority.ts';
import { getDocument } from './handlers/getDocument.ts';
import { getScreen } from './handlers/getScreen.ts';
import { health } from './handlers/health.ts';
import { postDocument } from './handlers/postDocument.ts';
import { postImport } from './handlers/postImport.ts';

interface Route {
  /** HEAD is answered by the route of GET. */
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly handler: Handler;
}

/** Every address of the server; the first match wins, the screens are what remains. */
const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^\/health$/, handler: health },
  { method: 'GET', path: /^\/ca\.crt$/, handler: getAuthority },
  { method: 'GET', path: /^\/documents\/(?<sha256>[^/]+)$/, handler: getDocument },
  { method: 'POST', path: /^\/documents$/, handler: postDocument },
  { method: 'POST', path: /^\/imports$/, handler: postImport },
  { method: 'POST', path: /^\/imports\/(?<id>[\w-]{1,64})\/commit$/, handler: commitImport },
  { method: 'GET', path: /^\/.*$/, handler: getScreen },
];

export interface RouteMatch {
  readonly handler: Handler;
  readonly params: Readonly<Record<string, string>>;
}

/** The handler for a request; throws HttpError 405 when the address takes other methods only. */
export function findRoute(method: string, pathname: string): RouteMatch {
  const wanted = method === 'HEAD' ? 'GET' : method;
  const here = ROUTES.filter(({ path }) => path.test(pathname));
  const route = here.find(({ method: takes }) => takes === wanted);
  if (route === undefined) {
    const allow = here.some(({ method: takes }) => takes === 'POST') ? 'GET, HEAD, POST' : 'GET, HEAD';
    throw new HttpError(405, 'method-not-allowed', 'this address does not take that method', { Allow: allow });
  }
  return { handler: route.handler, params: { ...route.path.exec(pathname)?.groups } };
}
