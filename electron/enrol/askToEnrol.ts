import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import {
  ENROL_LIMITS,
  EnrolAnswer,
  type EnrolMachine,
  EnrolRefusal,
  type EnrolRequest,
  EXPORTER_LABEL,
} from '../../core/enrolment/protocol.ts';
import { NO_NONCE, type ProofPurpose, proofBytes, type Transcript } from '../../core/enrolment/transcript.ts';
import { wordsOf } from '../../core/enrolment/words.ts';
import { askJson } from '../connection/askJson.ts';
import type { RoomAddress } from '../connection/openRoomSocket.ts';
import { requestPem } from './certificateRequest.ts';
import { EnrolError } from './EnrolError.ts';
import type { Invitation } from './invitation.ts';

const EXPORTED_BYTES = 32;
const NONCE_BYTES = 32;
/** The server may have scrypt to do for others first. */
const SILENT_MS = 15_000;

export interface Asking {
  readonly invitation: Invitation;
  readonly csr: Buffer;
  /** SHA-256 of the key of the authority that the server showed. */
  readonly authority: Buffer;
  readonly place: string | null;
  readonly machine: EnrolMachine;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** A request that waits for the technician's word. */
export interface WaitingRequest {
  readonly id: string;
  /** The four words that both sides show. */
  readonly words: readonly string[];
  /** What asks for the decision, as often as it takes. */
  readonly authorization: string;
  /** Until when it waits, on this terminal's clock. */
  readonly until: number;
}

/**
 * Asks to be enrolled over a connection that was judged. The server must prove that it knows the invitation's secret over
 * this very connection; until then nothing that it says is believed. Throws EnrolError.
 */
export async function askToEnrol(
  socket: TLSSocket,
  { address, port }: RoomAddress,
  asking: Asking,
): Promise<WaitingRequest> {
  const { invitation, csr, authority, place, machine, now, signal } = asking;
  const exporter = socket.exportKeyingMaterial(EXPORTED_BYTES, EXPORTER_LABEL, Buffer.alloc(0));
  const transcript: Transcript = { exporter, csr, authority, nonce: randomBytes(NONCE_BYTES) };
  const prove = (purpose: ProofPurpose, nonce: Uint8Array) =>
    createHmac('sha256', invitation.key)
      .update(proofBytes(purpose, transcript, nonce))
      .digest();
  const body: EnrolRequest = {
    v: 1,
    invitation: invitation.id,
    csr: requestPem(csr),
    nonce: Buffer.from(transcript.nonce).toString('base64url'),
    proof: prove('machine', NO_NONCE).toString('base64url'),
    wish: place,
    now: now(),
    machine,
  };
  const to = { method: 'POST', path: '/enrol/requests', host: address, port, silentMs: SILENT_MS } as const;
  const answer = await askJson({ ...to, over: { socket }, body, signal }).catch((error: unknown) => {
    throw new EnrolError('unreachable', String(error));
  });
  if (answer.status !== 200 && answer.status !== 201) throw refusedBy(answer.body, answer.status);
  const said = EnrolAnswer.safeParse(answer.body);
  if (!said.success) throw new EnrolError('wrongServer', 'the answer is not one of an enrolment');

  const serverNonce = Buffer.from(said.data.nonce, 'base64url');
  const proof = Buffer.from(said.data.proof, 'base64url');
  const right = prove('server', serverNonce);
  if (proof.length !== right.length || !timingSafeEqual(proof, right)) throw new EnrolError('wrongServer');
  const ahead = now() - said.data.now;
  if (Math.abs(ahead) > ENROL_LIMITS.clockMs) throw new EnrolError('clockWrong');
  return {
    id: said.data.request,
    words: wordsOf(prove('words', serverNonce)),
    authorization: `Enrol ${prove('wait', serverNonce).toString('base64url')}`,
    until: said.data.until + ahead,
  };
}

/** The fault behind a refusal. What cannot be read as one is a server that does not enrol. */
export function refusedBy(body: unknown, status: number): EnrolError {
  const refusal = EnrolRefusal.safeParse(body);
  return refusal.success ? new EnrolError(refusal.data.why) : new EnrolError('other', `answered with ${status}`);
}
