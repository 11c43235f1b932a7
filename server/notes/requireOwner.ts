import { requireCaller } from '../http/caller.ts';
import type { Exchange } from '../http/Exchange.ts';
import { HttpError } from '../http/HttpError.ts';

/** The person whose notes are asked for: whoever is signed in. Throws HttpError 401, or 403 for a session without a person. */
export function requireOwner(exchange: Exchange): string {
  const owner = exchange.ports.notes.ownerOf(requireCaller(exchange));
  if (owner === null) throw new HttpError(403, 'not-allowed', 'this session has no notes');
  return owner;
}
