import type { SignInAs } from '../../../core/protocol/up/signIn.ts';
import type { Up } from '../../../core/protocol/up.ts';
import { PROTOCOL_VERSION } from '../../../core/protocol/version.ts';
import { FIRST_DOOR } from '../../../core/terminals/terminal.ts';
import { people, placeAt } from '../../../core/testing/hall.ts';
import { ROOM } from '../../../core/testing/world.ts';
import type { Ledger } from '../../ledger/port.ts';
import { Presentations } from '../../presentation/Presentations.ts';
import { createTickets } from '../../presentation/tickets.ts';
import type { KeptFailures } from '../../trust/attempts.ts';
import { Asks } from '../asks.ts';
import type { LiveViews } from '../channel.ts';
import type { Connection } from '../connection.ts';
import { watchDeadlines } from '../deadlines.ts';
import { Door } from '../door.ts';
import { Hub } from '../hub.ts';
import { lockedSignIns } from '../lockedSignIns.ts';
import { RoomLoop } from '../room.ts';
import { Screens } from '../screens.ts';
import { type Keys, subjectOf } from '../signInCheck.ts';
import { Takeovers } from '../takeovers.ts';
import { FakeWire } from './FakeWire.ts';
import { fakeKeys } from './fakeKeys.ts';
import { settled } from './hallRoom.ts';
import { IDLE_VIEWS } from './idleViews.ts';
import { quietLog } from './quietLog.ts';
import { REFUSING_ASKS } from './refusingAsks.ts';

/** Secrets of the hall: a place's code, a delegate's PIN and an account's password follow from the name. */
export const secretOf = {
  place: (id: string) => `code-${id}`,
  person: (id: string) => `pin-${id}`,
  account: (id: string) => `password-${id}`,
};

export function hallKeys(count: number, failures?: KeptFailures): Keys {
  const keys = fakeKeys(failures);
  const set = (subject: string, kind: 'password' | 'pin' | 'device', hash: string) =>
    keys.credentials.set({ subject, kind, hash, changedAt: 0 });
  for (const [i, id] of people(count).entries()) {
    set(subjectOf.person(id), 'pin', secretOf.person(id));
    set(subjectOf.place(placeAt(i).id), 'device', secretOf.place(placeAt(i).id));
  }
  for (const id of ['chair', 'desk', 'console']) set(subjectOf.account(id), 'password', secretOf.account(id));
  set(subjectOf.account('wall'), 'device', secretOf.account('wall'));
  return keys;
}

export const ACCOUNT_COMMANDS = (['chair', 'desk', 'console', 'wall'] as const).map((id) => {
  const role = { chair: 'chair', desk: 'secretary', console: 'technician', wall: 'wall' } as const;
  const account = { id, role: role[id], name: `Tài khoản ${id}`, roomId: ROOM, personId: null };
  return ['setup', { kind: 'saveAccount', account }] as const;
});

export const asSeat = (index: number, person = `p${index + 1}`): SignInAs => ({
  kind: 'delegate',
  place: placeAt(index).id,
  code: secretOf.place(placeAt(index).id),
  delegate: person.toUpperCase(),
  pin: secretOf.person(person),
});
export const asAccount = (id: string): SignInAs =>
  id === 'wall'
    ? { kind: 'device', account: id, code: secretOf.account(id) }
    : { kind: 'account', account: id, password: secretOf.account(id) };

/** One terminal of an OpenRoom. */
export class Terminal {
  readonly wire = new FakeWire();
  readonly connection: Connection;
  readonly #door: Door;

  constructor(door: Door, terminalId: string | null) {
    this.#door = door;
    this.wire.terminalId = terminalId;
    this.connection = door.enter(this.wire);
  }

  async say(message: Up): Promise<void> {
    await this.#door.hear(this.connection, message);
    await settled();
  }

  hello(fields: Partial<Extract<Up, { type: 'hello' }>> = {}): Promise<void> {
    const client = 'test';
    return this.say({
      type: 'hello',
      protocol: PROTOCOL_VERSION,
      client,
      token: null,
      have: {},
      watching: null,
      ...fields,
    });
  }

  async signIn(as: SignInAs): Promise<void> {
    if (this.connection.state.kind === 'greeting') await this.hello();
    await this.say({ type: 'signIn', as });
  }

  token(): string {
    const { session } = this.wire.last('welcome');
    if (session.kind !== 'signedIn' || session.token === null) throw new Error('no token was given');
    return session.token;
  }

  hangUp(): void {
    this.#door.leave(this.connection);
  }
}

/** A whole room without sockets: loop, views, door and deadlines around a ledger, on the clock of the test's Date. */
export class OpenRoom {
  readonly loop: RoomLoop;
  readonly door: Door;
  readonly hub: Hub;
  readonly takeovers = new Takeovers();
  readonly screens = new Screens();
  readonly presentations: Presentations;
  readonly #stops: readonly (() => void)[];

  private constructor(loop: RoomLoop, keys: Keys) {
    this.loop = loop;
    this.presentations = new Presentations({
      loop,
      connections: () => this.door.connections,
      tickets: createTickets(Buffer.from('of the tests')),
      newId: () => crypto.randomUUID(),
      onChange: () => this.hub.touch(),
    });
    const live: LiveViews = {
      ...IDLE_VIEWS,
      ...this.presentations.views,
      lockedSignIns: () => lockedSignIns(keys.attempts),
      enrolment: () => ({ version: 0, make: () => ENROLMENT }),
      requests: (roomId) => ({ version: this.takeovers.version, make: () => this.takeovers.view(roomId) }),
      server: () => ({ version: 0, make: () => FIGURES }),
    };
    this.hub = new Hub(loop, live, this.screens);
    const asks = new Asks({
      loop,
      keys,
      takeovers: this.takeovers,
      others: { ...REFUSING_ASKS, ...this.presentations.asks },
      onAnswered: () => this.hub.touch(),
    });
    const { hub, takeovers, screens } = this;
    this.door = new Door({
      loop,
      hub,
      keys,
      takeovers,
      asks,
      screens,
      log: quietLog,
      version: 'test',
      partialFault: async () => null,
    });
    const stopListening = loop.onCommit(() => {
      this.door.settle();
      this.presentations.settle();
      this.hub.touch();
    });
    this.#stops = [stopListening, watchDeadlines(loop), () => this.hub.stop()];
  }

  static async open(ledger: Ledger, keys: Keys): Promise<OpenRoom> {
    return new OpenRoom(await RoomLoop.open(ledger, quietLog, () => ({ now: () => Date.now() })), keys);
  }

  /** Somebody at an enrolled or admitted terminal, or at any other browser. */
  terminal(terminalId: string | null = null): Terminal {
    return new Terminal(this.door, terminalId);
  }

  async signedIn(as: SignInAs, terminalId: string | null = null): Promise<Terminal> {
    const terminal = this.terminal(terminalId);
    await terminal.signIn(as);
    return terminal;
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }
}

const FIGURES = {
  version: 'test',
  startedAt: 0,
  connected: 0,
  seats: { connected: 0, places: 0 },
  commit: { commits: 0, entries: 0, p50Ms: 0, p99Ms: 0, recent: [] },
  journal: { entries: 0, head: '' },
  disk: null,
  backup: null,
  memoryBytes: 0,
  loopDelayMs: 0,
  fault: null,
};

const ENROLMENT = {
  door: FIRST_DOOR,
  openForNow: false,
  authority: { fingerprint: '', openUntil: null, serverCertificateUntil: 0, missingNames: [] },
  invitations: [],
  requests: [],
  terminals: [],
  refusals: [],
};
