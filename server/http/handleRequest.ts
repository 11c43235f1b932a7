import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TurnedAwayWhy } from './admission.ts';
import type { Doorkeeper } from './Doorkeeper.ts';
import type { Site } from './Exchange.ts';
import { HttpError } from './HttpError.ts';
import { readUrl } from './readUrl.ts';
import { findRoute, wrongMethod } from './routes.ts';
import { securityHeaders } from './securityHeaders.ts';
import { sendError } from './sendError.ts';

const ENROL_PAGE = '/enrol/';

/** Answers one request; whatever goes wrong in it ends here as an answer, never as a crash. */
export async function handleRequest(
  site: Site,
  doorkeeper: Doorkeeper,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    // The other end may reset the connection at any moment; the handlers notice by the stream.
    response.on('error', () => undefined);
    response.setHeaders(securityHeaders(request.headers.host));
    const url = readUrl(request.url);
    const found = findRoute(request.method ?? '', url.pathname);
    const needs = found?.route.needs ?? 'guests';
    const verdict = doorkeeper.ask(request, needs);
    if ('why' in verdict) {
      if (isNavigation(request)) return showTheDoor(response);
      throw notEnrolled(verdict.admission.kind === 'stranger' ? 'notEnrolled' : verdict.why);
    }
    if (found === null) throw wrongMethod(url.pathname);
    if (needs !== 'anyone') {
      response.once('close', doorkeeper.hold(request.socket, { request, needs, isUpgraded: false }));
    }
    const { terminal } = verdict;
    await found.route.handler({ ...site, request, response, url, params: found.params, terminal });
  } catch (error) {
    await sendError(request, response, error, { log: site.log, lingerMs: site.limits.lingerMs });
  }
}

/** A person who opens a page gets the page on which a browser asks to be let in. */
function showTheDoor(response: ServerResponse): void {
  response.writeHead(303, { Location: ENROL_PAGE, 'Cache-Control': 'no-store', 'Content-Length': 0 }).end();
}

const isNavigation = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers.accept?.includes('text/html') === true;

const MESSAGES: Readonly<Record<TurnedAwayWhy | 'notEnrolled', string>> = {
  notEnrolled: 'the door is locked: this machine must be enrolled first',
  noCertificate: 'this address is for enrolled terminals only',
  revoked: 'this terminal was revoked',
  unknownCertificate: 'the certificate is not of this room',
  certificateOver: 'the certificate is not valid at this time',
};

const notEnrolled = (code: TurnedAwayWhy | 'notEnrolled') => new HttpError(403, code, MESSAGES[code]);
