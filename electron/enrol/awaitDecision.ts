import type { Agent } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { retryDelay } from '../../core/base/retryDelay.ts';
import { ENROL_LIMITS, EnrolState } from '../../core/enrolment/protocol.ts';
import { askJson } from '../connection/askJson.ts';
import type { RoomAddress } from '../connection/openRoomSocket.ts';
import { refusedBy, type WaitingRequest } from './askToEnrol.ts';
import { EnrolError } from './EnrolError.ts';

export type Approval = Extract<EnrolState, { state: 'approved' }>;

export interface Waiting {
  readonly request: WaitingRequest;
  readonly room: RoomAddress;
  /** Pinned to the authority that proved itself. */
  readonly agent: Agent;
  readonly now: () => number;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

/** A held question is answered after `waitMs`; a server that says nothing for so much longer is away, in milliseconds. */
const SILENT_MS = ENROL_LIMITS.waitMs + 10_000;

/** Waits for the technician's word, over cuts and restarts of the server. Throws EnrolError: the no, or the end of the time. */
export async function awaitDecision({ request, room, agent, now, random, signal }: Waiting): Promise<Approval> {
  let attempts = 0;
  while (now() < request.until) {
    const answer = await askJson({
      method: 'GET',
      path: `/enrol/requests/${encodeURIComponent(request.id)}`,
      host: room.address,
      port: room.port,
      over: { agent },
      headers: { Authorization: request.authorization },
      silentMs: SILENT_MS,
      signal,
    }).catch(() => null);
    signal.throwIfAborted();
    if (answer !== null && answer.status >= 400 && answer.status < 500) throw refusedBy(answer.body, answer.status);
    const state = answer === null ? null : EnrolState.safeParse(answer.body);
    if (state?.success !== true) {
      await pause(retryDelay(attempts, random()), undefined, { signal });
      attempts += 1;
      continue;
    }
    attempts = 0;
    if (state.data.state === 'refused') throw new EnrolError(state.data.why);
    if (state.data.state === 'approved') return state.data;
  }
  throw new EnrolError('expiredInvitation', 'nobody decided in time');
}
