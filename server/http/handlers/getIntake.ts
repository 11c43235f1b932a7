import { requireUploader } from '../caller.ts';
import type { Exchange } from '../Exchange.ts';
import { HttpError } from '../HttpError.ts';
import { sendJson } from '../sendJson.ts';

/** What this server can do with files that come in. */
export async function getIntakeCapabilities(exchange: Exchange): Promise<void> {
  requireUploader(exchange);
  sendJson(exchange.response, 200, await exchange.intake.capabilities());
}

/** What becomes of a file that is converted, told to the session that brought it. */
export function getIntakeState(exchange: Exchange): void {
  const caller = requireUploader(exchange);
  const state = exchange.intake.stateOf(caller.session, exchange.params.id ?? '');
  // After a restart of the server, too: the file has to be sent again.
  if (state === null) throw new HttpError(404, 'not-found', 'no such file was taken in');
  sendJson(exchange.response, 200, state);
}
