import type { Actor, SessionRecord } from '../../core/session/actor.ts';
import type { Audience, Topic } from '../../core/views/topic.ts';
import type { Frame } from './channel.ts';
import type { Wanted } from './screens.ts';
import type { Wire } from './wire.ts';

/** A connection's life, as a union of states. */
export type ConnectionState =
  /** Connected, has not said hello. */
  | { readonly kind: 'greeting' }
  /** Said hello, speaks for nobody. */
  | { readonly kind: 'anonymous' }
  /** The terminal has proved its place. */
  | { readonly kind: 'place'; readonly roomId: string; readonly placeId: string }
  /** Asked for a place or a delegate that is signed in elsewhere. */
  | { readonly kind: 'waiting'; readonly roomId: string; readonly placeId: string; readonly requestId: string }
  | { readonly kind: 'signedIn'; readonly session: SessionRecord }
  | { readonly kind: 'gone' };

/** Bytes that may wait in a socket before views are held back and replaced by newer ones. */
const HOLD_BACK_BYTES = 65_536;
/** A connection that takes nothing for this long, or lets this much pile up, is cut. */
const SLOW_MS = 10_000;
const BACKLOG_MAX_BYTES = 4 * 1024 * 1024;

let opened = 0;

/** One socket with what the room keeps about it. */
export class Connection {
  /** Names it among the connections of this run of the server. */
  readonly id: string;
  readonly wire: Wire;
  readonly connectedAt: number;
  state: ConnectionState = { kind: 'greeting' };
  client: string | null = null;
  heardAt: number;
  pingedAt = 0;
  latencyMs: number | null = null;
  /** The desk's meeting; null for the meeting in the room. */
  watching: string | null = null;
  /** What the personal view was made from, to know whether it changed. */
  personal: readonly unknown[] = [];
  /** What the technician wants of this screen, as it was last told; null: it was not. */
  own: { readonly locked: boolean; readonly wanted: Wanted } | null = null;
  readonly #sent = new Map<Topic, string>();
  readonly #behind = new Set<Topic>();
  #behindSince = 0;

  constructor(wire: Wire, now: number) {
    opened += 1;
    this.id = `connection-${opened}`;
    this.wire = wire;
    this.connectedAt = now;
    this.heardAt = now;
  }

  get session(): SessionRecord | null {
    return this.state.kind === 'signedIn' ? this.state.session : null;
  }

  get actor(): Actor | null {
    const { session } = this;
    return session === null
      ? null
      : {
          role: session.role,
          roomId: session.roomId,
          sessionId: session.id,
          accountId: session.accountId,
          personId: session.personId,
          placeId: session.placeId,
          terminalId: this.wire.terminalId ?? session.terminalId,
        };
  }

  /** As whom it looks, and in which room; null while it may see nothing. */
  get audience(): { readonly audience: Audience; readonly roomId: string } | null {
    const { state } = this;
    if (state.kind === 'place' || state.kind === 'waiting') return { audience: 'place', roomId: state.roomId };
    if (state.kind !== 'signedIn') return null;
    const { role, roomId } = state.session;
    return { audience: role === 'secretary' ? 'desk' : role === 'technician' ? 'console' : role, roomId };
  }

  /** Starts a new picture; `have` names what is already on the screen. */
  resetViews(have: Readonly<Partial<Record<Topic, string>>>): void {
    this.#sent.clear();
    this.#behind.clear();
    this.personal = [];
    this.own = null;
    for (const [topic, rev] of Object.entries(have)) this.#sent.set(topic as Topic, rev);
  }

  /** Sends the frame unless it is on the screen already; holds it back while the network takes nothing. */
  show(frame: Frame, now: number): void {
    if (this.#sent.get(frame.topic) === frame.rev) {
      // What was held back has become again what is on the screen.
      this.#behind.delete(frame.topic);
      return;
    }
    if (this.wire.backlog() > HOLD_BACK_BYTES) {
      if (this.#behind.size === 0) this.#behindSince = now;
      this.#behind.add(frame.topic);
      return;
    }
    this.#behind.delete(frame.topic);
    this.#sent.set(frame.topic, frame.rev);
    this.wire.sendFrame(frame.bytes);
  }

  /** Topics held back, once the network takes bytes again. */
  caughtUp(): readonly Topic[] {
    return this.#behind.size > 0 && this.wire.backlog() <= HOLD_BACK_BYTES ? [...this.#behind] : [];
  }

  isSlow(now: number): boolean {
    return this.wire.backlog() > BACKLOG_MAX_BYTES || (this.#behind.size > 0 && now - this.#behindSince > SLOW_MS);
  }
}
