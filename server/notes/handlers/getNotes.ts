import { z } from 'zod';
import type { Exchange } from '../../http/Exchange.ts';
import { HttpError } from '../../http/HttpError.ts';
import { sendJson } from '../../http/sendJson.ts';
import { requireOwner } from '../requireOwner.ts';

const After = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** The caller's own sealed notes that were taken after `?after=`. */
export async function getNotes(exchange: Exchange): Promise<void> {
  const owner = requireOwner(exchange);
  const after = After.safeParse(exchange.url.searchParams.get('after') ?? '0');
  if (!after.success) throw new HttpError(400, 'malformed', 'after must be a number of an earlier answer');
  sendJson(exchange.response, 200, await exchange.ports.notes.list(owner, after.data));
}
