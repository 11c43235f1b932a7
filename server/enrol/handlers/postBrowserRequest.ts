import { BrowserRequest } from '../../../core/enrolment/browser.ts';
import { ENROL_LIMITS } from '../../../core/enrolment/protocol.ts';
import { requireContentType } from '../../http/contentType.ts';
import type { Exchange } from '../../http/Exchange.ts';
import { readJson } from '../../http/readJson.ts';
import { addressOf, answerEnrol } from './answerEnrol.ts';

/** A browser with a code asks to be let in (JSON, `BrowserRequest`); answered by `BrowserAnswer`. */
export async function postBrowserRequest(exchange: Exchange): Promise<void> {
  const { request, limits, enrol } = exchange;
  requireContentType(request, ['application/json']);
  const body = BrowserRequest.safeParse(await readJson(request, ENROL_LIMITS.bodyBytes, limits));
  await answerEnrol(exchange, async () => {
    if (!body.success) throw enrol.malformed(addressOf(exchange), request.url ?? '');
    return enrol.askAsBrowser(body.data, addressOf(exchange));
  });
}
