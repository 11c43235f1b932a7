import { requireContentType } from '../../http/contentType.ts';
import { readBody } from '../../http/readBody.ts';
import { sendJson } from '../../http/sendJson.ts';
import { addressOf, answering, meetingOf } from './answering.ts';

/** Far more than any paper made here, with many signatures. */
const SIGNED_BYTES = 16 * 1024 * 1024;

/** Takes back a paper that was signed at the signer's own computer, with a token (raw PDF); says who signed it. */
export const postSigned = answering(async (exchange) => {
  const { request, response, papers, caller, limits } = exchange;
  requireContentType(request, ['application/pdf', 'application/octet-stream']);
  const address = addressOf(exchange);
  const pdf = await readBody(request, SIGNED_BYTES, limits);
  sendJson(response, 201, await papers.takeSigned(caller, meetingOf(exchange), address, pdf));
});
