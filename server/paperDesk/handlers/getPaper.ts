import { addressOf, answering, isFresh, meetingOf } from './answering.ts';

/** A paper of a meeting (`KIND.FORMAT[?poll=ID]`): the signed version where there is one, with `?fresh=1` one made now. */
export const getPaper = answering(async (exchange) => {
  const { papers, caller } = exchange;
  exchange.send(await papers.paper(caller, meetingOf(exchange), addressOf(exchange), isFresh(exchange)));
});
