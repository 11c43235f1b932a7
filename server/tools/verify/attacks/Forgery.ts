import { canonicalJson } from '../../../../core/base/canonicalJson.ts';
import type { Event, EventOf, EventType } from '../../../../core/event.ts';
import type { EntryBody } from '../../../../core/journal.ts';
import { sha256Of } from '../signatures.ts';
import { signBallot } from './Story.ts';

const holds = <T extends EventType>(event: Event, type: T): event is EventOf<T> => event.type === type;

/** A journal that somebody who holds the server and its log forges: entries changed, left out and put in, and numbered anew. */
export class Forgery {
  readonly bodies: readonly EntryBody[];

  constructor(bodies: readonly EntryBody[]) {
    this.bodies = bodies.map((body, i) => (body.i === i ? body : { ...body, i }));
  }

  /** The index of the n-th entry with an event of this type, of this poll. Throws when there is none. */
  find<T extends EventType>(type: T, nth = 0, is: (event: EventOf<T>) => boolean = () => true): number {
    const found = this.bodies.filter(({ events }) => events.some((event) => holds(event, type) && is(event)))[nth];
    if (found === undefined) throw new Error(`the journal has no ${type} number ${nth}`);
    return found.i;
  }

  event<T extends EventType>(type: T, at: number): EventOf<T> {
    const found = this.body(at).events.find((event): event is EventOf<T> => event.type === type);
    if (found === undefined) throw new Error(`entry ${at} has no ${type}`);
    return found;
  }

  body(at: number): EntryBody {
    const body = this.bodies[at];
    if (body === undefined) throw new Error(`the journal has no entry ${at}`);
    return body;
  }

  /** With the events of a type in one entry changed. */
  edit<T extends EventType>(at: number, type: T, change: (event: EventOf<T>) => Event): Forgery {
    return this.set(at, { events: this.body(at).events.map((event) => (holds(event, type) ? change(event) : event)) });
  }

  set(at: number, fields: Partial<EntryBody>): Forgery {
    return new Forgery(this.bodies.map((body) => (body.i === at ? { ...body, ...fields } : body)));
  }

  drop(at: number): Forgery {
    return new Forgery(this.bodies.filter(({ i }) => i !== at));
  }

  /** Puts an entry before another, at that one's instant, as an act of its own. */
  insert(before: number, body: EntryBody): Forgery {
    const near = this.bodies[Math.min(before, this.bodies.length - 1)] ?? body;
    const own = { ...body, at: near.at, cmd: body.cmd === null ? null : { id: `forged${before}`, print: '' } };
    return new Forgery(this.bodies.toSpliced(before, 0, own));
  }

  /** Takes an entry out and puts it before another. */
  move(from: number, before: number): Forgery {
    return from < before
      ? this.insert(before, this.body(from)).drop(from)
      : this.drop(from).insert(before, this.body(from));
  }
}

/** A ballot with other words in its payload, signed by the delegate's own key as if the terminal had made it so. */
export function signedAnew(
  event: EventOf<'ballotCast'>,
  change: Readonly<Record<string, unknown>>,
  signer = event.personId,
): EventOf<'ballotCast'> {
  return withPayload(event, canonicalJson({ ...JSON.parse(event.payload), ...change }), signer);
}

/** A ballot with another payload text, its hash and a signature over it. */
export function withPayload(
  event: EventOf<'ballotCast'>,
  payload: string,
  signer = event.personId,
): EventOf<'ballotCast'> {
  return { ...event, payload, hash: sha256Of(payload), signature: signBallot(signer, payload) };
}
