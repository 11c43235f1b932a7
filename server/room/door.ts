import { never } from '../../core/base/never.ts';
import type { CommandOf } from '../../core/command.ts';
import { WIRE_LIMITS } from '../../core/protocol/limits.ts';
import type { AskKind } from '../../core/protocol/up/ask.ts';
import type { Up, UpOf } from '../../core/protocol/up.ts';
import { PROTOCOL_VERSION } from '../../core/protocol/version.ts';
import { type RefusalCode, refuse } from '../../core/refusal.ts';
import type { Actor, SessionRecord } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';
import type { Log } from '../log.ts';
import type { Answered, Asks } from './asks.ts';
import { signatureFault } from './checkSignatures.ts';
import { Connection } from './connection.ts';
import type { Hub } from './hub.ts';
import { lineIdOf } from './lineId.ts';
import { isLocked } from './ownScreen.ts';
import { toldByReceipt } from './personalView.ts';
import type { RoomLoop } from './room.ts';
import type { Screens } from './screens.ts';
import { byToken, tokenHashOf } from './sessionTokens.ts';
import { collisionsOf, type Keys } from './signInCheck.ts';
import { SignIns } from './signIns.ts';
import type { Takeovers } from './takeovers.ts';
import { welcomeFor } from './welcomeFor.ts';
import type { Wire } from './wire.ts';

/** How often a silent connection is asked for a sign of life, in milliseconds. */
const PING_MS = 8_000;
/** A session that was opened so long ago is resumed no more (S-2). */
const SESSION_LIFE_MS = 30 * 24 * 3_600_000;

export interface DoorParts {
  readonly loop: RoomLoop;
  readonly hub: Hub;
  readonly keys: Keys;
  readonly takeovers: Takeovers;
  readonly asks: Asks;
  readonly screens: Screens;
  readonly log: Log;
  /** Why a part of an opening is refused before the room hears of it; null when it holds, or is for the rules to refuse. */
  readonly partialFault: (actor: Actor, command: CommandOf<'postPartial'>) => Promise<RefusalCode | null>;
  readonly version: string;
}

/** Lets connections in, knows who each of them is, and passes on what they say. */
export class Door {
  readonly connections = new Set<Connection>();
  readonly #parts: DoorParts;
  readonly #bySession = new Map<string, Connection>();
  readonly #signIns: SignIns;
  /** When a session or a terminal that is away was last heard, by its id. */
  readonly #leftAt = new Map<string, number>();
  #sessions: State['sessions'];
  #terminals: State['terminals'];

  constructor(parts: DoorParts) {
    this.#parts = parts;
    this.#sessions = parts.loop.state.sessions;
    this.#terminals = parts.loop.state.terminals;
    this.#signIns = new SignIns({
      ...parts,
      connectionOf: (sessionId) => this.connectionOf(sessionId),
      becomes: (connection, session) => this.#becomes(connection, session),
      welcome: (connection, token) => this.#welcome(connection, token),
    });
  }

  enter(wire: Wire): Connection {
    const connection = new Connection(wire, this.#now());
    this.connections.add(connection);
    return connection;
  }

  leave(connection: Connection): void {
    const { state } = connection;
    if (state.kind === 'gone') return;
    if (state.kind === 'waiting') this.#parts.takeovers.drop(state.requestId);
    this.#parts.hub.leave(connection);
    if (state.kind === 'signedIn' && this.#bySession.get(state.session.id) === connection) {
      this.#bySession.delete(state.session.id);
      this.#leftAt.set(state.session.id, connection.heardAt);
    }
    if (connection.wire.terminalId !== null) this.#leftAt.set(connection.wire.terminalId, connection.heardAt);
    this.#parts.screens.forget(connection.id);
    connection.state = { kind: 'gone' };
    this.connections.delete(connection);
    this.#parts.hub.touch();
  }

  /** The live connection of a session, if there is one. */
  connectionOf(sessionId: string): Connection | null {
    return this.#bySession.get(sessionId) ?? null;
  }

  /** When a session or a terminal that is away was last heard, in this run of the server. */
  leftAt(id: string): number | null {
    return this.#leftAt.get(id) ?? null;
  }

  /** Terminals that stand at a place, whether somebody has signed in there or not. */
  get seatsConnected(): number {
    return [...this.connections].filter(
      ({ audience }) => audience?.audience === 'seat' || audience?.audience === 'place',
    ).length;
  }

  /**
   * The session of a bearer token, as long as it lasts. What was opened at an enrolled or admitted terminal is resumed
   * from there only: its token is worth nothing to whoever carries it away (S-2).
   */
  sessionOf(token: string, terminalId: string | null): SessionRecord | null {
    const session = byToken(this.#parts.loop.state.sessions).get(tokenHashOf(token));
    if (session === undefined || this.#now() - session.openedAt > SESSION_LIFE_MS) return null;
    return session.terminalId === null || session.terminalId === terminalId ? session : null;
  }

  alive(connection: Connection): void {
    connection.heardAt = this.#now();
  }

  async hear(connection: Connection, message: Up): Promise<void> {
    connection.heardAt = this.#now();
    if (message.type === 'hello') return this.#hello(connection, message);
    if (connection.state.kind === 'greeting') return connection.wire.bye('malformed');
    switch (message.type) {
      case 'ping':
        connection.latencyMs = message.rttMs;
        return connection.wire.send({ type: 'pong', sentAt: message.sentAt, now: this.#now() });
      case 'signIn':
        if (this.#isLocked(connection)) {
          return connection.wire.send({ type: 'signInRefused', code: 'terminalLocked', retryAfterMs: null });
        }
        return this.#signIns.signIn(connection, message.as);
      case 'signOut':
        return this.#signOut(connection);
      case 'watch':
        connection.watching = message.meetingId;
        return this.#parts.hub.join(connection);
      case 'command':
        return this.#command(connection, message);
      case 'ask':
        return this.#ask(connection, message);
      default:
        return never(message);
    }
  }

  /** After a commit: connections whose terminal or session is not what it was are told and closed. */
  settle(): void {
    this.#settleTerminals();
    const { sessions, terminals } = this.#parts.loop.state;
    if (sessions === this.#sessions) return;
    const before = this.#sessions;
    this.#sessions = sessions;
    this.#parts.screens.forgetAll((id) => before[id] !== undefined && sessions[id] === undefined);
    for (const id of this.#leftAt.keys()) {
      if (sessions[id] === undefined && terminals[id] === undefined) this.#leftAt.delete(id);
    }
    for (const [id, connection] of this.#bySession) {
      const ended = connection.session;
      if (sessions[id] !== undefined || ended === null) continue;
      const successors = collisionsOf(this.#parts.loop.state, ended);
      connection.wire.bye(successors.length === 0 ? 'closed' : 'replaced');
      this.leave(connection);
    }
  }

  /** A revoked terminal is out at once; one that stands elsewhere now starts anew and learns what it is for. */
  #settleTerminals(): void {
    const { terminals } = this.#parts.loop.state;
    const before = this.#terminals;
    if (terminals === before) return;
    this.#terminals = terminals;
    for (const connection of this.connections) {
      const { terminalId } = connection.wire;
      if (terminalId === null) continue;
      const terminal = terminals[terminalId];
      const isOut = terminal === undefined || terminal.revokedAt !== null;
      if (!isOut && terminal.use === before[terminalId]?.use) continue;
      connection.wire.bye(isOut ? 'revoked' : 'closed');
      this.leave(connection);
    }
  }

  /** The regular look at everybody: who is silent, slow, or has waited long enough. */
  sweep(): void {
    const now = this.#now();
    for (const connection of this.connections) {
      const { state, wire } = connection;
      if (
        state.kind === 'greeting'
          ? now - connection.connectedAt > WIRE_LIMITS.helloWithinMs
          : now - connection.heardAt > WIRE_LIMITS.silenceMs
      ) {
        wire.bye('silent');
        this.leave(connection);
      } else if (connection.isSlow(now)) {
        this.#parts.log.warn({ address: wire.address, backlog: wire.backlog() }, 'a connection takes no bytes: cut');
        wire.cut();
        this.leave(connection);
      } else {
        if (now - connection.heardAt > PING_MS && now - connection.pingedAt > PING_MS) {
          connection.pingedAt = now;
          wire.ping();
        }
        this.#parts.hub.catchUp(connection, now);
      }
    }
    if (this.#parts.takeovers.sweep(now)) this.#parts.hub.touch();
  }

  #now(): number {
    return this.#parts.loop.clock.now();
  }

  #hello(connection: Connection, { protocol, client, token, have, watching }: UpOf<'hello'>): void {
    if (connection.state.kind !== 'greeting') {
      connection.wire.bye('malformed');
      return;
    }
    if (protocol !== PROTOCOL_VERSION) {
      connection.wire.send({ type: 'refused', id: null, code: 'oldProtocol' });
      connection.wire.bye('oldProtocol');
      return;
    }
    connection.client = client;
    connection.watching = watching;
    connection.state = { kind: 'anonymous' };
    const session = token === null ? null : this.sessionOf(token, connection.wire.terminalId);
    if (session !== null) {
      this.#becomes(connection, session);
      connection.resetViews(have);
    }
    this.#welcome(connection, null);
    this.#parts.hub.join(connection);
  }

  #becomes(connection: Connection, session: SessionRecord): void {
    const before = this.#bySession.get(session.id);
    if (before !== undefined && before !== connection) {
      before.wire.bye('replaced');
      this.leave(before);
    }
    connection.state = { kind: 'signedIn', session };
    this.#bySession.set(session.id, connection);
  }

  async #signOut(connection: Connection): Promise<void> {
    const { actor, session } = connection;
    if (actor === null || session === null) return this.#welcome(connection, null);
    this.#bySession.delete(session.id);
    this.#parts.hub.leave(connection);
    connection.state = { kind: 'anonymous' };
    const outcome = await this.#parts.loop.submit({
      actor,
      id: null,
      command: { kind: 'closeSession', sessionId: session.id },
    });
    if (!outcome.ok) return connection.wire.send({ type: 'refused', id: null, code: outcome.code });
    connection.resetViews({});
    this.#welcome(connection, null);
    this.#parts.hub.join(connection);
  }

  async #command(connection: Connection, { id, command }: UpOf<'command'>): Promise<void> {
    const { actor } = connection;
    if (actor === null) return connection.wire.send({ type: 'refused', id, code: 'notSignedIn' });
    if (this.#isLocked(connection)) return connection.wire.send({ type: 'refused', id, code: 'terminalLocked' });
    // On what has been accepted, not what is on disk yet: a key is registered just before its first ballot.
    const fault = signatureFault(this.#parts.loop.accepted, command, actor);
    const bad = fault ?? (command.kind === 'postPartial' ? await this.#parts.partialFault(actor, command) : null);
    if (bad !== null) return connection.wire.send({ type: 'refused', id, code: bad });
    const outcome = await this.#parts.loop.submit({ actor, id, command });
    if (!outcome.ok) return connection.wire.send({ type: 'refused', id, code: outcome.code });
    const { entry, at, code } = outcome;
    connection.wire.send({ type: 'receipt', id, entry, at, code });
    if (command.kind !== 'castBallot' || entry === null) return;
    const sight = this.#parts.hub.sightOf(connection);
    if (sight !== null) toldByReceipt(connection, sight, entry);
  }

  async #ask(connection: Connection, { id, ask }: UpOf<'ask'>): Promise<void> {
    const answered = await this.#answer(connection, ask);
    connection.wire.send(
      answered.ok ? { type: 'answer', id, answer: answered.answer } : { type: 'refused', id, code: answered.code },
    );
  }

  async #answer(connection: Connection, ask: AskKind): Promise<Answered> {
    const { actor } = connection;
    if (ask.kind === 'noteMessage') {
      // Whoever stands before the screen may take note, signed in or not.
      if (!this.#parts.screens.note(lineIdOf(connection), ask.messageId)) return refuse('unknownRequest');
      this.#parts.hub.touch();
      return { ok: true, answer: { kind: 'noteMessage' } };
    }
    if (actor === null) return refuse('notSignedIn');
    return this.#isLocked(connection) ? refuse('terminalLocked') : this.#parts.asks.answer(actor, ask);
  }

  #isLocked(connection: Connection): boolean {
    return isLocked(connection, this.#parts.loop.state);
  }

  #welcome(connection: Connection, token: string | null): void {
    const { loop, version } = this.#parts;
    connection.wire.send(welcomeFor(connection, token, { state: loop.state, version, now: this.#now() }));
  }
}
