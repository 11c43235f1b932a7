import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { Line } from '../../core/base/fields.ts';
import type { BrowserAnswer, BrowserRequest, BrowserState } from '../../core/enrolment/browser.ts';
import {
  ENROL_LIMITS,
  type EnrolAnswer,
  type EnrolFault,
  type EnrolRequest,
  type EnrolState,
} from '../../core/enrolment/protocol.ts';
import { NO_NONCE } from '../../core/enrolment/transcript.ts';
import { wordsOf } from '../../core/enrolment/words.ts';
import type { DoorRefusal } from '../../core/views/terminalViews.ts';
import type { RendererFiles } from '../http/loadRenderer.ts';
import type { Asking, EnrolPort, WaitQuestion } from '../http/ports.ts';
import type { Authority } from '../trust/Authority.ts';
import type { DoorRefusals } from './DoorRefusals.ts';
import { EnrolRefused } from './EnrolRefused.ts';
import { FaultLimit } from './FaultLimit.ts';
import type { Invitation, Invitations } from './Invitations.ts';
import { prove } from './invitationKeys.ts';
import type { WaitingRequests } from './WaitingRequests.ts';

const NONCE_BYTES = 32;

export interface EnrolmentDoorParts {
  readonly authority: Authority;
  readonly invitations: Invitations;
  readonly requests: WaitingRequests;
  readonly refusals: DoorRefusals;
  readonly now: () => number;
  readonly page: RendererFiles;
  /** Called when there is something new for the technician to see. */
  readonly onChange: () => void;
}

/** Where those who are nobody yet may speak: machines with an invitation ask for a certificate, browsers for a key (E-3). */
export class EnrolmentDoor implements EnrolPort {
  readonly page: RendererFiles;
  readonly now: () => number;
  readonly #parts: EnrolmentDoorParts;
  readonly #limit = new FaultLimit();

  constructor(parts: EnrolmentDoorParts) {
    this.#parts = parts;
    this.page = parts.page;
    this.now = parts.now;
  }

  async ask(request: EnrolRequest, { address, exporter }: Asking): Promise<EnrolAnswer> {
    const { authority, invitations, requests } = this.#parts;
    const { name, display, macs } = request.machine;
    this.#demandCalm(address, name);
    const now = this.now();
    const csr = await (await import('../trust/readCsr.ts')).readCsr(request.csr);
    if (csr === null) throw this.#refuse(address, 'badRequest', name);
    const found = invitations.find(request.invitation);
    if (found === null) throw this.#refuse(address, 'unknownInvitation', name);
    const { invitation, key } = found;
    const nonce = Buffer.from(request.nonce, 'base64url');
    const transcript = { exporter, csr: csr.der, authority: authority.keyHash, nonce };
    const proof = prove(key, 'machine', transcript, NO_NONCE);
    if (!isSame(proof, Buffer.from(request.proof, 'base64url'))) throw this.#refuse(address, 'wrongProof', name);
    if (Math.abs(request.now - now) > ENROL_LIMITS.clockMs) throw this.#refuse(address, 'clockWrong', name);

    const before = requests.sameMachine(invitation.id, csr);
    if (before === null) this.#take(invitation, address, name);
    else requests.remove(before.id);
    const serverNonce = randomBytes(NONCE_BYTES);
    const said = (purpose: 'server' | 'wait' | 'words') => prove(key, purpose, transcript, serverNonce);
    const asked = {
      id: randomUUID(),
      roomId: invitation.roomId,
      invitationId: invitation.id,
      at: now,
      until: before?.until ?? now + invitation.lifeMs,
      address,
      asker: { kind: 'machine', csr, macs, servicePin: invitation.servicePin },
      name: this.#nameOf(name, address),
      display,
      words: wordsOf(said('words')),
      use: invitation.for.kind === 'one' ? invitation.for.use : null,
      wish: request.wish,
      waitProof: said('wait'),
    } as const;
    requests.add(asked);
    this.#parts.onChange();
    return {
      request: asked.id,
      nonce: serverNonce.toString('base64url'),
      proof: said('server').toString('base64url'),
      until: asked.until,
      now,
    };
  }

  async wait(question: WaitQuestion): Promise<EnrolState> {
    this.#demandProof(question);
    const { requestId, address, gone } = question;
    const standing = await this.#parts.requests.wait(requestId, gone);
    if (standing.state === 'admitted') throw this.#refuse(address, 'unknownInvitation', requestId);
    return standing;
  }

  askAsBrowser({ code, name }: BrowserRequest, address: string): BrowserAnswer {
    this.#demandCalm(address, name);
    const { invitations, requests } = this.#parts;
    const now = this.now();
    const invitation = invitations.findByCode(code);
    if (invitation === null) throw this.#refuse(address, 'unknownInvitation', name);
    this.#take(invitation, address, name);
    const waitProof = randomBytes(NONCE_BYTES);
    const asked = {
      id: randomUUID(),
      roomId: invitation.roomId,
      invitationId: invitation.id,
      at: now,
      until: now + invitation.lifeMs,
      address,
      asker: { kind: 'browser' },
      name,
      display: '',
      words: wordsOf(randomBytes(NONCE_BYTES)),
      use: null,
      wish: null,
      waitProof,
    } as const;
    requests.add(asked);
    this.#parts.onChange();
    return {
      request: asked.id,
      words: [...asked.words],
      wait: waitProof.toString('base64url'),
      until: asked.until,
      now,
    };
  }

  async waitAsBrowser(question: WaitQuestion): Promise<{ readonly body: BrowserState; readonly key: string | null }> {
    this.#demandProof(question);
    const { requestId, address, gone } = question;
    const standing = await this.#parts.requests.wait(requestId, gone);
    switch (standing.state) {
      case 'approved':
        throw this.#refuse(address, 'unknownInvitation', requestId);
      case 'admitted':
        return { body: { state: 'admitted', use: standing.use }, key: standing.key };
      default:
        return { body: standing, key: null };
    }
  }

  malformed(address: string, what: string): EnrolRefused {
    return this.#refuse(address, 'malformed', what);
  }

  /** Notes that somebody was turned away, here or at another door. */
  turnedAway(refusal: Omit<DoorRefusal, 'at'>): void {
    this.#parts.refusals.note({ at: this.now(), ...refusal });
    this.#parts.onChange();
  }

  #take(invitation: Invitation, address: string, name: string): void {
    if (this.#parts.requests.isFull) throw this.#refuse(address, 'tooMany', name);
    const taken = this.#parts.invitations.take(invitation, this.now());
    if (taken !== 'taken') throw this.#refuse(address, taken, name);
  }

  #demandCalm(address: string, what: string): void {
    if (!this.#limit.isOver(address, this.now())) return;
    this.turnedAway({ address, why: 'tooMany', what });
    throw new EnrolRefused('tooMany');
  }

  #demandProof({ requestId, proof, address }: WaitQuestion): void {
    this.#demandCalm(address, '');
    const verdict = this.#parts.requests.proves(requestId, Buffer.from(proof, 'base64url'));
    if (verdict === null) throw this.#refuse(address, 'unknownInvitation', '');
    if (!verdict) throw this.#refuse(address, 'wrongProof', '');
  }

  #nameOf(name: string, address: string): string {
    const read = Line.safeParse(name);
    if (!read.success) throw this.#refuse(address, 'malformed', '');
    return read.data;
  }

  #refuse(address: string, why: EnrolFault, what: string): EnrolRefused {
    this.#limit.count(address, this.now());
    this.turnedAway({ address, why, what: what.toWellFormed() });
    return new EnrolRefused(why);
  }
}

const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
