import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Site } from './Exchange.ts';
import { readUrl } from './readUrl.ts';
import { findRoute } from './routes.ts';
import { securityHeaders } from './securityHeaders.ts';
import { sendError } from './sendError.ts';

/** Answers one request; whatever goes wrong in it ends here as an answer, never as a crash. */
export async function handleRequest(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    // The other end may reset the connection at any moment; the handlers notice by the stream.
    response.on('error', () => undefined);
    response.setHeaders(securityHeaders(request.headers.host));
    const url = readUrl(request.url);
    const { handler, params } = findRoute(request.method ?? '', url.pathname);
    await handler({ ...site, request, response, url, params });
  } catch (error) {
    await sendError(request, response, error, { log: site.log, lingerMs: site.limits.lingerMs });
  }
}
