import { PutNotes, SYNC_LIMITS } from '../../../core/notes/sync.ts';
import { requireContentType } from '../../http/contentType.ts';
import type { Exchange } from '../../http/Exchange.ts';
import { HttpError } from '../../http/HttpError.ts';
import { readJson } from '../../http/readJson.ts';
import { sendJson } from '../../http/sendJson.ts';
import { requireOwner } from '../requireOwner.ts';

/** Takes the caller's own sealed notes; says of each what became of it. */
export async function putNotes(exchange: Exchange): Promise<void> {
  const owner = requireOwner(exchange);
  requireContentType(exchange.request, ['application/json']);
  const put = PutNotes.safeParse(await readJson(exchange.request, SYNC_LIMITS.body, exchange.limits));
  if (!put.success) throw new HttpError(400, 'malformed', 'these are no sealed notes');
  sendJson(exchange.response, 200, await exchange.ports.notes.put(owner, put.data));
}
