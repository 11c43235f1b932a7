import type { TLSSocket } from 'node:tls';
import type { EnrolFault, EnrolRefusal } from '../../../core/enrolment/protocol.ts';
import type { Exchange } from '../../http/Exchange.ts';
import { sendJson } from '../../http/sendJson.ts';
import { EnrolRefused } from '../EnrolRefused.ts';

const STATUS_OF: Readonly<Record<EnrolFault, number>> = {
  malformed: 400,
  badRequest: 400,
  clockWrong: 400,
  wrongProof: 403,
  refused: 403,
  authorityLocked: 403,
  unknownInvitation: 404,
  usedInvitation: 409,
  expiredInvitation: 410,
  tooMany: 429,
};

/** Answers what `handle` gives, or its refusal with the room's clock, so that a machine can see that its own is wrong. */
export async function answerEnrol({ response, enrol }: Exchange, handle: () => Promise<unknown>): Promise<void> {
  try {
    sendJson(response, 200, await handle());
  } catch (error) {
    if (!(error instanceof EnrolRefused)) throw error;
    const refusal: EnrolRefusal = { why: error.why, now: enrol.now() };
    sendJson(response, STATUS_OF[error.why], refusal);
  }
}

export const addressOf = ({ request }: Exchange): string => request.socket.remoteAddress ?? '';

/** Aborted when the other end hangs up before it is answered. */
export function goneSignal({ response }: Exchange): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}

const BEARER = /^Enrol ([\w-]{16,100})$/;

/** The proof of waiting; empty where there is none, which is the proof of nothing. */
export const waitProofOf = ({ request }: Exchange): string =>
  BEARER.exec(request.headers.authorization ?? '')?.[1] ?? '';

/** The connection that a request came by: the server listens for nothing but TLS. */
export const tlsOf = ({ request }: Exchange): TLSSocket => request.socket as TLSSocket;
