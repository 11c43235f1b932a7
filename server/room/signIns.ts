import { randomUUID } from 'node:crypto';
import { WIRE_LIMITS } from '../../core/protocol/limits.ts';
import type { SignInAs } from '../../core/protocol/up/signIn.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { Actor, SessionRecord } from '../../core/session/actor.ts';
import type { Log } from '../log.ts';
import { randomToken } from '../trust/codes.ts';
import type { Connection } from './connection.ts';
import type { Hub } from './hub.ts';
import type { RoomLoop } from './room.ts';
import { tokenHashOf } from './sessionTokens.ts';
import { type Candidate, checkSignIn, collisionsOf, type Keys, overtaken } from './signInCheck.ts';
import type { Takeovers } from './takeovers.ts';
import { whoWantsWhat } from './whoWantsWhat.ts';

interface SignInParts {
  readonly loop: RoomLoop;
  readonly hub: Hub;
  readonly keys: Keys;
  readonly takeovers: Takeovers;
  readonly log: Log;
  /** Who is connected to a session. */
  connectionOf(sessionId: string): Connection | null;
  /** Makes a connection speak for a session. */
  becomes(connection: Connection, session: SessionRecord): void;
  welcome(connection: Connection, token: string | null): void;
}

/** How a connection comes to speak for somebody: secrets, then the place and the delegate, then a session. */
export class SignIns {
  readonly #parts: SignInParts;
  /** Connections whose secrets are being checked: one sign-in at a time, or one screen would hold two sessions. */
  readonly #signingIn = new WeakSet<Connection>();

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  /** Answers with `welcome`, `signInRefused`, or `waiting` and later one of the two. */
  async signIn(connection: Connection, as: SignInAs): Promise<void> {
    const { kind } = connection.state;
    if (kind === 'waiting' || kind === 'signedIn' || this.#signingIn.has(connection)) {
      return connection.wire.send({ type: 'signInRefused', code: 'malformed', retryAfterMs: null });
    }
    this.#signingIn.add(connection);
    try {
      await this.#checkAndOpen(connection, as);
    } finally {
      this.#signingIn.delete(connection);
    }
  }

  async #checkAndOpen(connection: Connection, as: SignInAs): Promise<void> {
    const { loop, keys } = this.#parts;
    const verdict = await checkSignIn(loop.state, as, keys, connection.wire, loop.clock.now());
    if (connection.state.kind !== 'anonymous' && connection.state.kind !== 'place') return;
    switch (verdict.kind) {
      case 'refused':
        return this.#refuseSignIn(connection, verdict.code, verdict.retryAfterMs);
      case 'place':
        connection.state = { kind: 'place', roomId: verdict.roomId, placeId: verdict.placeId };
        connection.resetViews({});
        this.#parts.welcome(connection, null);
        return this.#parts.hub.join(connection);
      case 'session':
        return this.#openOrAsk(connection, verdict.candidate, verdict.isOutside);
    }
  }

  /** Opens the session, or asks the chair's side when somebody is there already, at another terminal (S-3). */
  #openOrAsk(connection: Connection, candidate: Candidate, isOutside: boolean): void | Promise<void> {
    const { loop, takeovers, hub, log } = this.#parts;
    // The place may be held by one session and the delegate by another: whichever is there has to be asked about.
    const holderNow = () =>
      collisionsOf(loop.state, candidate).find(({ id }) => this.#isElsewhere(id, connection)) ?? null;
    const holder = holderNow();
    if (holder === null || candidate.placeId === null) return this.#open(connection, candidate, isOutside);
    const at = this.#parts.loop.clock.now();
    const id = randomUUID();
    const until = at + WIRE_LIMITS.takeoverWaitMs;
    connection.state = { kind: 'waiting', roomId: candidate.roomId, placeId: candidate.placeId, requestId: id };
    takeovers.add({
      id,
      roomId: candidate.roomId,
      at,
      until,
      ...whoWantsWhat(loop.state, candidate, holder),
      isHeld: () => holderNow() !== null,
      admit: () => {
        this.#open(connection, candidate, isOutside).catch((error: unknown) => {
          log.error({ err: error }, 'a person who was admitted could not be signed in');
          this.#refuseSignIn(connection, 'serverFault');
        });
      },
      refuse: (why) => this.#refuseSignIn(connection, why),
    });
    connection.wire.send({ type: 'waiting', until });
    hub.join(connection);
    hub.touch();
  }

  /** Whether somebody is connected to a session, and not from the terminal that this connection comes from too. */
  #isElsewhere(sessionId: string, { wire: { terminalId } }: Connection): boolean {
    const holder = this.#parts.connectionOf(sessionId);
    return holder !== null && (terminalId === null || holder.wire.terminalId !== terminalId);
  }

  async #open(connection: Connection, candidate: Candidate, isOutside: boolean): Promise<void> {
    const { loop } = this.#parts;
    const why = overtaken(loop.state, candidate, isOutside);
    if (why !== null) return this.#refuseSignIn(connection, why);
    const token = randomToken();
    const { terminalId } = connection.wire;
    const session = { ...candidate, terminalId, id: randomUUID(), tokenHash: tokenHashOf(token) };
    const actor: Actor = { ...candidate, terminalId, role: 'door', sessionId: session.id };
    const outcome = await loop.submit({ actor, id: null, command: { kind: 'openSession', session } });
    if (connection.state.kind === 'gone') return;
    if (!outcome.ok) return this.#refuseSignIn(connection, outcome.code);
    const opened = loop.state.sessions[session.id];
    if (opened === undefined) return this.#refuseSignIn(connection, 'serverFault');
    this.#parts.becomes(connection, opened);
    connection.resetViews({});
    this.#parts.welcome(connection, token);
    this.#parts.hub.join(connection);
  }

  /** Also ends a wait: the terminal stands at its place again, and somebody may sign in there. */
  #refuseSignIn(connection: Connection, code: RefusalCode, retryAfterMs: number | null = null): void {
    const { state } = connection;
    if (state.kind === 'waiting') connection.state = { kind: 'place', roomId: state.roomId, placeId: state.placeId };
    connection.wire.send({ type: 'signInRefused', code, retryAfterMs });
    // The desk sees who is locked; no entry of the journal tells it.
    if (code === 'signInLocked') this.#parts.hub.touch();
  }
}
