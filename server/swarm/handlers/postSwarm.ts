import { SwarmAsk } from '../../../core/swarm/protocol.ts';
import type { Exchange } from '../../http/Exchange.ts';
import { HttpError } from '../../http/HttpError.ts';
import { readJson } from '../../http/readJson.ts';
import { sendJson } from '../../http/sendJson.ts';

/** Two hundred papers of 512 pieces each, and what is around them. */
const ASK_BYTES = 65_536;
const MAPPED = '::ffff:';

/** A terminal says which pieces it has, and asks who has the others. */
export async function postSwarm({ request, response, terminal, swarm, limits }: Exchange): Promise<void> {
  if (terminal === null || swarm === null) throw new HttpError(404, 'not-found', 'terminals do not share papers here');
  const parsed = SwarmAsk.safeParse(await readJson(request, ASK_BYTES, limits));
  if (!parsed.success) throw new HttpError(400, 'malformed', 'that is no question about papers');
  const from = request.socket.remoteAddress ?? '';
  const address = from.startsWith(MAPPED) ? from.slice(MAPPED.length) : from;
  sendJson(response, 200, swarm.ask(terminal.id, address, parsed.data));
}
