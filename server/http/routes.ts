import { enrolPage } from '../enrol/handlers/enrolPage.ts';
import { getBrowserRequest } from '../enrol/handlers/getBrowserRequest.ts';
import { getEnrolRequest } from '../enrol/handlers/getEnrolRequest.ts';
import { postBrowserRequest } from '../enrol/handlers/postBrowserRequest.ts';
import { postEnrolRequest } from '../enrol/handlers/postEnrolRequest.ts';
import { getKeys } from '../notes/handlers/getKeys.ts';
import { getNotes } from '../notes/handlers/getNotes.ts';
import { putKey } from '../notes/handlers/putKey.ts';
import { putNotes } from '../notes/handlers/putNotes.ts';
import { deleteTemplate } from '../paperDesk/handlers/deleteTemplate.ts';
import { getFile, getRecord } from '../paperDesk/handlers/getBundle.ts';
import { getPaper } from '../paperDesk/handlers/getPaper.ts';
import { getPaperStatus } from '../paperDesk/handlers/getPaperStatus.ts';
import { getVerdict } from '../paperDesk/handlers/getVerdict.ts';
import { postSignature } from '../paperDesk/handlers/postSignature.ts';
import { postSigned } from '../paperDesk/handlers/postSigned.ts';
import { postTemplate } from '../paperDesk/handlers/postTemplate.ts';
import { getManifest } from '../swarm/handlers/getManifest.ts';
import { postSwarm } from '../swarm/handlers/postSwarm.ts';
import { getUpdate } from '../updates/handlers/getUpdate.ts';
import { postUpdate } from '../updates/handlers/postUpdate.ts';
import type { Need } from './Doorkeeper.ts';
import type { Handler } from './Exchange.ts';
import { HttpError } from './HttpError.ts';
import { commitImport } from './handlers/commitImport.ts';
import { getAuthority } from './handlers/getAuthority.ts';
import { getDocument } from './handlers/getDocument.ts';
import { getIntakeCapabilities, getIntakeState } from './handlers/getIntake.ts';
import { getScreen } from './handlers/getScreen.ts';
import { getTerminalLogs } from './handlers/getTerminalLogs.ts';
import { health } from './handlers/health.ts';
import { postDocument } from './handlers/postDocument.ts';
import { postImport } from './handlers/postImport.ts';
import { putTerminalLogs } from './handlers/putTerminalLogs.ts';

export interface Route {
  /** HEAD is answered by the route of GET. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `:name` is one part of an address, `*` at the end whatever follows. */
  readonly path: string;
  /** Who is let in to it at all (E-5); what a session may do is the handler's matter. */
  readonly needs: Need;
  readonly handler: Handler;
}

/** Every address of the server; the first match wins, the screens are what remains. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/health', needs: 'anyone', handler: health },
  { method: 'POST', path: '/enrol/requests', needs: 'anyone', handler: postEnrolRequest },
  { method: 'GET', path: '/enrol/requests/:id', needs: 'anyone', handler: getEnrolRequest },
  { method: 'POST', path: '/enrol/browsers', needs: 'anyone', handler: postBrowserRequest },
  { method: 'GET', path: '/enrol/browsers/:id', needs: 'anyone', handler: getBrowserRequest },
  { method: 'GET', path: '/enrol', needs: 'anyone', handler: enrolPage },
  { method: 'GET', path: '/enrol/*', needs: 'anyone', handler: enrolPage },
  { method: 'GET', path: '/ca.crt', needs: 'guests', handler: getAuthority },
  { method: 'GET', path: '/documents/intake', needs: 'guests', handler: getIntakeCapabilities },
  { method: 'GET', path: '/documents/intake/:id', needs: 'guests', handler: getIntakeState },
  { method: 'GET', path: '/documents/:sha256', needs: 'guests', handler: getDocument },
  { method: 'GET', path: '/documents/:sha256/manifest', needs: 'guests', handler: getManifest },
  { method: 'POST', path: '/swarm', needs: 'certificate', handler: postSwarm },
  { method: 'POST', path: '/documents', needs: 'guests', handler: postDocument },
  { method: 'POST', path: '/imports', needs: 'guests', handler: postImport },
  { method: 'POST', path: '/imports/:id/commit', needs: 'guests', handler: commitImport },
  { method: 'GET', path: '/notes', needs: 'guests', handler: getNotes },
  { method: 'PUT', path: '/notes', needs: 'guests', handler: putNotes },
  { method: 'GET', path: '/notes/keys', needs: 'guests', handler: getKeys },
  { method: 'PUT', path: '/notes/keys', needs: 'guests', handler: putKey },
  { method: 'GET', path: '/meetings/:id/papers', needs: 'guests', handler: getPaperStatus },
  { method: 'GET', path: '/meetings/:id/papers/:paper', needs: 'guests', handler: getPaper },
  { method: 'POST', path: '/meetings/:id/papers/:paper/signatures', needs: 'guests', handler: postSignature },
  { method: 'POST', path: '/meetings/:id/papers/:paper/signed', needs: 'guests', handler: postSigned },
  { method: 'GET', path: '/meetings/:id/papers/:paper/verdict', needs: 'guests', handler: getVerdict },
  { method: 'GET', path: '/meetings/:id/record.json', needs: 'guests', handler: getRecord },
  { method: 'GET', path: '/meetings/:id/file.zip', needs: 'guests', handler: getFile },
  { method: 'POST', path: '/papers/template', needs: 'guests', handler: postTemplate },
  { method: 'DELETE', path: '/papers/template', needs: 'guests', handler: deleteTemplate },
  { method: 'PUT', path: '/terminals/logs/:orderId', needs: 'certificate', handler: putTerminalLogs },
  { method: 'GET', path: '/terminals/logs/:id', needs: 'guests', handler: getTerminalLogs },
  { method: 'POST', path: '/updates', needs: 'guests', handler: postUpdate },
  { method: 'GET', path: '/updates/:version/:file', needs: 'certificate', handler: getUpdate },
  { method: 'GET', path: '/*', needs: 'guests', handler: getScreen },
];

const PATTERNS = new Map(ROUTES.map((route) => [route, patternOf(route.path)]));

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of a request, or null where the address takes other methods only. */
export function findRoute(method: string, pathname: string): RouteMatch | null {
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const [route, pattern] of PATTERNS) {
    const found = route.method === wanted ? pattern.exec(pathname) : null;
    if (found !== null) return { route, params: { ...found.groups } };
  }
  return null;
}

/** What to answer where an address does not take the method. */
export function wrongMethod(pathname: string): HttpError {
  const here = [...PATTERNS].filter(([, pattern]) => pattern.test(pathname)).map(([{ method }]) => method);
  const methods = new Set(here.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])));
  const order = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'].filter((method) => methods.has(method));
  return new HttpError(405, 'method-not-allowed', 'this address does not take that method', {
    Allow: order.join(', '),
  });
}

function patternOf(path: string): RegExp {
  const source = path
    .replaceAll('.', '\\.')
    .replace(/:(\w+)/g, '(?<$1>[^/]+)')
    .replace(/\*$/, '.*');
  return new RegExp(`^${source}$`);
}
