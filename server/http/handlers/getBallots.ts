import { requireCaller } from '../caller.ts';
import type { Exchange } from '../Exchange.ts';
import { HttpError } from '../HttpError.ts';
import { sendJson } from '../sendJson.ts';

const ENTRY = /^\d{1,9}$/;

/** The ballots of a closed poll as the journal has them, a page at a time; `from` is where the page before ended. */
export async function getBallots(exchange: Exchange): Promise<void> {
  const { response, ports, params, url } = exchange;
  const caller = requireCaller(exchange);
  const from = url.searchParams.get('from') ?? '0';
  if (!ENTRY.test(from)) throw new HttpError(400, 'malformed', 'from is the number of a journal entry');
  const { meetingId = '', pollId = '' } = params;
  const page = await ports.ballots(caller, { meetingId, pollId, from: Number(from) });
  if (page === null) throw new HttpError(404, 'not-found', 'there is no such closed poll for you');
  sendJson(response, 200, page);
}
