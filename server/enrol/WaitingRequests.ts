import { timingSafeEqual } from 'node:crypto';
import type { BrowserState } from '../../core/enrolment/browser.ts';
import { ENROL_LIMITS, type EnrolState } from '../../core/enrolment/protocol.ts';
import type { TerminalUse } from '../../core/terminals/terminal.ts';
import type { EnrolRequestLine } from '../../core/views/terminalViews.ts';
import type { VerifiedCsr } from '../trust/readCsr.ts';

/** How long a decision is kept, so that a machine that lost the answer can fetch it again, in milliseconds. */
const KEPT_MS = 600_000;

/** Who asks, with what its kind needs to be let in. */
export type Asker =
  | {
      readonly kind: 'machine';
      readonly csr: VerifiedCsr;
      readonly macs: readonly string[];
      readonly servicePin: string;
    }
  | { readonly kind: 'browser' };

export interface EnrolAsked {
  readonly id: string;
  readonly roomId: string;
  readonly invitationId: string;
  readonly at: number;
  readonly until: number;
  readonly address: string;
  readonly asker: Asker;
  readonly name: string;
  readonly display: string;
  readonly words: readonly string[];
  readonly use: TerminalUse | null;
  readonly wish: string | null;
  /** What it shows to hear of the decision. */
  readonly waitProof: Buffer;
}

/** Where a request stands: a machine's state, or a browser's with the key that it has to keep. */
export type Standing = EnrolState | (Extract<BrowserState, { state: 'admitted' }> & { readonly key: string });
export type Decision = Exclude<Standing, { state: 'waiting' }>;

interface Entry {
  readonly asked: EnrolAsked;
  /** Deciding: the technician's yes is being carried out. */
  standing: Standing | { readonly state: 'deciding' };
  keptUntil: number;
  readonly listeners: Set<() => void>;
}

const WAITING = { state: 'waiting' } as const;

/** Machines and browsers that ask to be let in, and what was decided. */
export class WaitingRequests {
  readonly #all = new Map<string, Entry>();

  /** Whether as many wait as may; those that were decided do not count. */
  get isFull(): boolean {
    return [...this.#all.values()].filter(({ standing }) => isUndecided(standing)).length >= ENROL_LIMITS.requests;
  }

  add(asked: EnrolAsked): void {
    this.#all.set(asked.id, { asked, standing: WAITING, keptUntil: asked.until + KEPT_MS, listeners: new Set() });
  }

  /** The request of an invitation that the same machine made before, by its key: it lost the answer and asks again. */
  sameMachine(invitationId: string, csr: VerifiedCsr): EnrolAsked | null {
    for (const { asked, standing } of this.#all.values()) {
      const { asker } = asked;
      const isSame = asked.invitationId === invitationId && asker.kind === 'machine' && asker.csr.der.equals(csr.der);
      if (isSame && standing.state === 'waiting') return asked;
    }
    return null;
  }

  remove(id: string): void {
    this.#all.delete(id);
  }

  /** Takes a waiting request to decide on it; nobody else can until it is put back or decided. Null: there is none. */
  take(id: string, roomId: string): EnrolAsked | null {
    const entry = this.#all.get(id);
    if (entry?.standing.state !== 'waiting' || entry.asked.roomId !== roomId) return null;
    entry.standing = { state: 'deciding' };
    return entry.asked;
  }

  putBack(id: string): void {
    const entry = this.#all.get(id);
    if (entry?.standing.state === 'deciding') entry.standing = WAITING;
  }

  decide(id: string, decision: Decision, now: number): void {
    const entry = this.#all.get(id);
    if (entry === undefined) return;
    entry.standing = decision;
    entry.keptUntil = now + KEPT_MS;
    for (const listener of entry.listeners) listener();
  }

  /** Whether `proof` belongs to the request; null: there is no such request. */
  proves(id: string, proof: Buffer): boolean | null {
    const entry = this.#all.get(id);
    if (entry === undefined) return null;
    const { waitProof } = entry.asked;
    return proof.length === waitProof.length && timingSafeEqual(proof, waitProof);
  }

  /** The decision, or `waiting` after a while and when `gone` is aborted. */
  async wait(id: string, gone: AbortSignal): Promise<Standing> {
    const entry = this.#all.get(id);
    if (entry === undefined) return { state: 'refused', why: 'unknownInvitation' };
    if (entry.standing.state === 'waiting' || entry.standing.state === 'deciding') {
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          entry.listeners.delete(done);
          gone.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, ENROL_LIMITS.waitMs);
        entry.listeners.add(done);
        gone.addEventListener('abort', done);
        if (gone.aborted) done();
      });
    }
    return entry.standing.state === 'deciding' ? WAITING : entry.standing;
  }

  lines(roomId: string): EnrolRequestLine[] {
    return [...this.#all.values()]
      .filter(({ asked, standing }) => asked.roomId === roomId && isUndecided(standing))
      .map(({ asked: { id, at, until, address, asker, name, display, words, use, wish } }) => ({
        id,
        at,
        until,
        address,
        kind: asker.kind,
        name,
        display,
        words: [...words],
        use,
        wish,
      }));
  }

  /** Refuses what has waited long enough, forgets what was decided long ago; whether anything changed. */
  sweep(now: number): boolean {
    let hasChanged = false;
    for (const [id, { asked, standing, keptUntil }] of this.#all) {
      if (standing.state === 'waiting' && asked.until <= now) {
        this.decide(id, { state: 'refused', why: 'expiredInvitation' }, now);
        hasChanged = true;
      } else if (keptUntil <= now) this.#all.delete(id);
    }
    return hasChanged;
  }
}

const isUndecided = ({ state }: Entry['standing']) => state === 'waiting' || state === 'deciding';
