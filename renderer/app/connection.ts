import { never } from '../../core/base/never.ts';
import type { WireCommand } from '../../core/command.ts';
import type { DownOf } from '../../core/protocol/down.ts';
import type { AskKind } from '../../core/protocol/up/ask.ts';
import type { SignInAs } from '../../core/protocol/up/signIn.ts';
import type { Up } from '../../core/protocol/up.ts';
import { PROTOCOL_VERSION } from '../../core/protocol/version.ts';
import type { Topic } from '../../core/views/topic.ts';
import { isSameSession, ownerOf, viewsThatStay } from './audienceOf.ts';
import type { ConnectionPorts } from './connectionPorts.ts';
import { Heartbeat } from './heartbeat.ts';
import { Line } from './line.ts';
import { type CommandOutcome, Outbox } from './outbox.ts';
import { type AskOutcome, Questions } from './questions.ts';
import { type Heard, readDown } from './readDown.ts';
import type { Link, RoomState } from './roomState.ts';
import type { DeviceProof } from './screenMemory.ts';
import { withOwnBallot } from './withOwnBallot.ts';

/** A device code that is worth keeping; a certificate needs none. */
function isCoded(as: SignInAs): as is Extract<SignInAs, { kind: 'place' | 'device' }> {
  return (as.kind === 'place' || as.kind === 'device') && as.code !== null;
}

/** The screen's side of the protocol: says hello, keeps the session, repeats what was not answered, and fills the store. */
export class Connection {
  readonly #ports: ConnectionPorts;
  readonly #line: Line;
  readonly #heartbeat: Heartbeat;
  readonly #outbox: Outbox;
  readonly #questions = new Questions();
  readonly #revs = new Map<Topic, string>();
  #watching: string | null = null;
  #greeted = false;
  #lostSince: number | null = null;
  #signingIn: SignInAs | null = null;
  /** The proof of a terminal that stands where it should; it needs no code. */
  #standing: DeviceProof | null = null;
  /** Signed out while the line was lost: the server is told first thing. */
  #leaving = false;

  constructor(ports: ConnectionPorts) {
    this.#ports = ports;
    this.#outbox = new Outbox(ports.ballots);
    this.#heartbeat = new Heartbeat(ports.now, (sentAt, rttMs) => this.#say({ type: 'ping', sentAt, rttMs }));
    const events = {
      connecting: () => this.#connecting(),
      opened: () => this.#hello(),
      heard: (data: unknown) => this.#hear(readDown(data)),
      lost: (attempts: number, retryInMs: number) => this.#lost(attempts, retryInMs),
    };
    this.#line = new Line(ports.openSocket, events, ports.now, ports.random);
  }

  /** Connects, or reconnects at once: at the start, when the network is back, and after an end. */
  connect(): void {
    this.#line.call();
  }

  /** Connects at once, unless the server ended this screen on purpose. */
  wake(): void {
    if (this.#ports.store.getState().link.kind !== 'ended') this.#line.call();
  }

  close(): void {
    this.#heartbeat.stop();
    this.#line.hangUp();
  }

  /** The room's clock, ms. */
  serverNow(): number {
    return this.#heartbeat.roomNow();
  }

  get token(): string | null {
    return this.#ports.memory.token;
  }

  /** What this terminal proves itself with, by what it is or by a code that it keeps. */
  get device(): DeviceProof | null {
    return this.#standing ?? this.#ports.memory.device;
  }

  /** Gives a command; resolves when the server answered, over as many connections as that takes. */
  send(command: WireCommand, id: string): Promise<CommandOutcome> {
    const owner = ownerOf(this.#ports.store.getState().session);
    if (owner === null) return Promise.resolve({ kind: 'refused', code: 'notSignedIn' });
    const outcome = this.#outbox.add(owner, id, command);
    this.#publishPending();
    if (this.#isUp()) this.#say({ type: 'command', id, command });
    return outcome;
  }

  /** Asks once; waits for the line, but ends as `serverFault` when it breaks underway. */
  ask(ask: AskKind): Promise<AskOutcome> {
    const outcome = this.#questions.add(this.#ports.newId(), ask);
    if (this.#isUp()) this.#sayQuestions();
    return outcome;
  }

  watch(meetingId: string | null): void {
    this.#watching = meetingId;
    if (this.#isUp()) this.#say({ type: 'watch', meetingId });
  }

  signIn(as: SignInAs): void {
    if (!this.#isUp()) return;
    this.#signingIn = as;
    this.#ports.store.setState({ signIn: { kind: 'checking', as: as.kind } });
    this.#say({ type: 'signIn', as });
  }

  /** Ends the session. A wall forgets its code with it, or it would be back at once. */
  signOut(): void {
    const { session } = this.#ports.store.getState();
    if (session.kind !== 'signedIn') return;
    if (session.role === 'wall') this.#ports.memory.device = null;
    if (this.#isUp()) this.#say({ type: 'signOut' });
    else {
      this.#leaving = true;
      this.#takeSession(session.placeId === null ? { kind: 'anonymous' } : { kind: 'place', placeId: session.placeId });
    }
  }

  #hello(): void {
    this.#greeted = false;
    this.#heartbeat.helloSaid();
    const { session } = this.#ports.store.getState();
    // Revisions belong to what the last session saw; without its token they would name another audience's bytes.
    const have = session.kind === 'anonymous' ? {} : Object.fromEntries(this.#revs);
    const { token } = this.#ports.memory;
    const hello = { type: 'hello', protocol: PROTOCOL_VERSION, client: this.#ports.client } as const;
    this.#say({ ...hello, token, have, watching: this.#watching });
  }

  #hear(heard: Heard): void {
    switch (heard.type) {
      case 'welcome':
        this.#welcome(heard);
        break;
      case 'view':
        this.#revs.set(heard.topic, heard.rev);
        this.#ports.store.setState({ views: { ...this.#ports.store.getState().views, ...heard.views } });
        break;
      case 'receipt':
        this.#keepOwnBallot(heard);
        this.#outbox.answer(heard.id, { kind: 'receipt', receipt: heard });
        this.#publishPending();
        break;
      case 'refused':
        this.#refused(heard);
        break;
      case 'answer':
        this.#questions.answer(heard.id, { kind: 'answer', answer: heard.answer });
        break;
      case 'pong':
        this.#pong(heard);
        break;
      case 'waiting':
        this.#ports.store.setState({ signIn: { kind: 'waiting', until: heard.until } });
        break;
      case 'signInRefused':
        this.#signInRefused(heard);
        break;
      case 'bye':
        this.#bye(heard);
        break;
      case 'unreadable':
        this.#ports.log('message ignored', heard.why);
        break;
      default:
        never(heard);
    }
  }

  #welcome(welcome: DownOf<'welcome'>): void {
    const { session, server, now, terminal } = welcome;
    const { memory, store } = this.#ports;
    const first = !this.#greeted;
    this.#greeted = true;
    this.#lostSince = null;
    if (first) this.#heartbeat.start(now);
    this.#standing = this.#ports.proofOf(terminal);
    const here = { room: server, terminal, link: { kind: 'open', latencyMs: this.#heartbeat.rttMs } } as const;
    if (this.#leaving && session.kind === 'signedIn') {
      store.setState(here);
      this.#say({ type: 'signOut' });
      return;
    }
    this.#leaving = false;
    if (session.kind !== 'signedIn') memory.token = null;
    else if (session.token !== null) memory.token = session.token;
    const as = this.#signingIn;
    if (as !== null && session.kind !== 'anonymous') {
      if (isCoded(as)) memory.device = as;
      this.#signingIn = null;
    }
    store.setState({ signIn: { kind: 'idle' } });
    this.#takeSession(session);
    // Behind the session: whoever sees the room knows who is signed in there.
    store.setState(here);
    const proof = this.device;
    if (session.kind === 'anonymous' && proof !== null) this.signIn(proof);
    if (first) this.#sayQuestions();
    for (const { id, command } of this.#outbox.of(ownerOf(session))) this.#say({ type: 'command', id, command });
  }

  #takeSession(session: RoomState['session']): void {
    const { store } = this.#ports;
    const before = store.getState();
    if (isSameSession(before.session, session)) store.setState({ session });
    else {
      const views = viewsThatStay(before.views, session);
      for (const topic of this.#revs.keys()) if (!(topic in views)) this.#revs.delete(topic);
      store.setState({ session, views });
    }
    this.#publishPending();
  }

  #keepOwnBallot(receipt: DownOf<'receipt'>): void {
    const { store } = this.#ports;
    const { views, pending } = store.getState();
    const given = pending.find((candidate) => candidate.id === receipt.id);
    if (given !== undefined) this.#ports.acknowledged(given.command, receipt);
    const mine =
      given === undefined || views.mine === undefined ? null : withOwnBallot(views.mine, given.command, receipt);
    if (mine === null) return;
    // These are not the server's bytes: after a break the view is asked for anew.
    this.#revs.delete('mine');
    store.setState({ views: { ...views, mine } });
  }

  #refused({ id, code }: DownOf<'refused'>): void {
    if (id === null) {
      this.#ports.log('the server did not understand a message', code);
      return;
    }
    const outcome = { kind: 'refused', code } as const;
    if (!this.#outbox.answer(id, outcome)) this.#questions.answer(id, outcome);
    this.#publishPending();
  }

  #signInRefused({ code, retryAfterMs }: DownOf<'signInRefused'>): void {
    const as = this.#signingIn;
    this.#signingIn = null;
    // A device code that was changed at the console is of no more use here; anything else may pass.
    if (code === 'wrongSecret' && as !== null && isCoded(as)) this.#ports.memory.device = null;
    const retryAt = retryAfterMs === null ? null : this.serverNow() + retryAfterMs;
    this.#ports.store.setState({ signIn: { kind: 'refused', as: as?.kind ?? 'account', code, retryAt } });
  }

  #bye({ why }: DownOf<'bye'>): void {
    if (why !== 'replaced' && why !== 'oldProtocol' && why !== 'revoked') {
      this.#ports.log('the server ended the connection', why);
      return;
    }
    if (why === 'replaced') this.#ports.memory.token = null;
    this.close();
    this.#greeted = false;
    this.#questions.lineLost();
    this.#setLink({ kind: 'ended', why });
  }

  #pong({ sentAt, now }: DownOf<'pong'>): void {
    this.#heartbeat.heard(sentAt, now);
    if (this.#greeted) this.#setLink({ kind: 'open', latencyMs: this.#heartbeat.rttMs });
  }

  #connecting(): void {
    // A retry is still the same loss for the person at the screen.
    const { link } = this.#ports.store.getState();
    if (link.kind !== 'lost') this.#setLink({ kind: 'connecting', since: this.serverNow() });
  }

  #lost(attempts: number, retryInMs: number): void {
    this.#heartbeat.stop();
    this.#greeted = false;
    this.#questions.lineLost();
    const { signIn } = this.#ports.store.getState();
    // A sign-in underway is asked again by the person: its secret is not kept.
    this.#signingIn = null;
    if (signIn.kind === 'checking' || signIn.kind === 'waiting')
      this.#ports.store.setState({ signIn: { kind: 'idle' } });
    const at = this.serverNow();
    this.#lostSince ??= at;
    this.#setLink({ kind: 'lost', since: this.#lostSince, attempts, retryAt: at + retryInMs });
  }

  #isUp(): boolean {
    return this.#greeted && this.#ports.store.getState().link.kind === 'open';
  }

  #sayQuestions(): void {
    for (const { id, ask } of this.#questions.takeUnsent()) this.#say({ type: 'ask', id, ask });
  }

  #say(message: Up): void {
    this.#line.send(JSON.stringify(message));
  }

  #setLink(link: Link): void {
    this.#ports.store.setState({ link });
  }

  #publishPending(): void {
    const { session } = this.#ports.store.getState();
    this.#ports.store.setState({ pending: this.#outbox.of(ownerOf(session)) });
  }
}
