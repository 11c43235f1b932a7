import type { WireCommand } from '../../core/command.ts';
import type { Down } from '../../core/protocol/down.ts';
import type { SignInAs } from '../../core/protocol/up/signIn.ts';
import type { Up } from '../../core/protocol/up.ts';
import { PROTOCOL_VERSION } from '../../core/protocol/version.ts';
import { MineView } from '../../core/views/personal.ts';
import type { Audience, Topic } from '../../core/views/topic.ts';
import { readPayload } from '../../core/voting/ballotPayload.ts';
import type { Connection } from '../room/connection.ts';
import { readUp } from '../room/readUp.ts';
import type { OpenRoom } from '../room/testing/OpenRoom.ts';
import type { Oracle } from './Oracle.ts';
import { VirtualWire } from './VirtualWire.ts';
import { must, Violation } from './violation.ts';
import type { Watcher } from './Watcher.ts';

interface Asked {
  readonly id: string;
  readonly command: WireCommand;
  isAnswered: boolean;
}

/** A terminal with its person: keeps what it asked for until it is answered, over as many connections as that takes. */
export class VirtualClient {
  readonly name: string;
  readonly audience: Audience;
  readonly personId: string | null;
  readonly asked: Asked[] = [];
  readonly views = new Map<Topic, { readonly rev: string; readonly data: unknown }>();
  /** What this terminal shows as the own choice, poll by poll. */
  readonly ballots = new Map<string, { readonly optionId: string; readonly entry: number }>();
  /** On its way to the server. */
  readonly up: Up[] = [];
  state: 'away' | 'connecting' | 'signedIn' = 'away';
  #token: string | null = null;
  #line: { readonly wire: VirtualWire; readonly connection: Connection; readonly room: OpenRoom } | null = null;
  #count = 0;
  readonly #way: SignInAs;
  readonly #oracle: Oracle;
  readonly #watcher: Watcher;

  constructor(
    name: string,
    audience: Audience,
    personId: string | null,
    way: SignInAs,
    oracle: Oracle,
    watcher: Watcher,
  ) {
    this.name = name;
    this.audience = audience;
    this.personId = personId;
    this.#way = way;
    this.#oracle = oracle;
    this.#watcher = watcher;
  }

  get owner(): string {
    return this.personId ?? this.name;
  }
  get pending(): readonly Asked[] {
    return this.asked.filter((one) => !one.isAnswered);
  }
  get unread(): number {
    return this.#line?.wire.inbox.length ?? 0;
  }

  connect(room: OpenRoom): void {
    const wire = new VirtualWire((message) => this.#leaves(message));
    this.#line = { wire, connection: room.door.enter(wire), room };
    this.state = 'connecting';
    const have = Object.fromEntries([...this.views].map(([topic, { rev }]) => [topic, rev]));
    this.up.push({
      type: 'hello',
      protocol: PROTOCOL_VERSION,
      client: 'sim',
      token: this.#token,
      have,
      watching: null,
    });
  }

  /** The connection breaks. The server learns of it, or goes on talking to nobody until it notices. */
  drop(serverNotices: boolean): void {
    if (this.#line === null) return;
    this.#line.wire.cut();
    if (serverNotices) this.#line.room.door.leave(this.#line.connection);
    this.#line = null;
    this.up.length = 0;
    this.state = 'away';
  }

  /** Another terminal takes over for this person: nothing is known on it but what was asked. */
  loseTerminal(): void {
    this.drop(false);
    this.#token = null;
    this.views.clear();
  }

  ask(command: WireCommand): void {
    this.#count += 1;
    const one: Asked = { id: `${this.name}-${this.#count}`, command, isAnswered: false };
    this.asked.push(one);
    if (this.state === 'signedIn') this.send(one);
  }

  send({ id, command }: Asked): void {
    this.up.push({ type: 'command', id, command });
  }

  say(message: Up): void {
    this.up.push(message);
  }

  /** The server hears the next message. */
  deliverUp(): void {
    const message = this.up.shift();
    const line = this.#line;
    if (message === undefined || line === null || line.connection.state.kind === 'gone') return;
    const reading = readUp(JSON.stringify(message));
    must(reading.ok, `${this.name} sent what nobody understands: ${JSON.stringify(message)}`);
    if (reading.ok) void line.room.door.hear(line.connection, reading.message).catch(this.fail);
  }

  failure: unknown = null;
  readonly fail = (error: unknown): void => {
    this.failure ??= error;
  };

  /** The terminal reads the next message. */
  deliverDown(): void {
    const message = this.#line?.wire.inbox.shift();
    if (message !== undefined) this.#read(message);
  }

  /** The server lets go of a message: what it says must be true now, whether it arrives or not. */
  #leaves(message: Down): void {
    try {
      if (message.type === 'receipt') this.#oracle.promise(this.owner, message);
      if (message.type === 'view') {
        const audience = this.#line?.connection.audience?.audience ?? this.audience;
        this.#watcher.see(audience, this.personId, message);
      }
    } catch (error) {
      this.fail(error);
    }
  }

  #read(message: Down): void {
    switch (message.type) {
      case 'welcome':
        this.#welcomed(message);
        break;
      case 'signInRefused':
      case 'bye':
        this.drop(true);
        break;
      case 'view':
        this.#shown(message);
        break;
      case 'receipt':
      case 'refused':
        this.#answered(message);
        break;
      case 'waiting':
      case 'answer':
      case 'pong':
        break;
    }
  }

  #welcomed({ session }: Extract<Down, { type: 'welcome' }>): void {
    if (session.kind !== 'signedIn') {
      // The token is no good any more: the session ended while this terminal was away.
      this.#token = null;
      this.views.clear();
      this.up.push({ type: 'signIn', as: this.#way });
      return;
    }
    must(session.personId === this.personId, `${this.name} speaks for ${session.personId}`);
    if (session.token !== null) {
      this.#token = session.token;
      this.views.clear();
    }
    this.state = 'signedIn';
    for (const one of this.pending) this.send(one);
  }

  #shown({ topic, rev, data }: Extract<Down, { type: 'view' }>): void {
    if (this.views.get(topic)?.rev === rev) throw new Violation(`${this.name} is sent ${topic} twice`);
    this.views.set(topic, { rev, data });
    if (topic !== 'mine') return;
    this.ballots.clear();
    for (const { pollId, ballot } of MineView.parse(data).ballots)
      if (ballot !== null) this.ballots.set(pollId, { optionId: ballot.choices?.[0] ?? '', entry: ballot.entry });
  }

  #answered(message: Extract<Down, { type: 'receipt' | 'refused' }>): void {
    // Whoever waited for the place has gone meanwhile, or was let in.
    if (message.type === 'refused' && message.code === 'unknownRequest') return;
    const one = this.asked.find(({ id }) => id === message.id);
    must(one !== undefined, `${this.name} is answered what it never asked: ${JSON.stringify(message)}`);
    must(
      message.type !== 'refused' || message.code !== 'serverFault',
      `${this.name}: server fault at ${JSON.stringify(one?.command)}`,
    );
    if (one === undefined) return;
    one.isAnswered = true;
    const { command } = one;
    if (message.type !== 'receipt' || message.entry === null || command.kind !== 'castBallot') return;
    // The receipt of an older tap, asked for again, says nothing of what is chosen now.
    const known = this.ballots.get(command.pollId)?.entry ?? -1;
    const payload = readPayload(command.payload, false);
    const optionId = payload !== null && 'c' in payload ? (payload.c[0] ?? '') : '';
    if (message.entry > known) this.ballots.set(command.pollId, { optionId, entry: message.entry });
  }
}
