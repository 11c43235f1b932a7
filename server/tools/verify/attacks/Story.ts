import { canonicalJson } from '../../../../core/base/canonicalJson.ts';
import type { Command } from '../../../../core/command.ts';
import { decide } from '../../../../core/decide.ts';
import { actorLine, EntryBody, replay } from '../../../../core/journal.ts';
import { vouchText } from '../../../../core/keys/key.ts';
import type { Actor, Role } from '../../../../core/session/actor.ts';
import { EMPTY_STATE, type State } from '../../../../core/state.ts';
import { payloadText, type SecretPayload } from '../../../../core/voting/ballotPayload.ts';
import type { Poll } from '../../../../core/voting/poll.ts';
import { hash256 } from '../../../../proof/secret/hashing.ts';
import { base64url } from '../../../../proof/sign/base64.ts';
import { type KeyPair, makeKeyPair, sign } from '../../../../proof/sign/ed25519.ts';
import { framed } from '../../../../proof/sign/framed.ts';
import { utf8Bytes } from '../../../../proof/sign/utf8.ts';
import { sha256Of } from '../signatures.ts';

export const ROOM = 'main';
export const MEETING = 'meeting';
/** Another meeting of the same room, whose entries a record withholds. */
export const OTHER_MEETING = 'other';
const START = 1_764_000_000_000;

/** What a ballot chooses; null leaves a line unmarked. */
export type Choices = readonly (string | null)[];

/** A key that follows from a name, so that a story is the same each time it is told. */
export const keyNamed = (name: string): KeyPair => makeKeyPair(hash256('story key', name));
const textOf = ({ publicKey }: KeyPair) => base64url.encode(publicKey);

const signed = ({ secretKey }: KeyPair, purpose: string, text: string): string =>
  base64url.encode(sign(secretKey, framed(purpose, utf8Bytes(text))));

/** The signature of a delegate's ballot by their session key. */
export const signBallot = (personId: string, payload: string): string => signed(keyNamed(personId), 'ballot', payload);

/** A meeting told by the room's own rules, without a server: every entry that its journal would have. Throws when a step is refused. */
export class Story {
  state: State = EMPTY_STATE;
  readonly bodies: EntryBody[] = [];
  #now = START;

  get now(): number {
    return this.#now;
  }

  wait(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Somebody does something; people's own acts carry a command's id. */
  act(actor: Actor, command: Command): void {
    this.#now += 7;
    const decision = decide(this.state, command, { actor, now: this.#now, sha256: sha256Of });
    if (!decision.ok) throw new Error(`${command.kind} was refused: ${decision.code}`);
    const isByClient = !['setup', 'door', 'clock', 'teller'].includes(actor.role);
    const i = this.bodies.length;
    const cmd = isByClient ? { id: `c${i}`, print: sha256Of(canonicalJson(command)).slice(0, 22) } : null;
    const text = canonicalJson({ v: 1, i, at: this.#now, by: actorLine(actor), cmd, events: decision.events });
    const body = EntryBody.parse(JSON.parse(text));
    this.state = replay(this.state, body);
    this.bodies.push(body);
  }

  as(role: Role, command: Command): void {
    const accountId = role === 'chair' || role === 'secretary' ? role : null;
    this.act({ ...NOBODY, role, accountId, sessionId: accountId }, command);
  }

  seat(personId: string, command: Command): void {
    this.act(
      { ...NOBODY, role: 'seat', personId, sessionId: `session-${personId}`, placeId: `s-${personId}` },
      command,
    );
  }

  poll(pollId: string): Poll {
    const poll = this.state.meetings[MEETING]?.polls.find(({ setup }) => setup.id === pollId);
    if (poll === undefined) throw new Error(`there is no poll ${pollId}`);
    return poll;
  }

  /** The delegate's key is registered, and vouched for unless it is not to be. */
  register(personId: string, isVouched = true): void {
    const publicKey = textOf(keyNamed(personId));
    this.seat(personId, { kind: 'registerKey', publicKey });
    const key = Object.values(this.state.keys).find((one) => one.publicKey === publicKey);
    if (key === undefined || !isVouched) return;
    const signature = signed(keyNamed('registrar'), 'vouch', vouchText(key, ROOM));
    this.as('secretary', { kind: 'vouchKeys', vouches: [{ keyId: key.id, signature }] });
  }

  setRegistrar(): void {
    this.as('secretary', { kind: 'setRegistrar', publicKey: textOf(keyNamed('registrar')) });
  }

  /** Casts an open ballot, for oneself or for an absent delegate. */
  cast(personId: string, pollId: string, choices: Choices, forPerson = personId): void {
    const names = this.names(personId, pollId, forPerson);
    this.send(personId, pollId, payloadText({ ...names, c: [...choices], w: choices.map(() => null) }));
  }

  send(personId: string, pollId: string, payload: string): void {
    const signature = signBallot(personId, payload);
    this.seat(personId, { kind: 'castBallot', meetingId: MEETING, pollId, payload, signature });
  }

  /** What the delegate's next ballot says besides its choices. */
  names(personId: string, pollId: string, forPerson = personId): Omit<SecretPayload, 'ct'> {
    const { state } = this.poll(pollId);
    if (state.kind === 'prepared') throw new Error(`poll ${pollId} is not open`);
    const before = this.#ballotsOf(pollId, forPerson).at(-1);
    return {
      v: 1,
      m: MEETING,
      p: pollId,
      qh: state.hash,
      d: forPerson,
      k: sha256Of(textOf(keyNamed(personId))).slice(0, 16),
      n: (before?.n ?? 0) + 1,
      prev: before?.hash ?? null,
    };
  }

  /** Delegates' keys as proofs name them. */
  publicKey(personId: string): string {
    return textOf(keyNamed(personId));
  }

  /** Number and hash of each ballot of a delegate in a poll, in the order cast. */
  #ballotsOf(pollId: string, personId: string): readonly { readonly n: number; readonly hash: string }[] {
    const events = this.bodies.flatMap((body) => body.events);
    return events
      .flatMap((event) =>
        event.type === 'ballotCast' && event.pollId === pollId && event.personId === personId ? [event.hash] : [],
      )
      .map((hash, i) => ({ n: i + 1, hash }));
  }
}

const NOBODY: Actor = {
  role: 'setup',
  roomId: ROOM,
  sessionId: null,
  accountId: null,
  personId: null,
  placeId: null,
  terminalId: null,
};
