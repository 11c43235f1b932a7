import type { BallotContext } from '../../proof/secret/context.ts';
import type { SecretForm } from '../../proof/secret/form.ts';
import type { Log } from '../log.ts';
import { type CheckPool, NotChecked } from './CheckPool.ts';
import { nameOf, type PollName } from './pollName.ts';

/** A secret ballot that is on disk. */
export interface CastSecret extends PollName {
  readonly personId: string;
  readonly hash: string;
  readonly entry: number;
}

/** What is needed to check one, read when its turn comes so that a full hall's ballots do not wait in memory. */
export interface CheckInput {
  readonly form: SecretForm;
  readonly context: BallotContext;
  readonly ballot: unknown;
}

export interface BallotChecksParts {
  readonly pool: Pick<CheckPool, 'check'>;
  readonly read: (cast: CastSecret) => Promise<CheckInput>;
  /** Resolves once the journal says so. */
  readonly invalid: (cast: CastSecret, why: string) => Promise<void>;
  readonly log: Log;
}

/** Ballots read and given to the pool at once. */
const UNDERWAY = 16;
/** How often a ballot is tried that could not be checked. */
const ATTEMPTS = 3;

/** Has every secret ballot checked once it is on disk, in the background, and says when those of a poll are through. */
export class BallotChecks {
  readonly #parts: BallotChecksParts;
  readonly #queue: { readonly cast: CastSecret; readonly attempts: number }[] = [];
  /** Ballots of each poll that are not through, by their hash. */
  readonly #open = new Map<string, Set<string>>();
  readonly #waiting: { readonly name: string; readonly resolve: () => void }[] = [];
  #underway = 0;
  #stopped = false;

  constructor(parts: BallotChecksParts) {
    this.#parts = parts;
  }

  note(cast: CastSecret): void {
    const open = this.#open.get(nameOf(cast)) ?? new Set();
    this.#open.set(nameOf(cast), open);
    if (open.has(cast.hash)) return;
    open.add(cast.hash);
    this.#queue.push({ cast, attempts: 1 });
    this.#dispatch();
  }

  /** Resolves when every ballot noted so far of this poll is known to be valid, or is void. */
  settled(poll: PollName): Promise<void> {
    const name = nameOf(poll);
    if ((this.#open.get(name)?.size ?? 0) === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ name, resolve }));
  }

  stop(): void {
    this.#stopped = true;
    this.#queue.length = 0;
  }

  #dispatch(): void {
    while (!this.#stopped && this.#underway < UNDERWAY) {
      const next = this.#queue.shift();
      if (next === undefined) return;
      this.#underway += 1;
      this.#check(next.cast)
        .then(
          () => this.#through(next.cast),
          (error: unknown) => this.#failed(next, error),
        )
        .finally(() => {
          this.#underway -= 1;
          this.#dispatch();
        });
    }
  }

  async #check(cast: CastSecret): Promise<void> {
    const { form, context, ballot } = await this.#parts.read(cast);
    const verdict = await this.#parts.pool.check(form, context, ballot);
    if (verdict !== 'valid') await this.#parts.invalid(cast, verdict.invalid);
  }

  #through(cast: CastSecret): void {
    const name = nameOf(cast);
    const open = this.#open.get(name);
    open?.delete(cast.hash);
    if (open !== undefined && open.size > 0) return;
    this.#open.delete(name);
    const done = this.#waiting.filter((one) => one.name === name);
    for (const one of done) {
      this.#waiting.splice(this.#waiting.indexOf(one), 1);
      one.resolve();
    }
  }

  #failed({ cast, attempts }: { readonly cast: CastSecret; readonly attempts: number }, error: unknown): void {
    if (this.#stopped || (error instanceof NotChecked && error.reason === 'closed')) return;
    const { entry } = cast;
    if (attempts < ATTEMPTS) this.#queue.push({ cast, attempts: attempts + 1 });
    // Its poll stays unopened until the server starts anew: a sum with an unchecked ballot would prove nothing.
    else this.#parts.log.error({ err: error, entry }, 'a secret ballot could not be checked');
  }
}
