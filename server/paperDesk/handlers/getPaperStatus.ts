import { sendJson } from '../../http/sendJson.ts';
import { answering, meetingOf } from './answering.ts';

/** Which papers of a meeting are signed and by whom, whether the room has its seal, and the office's template. */
export const getPaperStatus = answering(async (exchange) => {
  const { papers, caller, response } = exchange;
  sendJson(response, 200, await papers.status(caller, meetingOf(exchange)));
});
