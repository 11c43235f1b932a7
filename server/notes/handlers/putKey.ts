import { PutKey, SYNC_LIMITS } from '../../../core/notes/sync.ts';
import { requireContentType } from '../../http/contentType.ts';
import type { Exchange } from '../../http/Exchange.ts';
import { HttpError } from '../../http/HttpError.ts';
import { readJson } from '../../http/readJson.ts';
import { sendJson } from '../../http/sendJson.ts';
import { requireOwner } from '../requireOwner.ts';

/** Takes the caller's own keys, wrapped by their PIN. */
export async function putKey(exchange: Exchange): Promise<void> {
  const owner = requireOwner(exchange);
  requireContentType(exchange.request, ['application/json']);
  const put = PutKey.safeParse(await readJson(exchange.request, SYNC_LIMITS.wrapped * 2, exchange.limits));
  if (!put.success) throw new HttpError(400, 'malformed', 'this is no wrapped key');
  await exchange.ports.notes.putKey(owner, put.data);
  sendJson(exchange.response, 200, {});
}
