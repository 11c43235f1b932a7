import { requireUploader } from '../caller.ts';
import { requireContentType } from '../contentType.ts';
import type { Exchange } from '../Exchange.ts';
import { queryText, requiredQueryText } from '../queryText.ts';
import { refuseTooLarge } from '../readBody.ts';
import { requestBody } from '../requestBody.ts';
import { sendJson } from '../sendJson.ts';

/**
 * Stores a PDF (`?name=…&meeting=…[&item=…][&kind=…][&paper=…]`, raw body) and hands it to the room, which attaches it and answers. The
 * answer comes when the paper is on disk and its viewing copy is made.
 */
export async function postDocument(exchange: Exchange): Promise<void> {
  const { request, response, url, ports, files, limits, log } = exchange;
  const caller = requireUploader(exchange);
  requireContentType(request, ['application/pdf']);
  const name = requiredQueryText(url, 'name', limits.nameLength);
  const meeting = requiredQueryText(url, 'meeting', limits.nameLength);
  const item = queryText(url, 'item', limits.nameLength);
  const kind = queryText(url, 'kind', limits.nameLength);
  const paper = queryText(url, 'paper', limits.nameLength);
  refuseTooLarge(request, limits.documentBytes);

  const file = await files.put(requestBody(request, limits), { limit: limits.documentBytes });
  log.info({ sha256: file.sha256, size: file.size, session: caller.session }, 'paper stored');
  const { sha256, servedSize: size, pages, viewingCopy } = file;
  const answer = await ports.attach(caller, { sha256, size, pages, viewingCopy, name, meeting, item, kind, paper });
  sendJson(response, answer.status, answer.body);
}
