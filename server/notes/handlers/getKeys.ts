import type { Exchange } from '../../http/Exchange.ts';
import { sendJson } from '../../http/sendJson.ts';
import { requireOwner } from '../requireOwner.ts';

/** The caller's own keys, wrapped by their PIN. */
export async function getKeys(exchange: Exchange): Promise<void> {
  const owner = requireOwner(exchange);
  sendJson(exchange.response, 200, { keys: await exchange.ports.notes.keys(owner) });
}
