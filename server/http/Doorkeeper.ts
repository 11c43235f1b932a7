import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { TerminalRecord } from '../../core/terminals/terminal.ts';
import { type Admission, admission, pathOf, type TurnedAwayWhy } from './admission.ts';
import type { DoorPort } from './ports.ts';

/** How long a socket that was told goodbye may take to send what it was told, in milliseconds. */
const LAST_WORDS_MS = 3_000;

/** Somebody who may not have what they ask for. */
export interface TurnedAway {
  readonly why: TurnedAwayWhy;
  readonly admission: Admission;
}

interface Held {
  readonly request: IncomingMessage;
  readonly needs: Need;
  readonly isUpgraded: boolean;
}

/** `anyone`: no decision. `guests`: whoever the door lets in. `certificate`: an enrolled terminal, also when the door is open. */
export type Need = 'anyone' | 'guests' | 'certificate';

/** Who gets in: decided anew for every request and socket, and again for what is open when the list or the door changes. */
export class Doorkeeper {
  readonly #port: DoorPort;
  readonly #held = new Map<Duplex, Set<Held>>();
  #seen: { readonly terminals: unknown; readonly isLocked: boolean };

  constructor(port: DoorPort) {
    this.#port = port;
    this.#seen = { terminals: port.terminals(), isLocked: port.isLocked() };
  }

  /** The terminal that comes (null: a stranger at an open door), or why it is turned away; that is noted. */
  ask(request: IncomingMessage, needs: Need): { readonly terminal: TerminalRecord | null } | TurnedAway {
    const verdict = this.#decide(request, needs);
    if ('why' in verdict) {
      const what = verdict.admission.kind === 'refused' ? verdict.admission.what : pathOf(request);
      this.#port.turnedAway({ address: request.socket.remoteAddress ?? '', why: verdict.why, what });
    }
    return verdict;
  }

  /** Keeps an eye on what is open until `release` is called: it is cut when it would not be let in any more. */
  hold(socket: Duplex, held: Held): () => void {
    const here = this.#held.get(socket) ?? new Set();
    this.#held.set(socket, here.add(held));
    return () => {
      here.delete(held);
      if (here.size === 0) this.#held.delete(socket);
    };
  }

  /** Cuts what is open of those who are no longer let in; to be called after every commit. */
  recheck(): void {
    const seen = { terminals: this.#port.terminals(), isLocked: this.#port.isLocked() };
    if (seen.terminals === this.#seen.terminals && seen.isLocked === this.#seen.isLocked) return;
    this.#seen = seen;
    for (const [socket, held] of this.#held) {
      const unwelcome = [...held].filter(({ request, needs }) => 'why' in this.#decide(request, needs));
      if (unwelcome.length === 0) continue;
      if (unwelcome.every(({ isUpgraded }) => isUpgraded)) endSoon(socket);
      else socket.destroy();
    }
  }

  #decide(request: IncomingMessage, needs: Need): { readonly terminal: TerminalRecord | null } | TurnedAway {
    if (needs === 'anyone') return { terminal: null };
    const who = admission(request, this.#port.terminals(), this.#port.now());
    if (who.kind === 'refused') return { why: who.why, admission: who };
    const isEnrolled = who.kind === 'terminal' && who.terminal.proof.kind === 'certificate';
    if (needs === 'certificate' ? !isEnrolled : who.kind === 'stranger' && this.#port.isLocked()) {
      return { why: 'noCertificate', admission: who };
    }
    return { terminal: who.kind === 'terminal' ? who.terminal : null };
  }
}

/** The goodbye that was written before goes out; nothing comes in any more. */
function endSoon(socket: Duplex): void {
  const timer = setTimeout(() => socket.destroy(), LAST_WORDS_MS);
  socket.once('close', () => clearTimeout(timer));
  socket.pause();
  socket.once('finish', () => socket.destroy());
  socket.end();
}
