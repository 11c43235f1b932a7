import { setTimeout as pause } from 'node:timers/promises';
import { canonicalJson } from '../../../core/base/canonicalJson.ts';
import type { CommandOf } from '../../../core/command.ts';
import type { AnswerBody } from '../../../core/protocol/down/answer.ts';
import type { ElectionKey } from '../../../core/voting/electionKey.ts';
import type { TrusteeShare } from '../../../proof/secret/electionKey.ts';
import { nextPost } from '../../../proof/secret/nextPost.ts';
import { Recount } from '../../../proof/secret/Recount.ts';
import { MEETING_ID } from '../fillRoom.ts';

/** Between two looks at what the others have posted, in milliseconds. */
const LOOK_EVERY_MS = 5;
const SEED_BYTES = 32;

/** What a member's device says and asks; both resolve whatever happens to the server meanwhile. */
export interface TrusteePorts {
  readonly say: (command: CommandOf<'postCeremony' | 'confirmKey' | 'postPartial'>) => Promise<void>;
  readonly ask: (
    ask: { kind: 'ceremonyPosts' } | { kind: 'pollBallots'; pollId: string; from: number },
  ) => Promise<AnswerBody>;
  /** Numbers from 0 below 1. */
  readonly random: () => number;
}

interface Part {
  readonly ceremonyId: string;
  readonly share: TrusteeShare;
  readonly key: ElectionKey;
}

/** The device of one member of the counting board, as its screen plays it: with nothing to go on but its seed and the journal. */
export class Trustee {
  readonly personId: string;
  readonly #members: readonly string[];
  readonly #ports: TrusteePorts;
  #part: Part | null = null;
  /** The sum that it has opened of each poll: it never opens a second one. */
  readonly #opened = new Map<string, string>();

  constructor(personId: string, members: readonly string[], ports: TrusteePorts) {
    this.personId = personId;
    this.#members = members;
    this.#ports = ports;
  }

  /** Plays its part of a ceremony to the end; resolves with the words that its owner reads aloud. */
  async makeKey(ceremonyId: string): Promise<string> {
    const names = { meetingId: MEETING_ID, ceremonyId, members: this.#members };
    const seed = this.#bytes(SEED_BYTES);
    for (;;) {
      const answer = await this.#ports.ask({ kind: 'ceremonyPosts' });
      if (answer.kind !== 'ceremonyPosts') throw new Error(`${answer.kind} is no answer`);
      const next = nextPost(names, this.personId, seed, answer.posts);
      if (next.kind === 'done') {
        this.#part = { ceremonyId, share: next.share, key: next.key };
        return next.key.words.join(' ');
      }
      if (next.kind === 'wait') await pause(LOOK_EVERY_MS);
      else {
        const { round, body } = next;
        await this.#ports.say({ kind: 'postCeremony', meetingId: MEETING_ID, ceremonyId, round, body });
      }
    }
  }

  async confirm(): Promise<void> {
    const { ceremonyId } = this.#held;
    await this.#ports.say({ kind: 'confirmKey', meetingId: MEETING_ID, ceremonyId, matches: true });
  }

  /** Counts a closed poll by itself and posts its part of opening that sum. `pollHash` is what ballots named while it was open. */
  async openSum(pollId: string, pollHash: string): Promise<void> {
    const { key, share } = this.#held;
    const recount = await this.#recount(pollId, pollHash);
    const opened = this.#opened.get(pollId) ?? null;
    const part = recount.open(key, share, { random: (count) => this.#bytes(count), opened });
    this.#opened.set(pollId, part.aggregate);
    await this.#ports.say({ kind: 'postPartial', meetingId: MEETING_ID, pollId, body: canonicalJson(part) });
  }

  get #held(): Part {
    if (this.#part === null) throw new Error('no key was made');
    return this.#part;
  }

  async #recount(pollId: string, pollHash: string): Promise<Recount> {
    let recount: Recount | null = null;
    for (let from: number | null = 0; from !== null; ) {
      const answer = await this.#ports.ask({ kind: 'pollBallots', pollId, from });
      if (answer.kind !== 'pollBallots') throw new Error(`${answer.kind} is no answer`);
      recount ??= new Recount(pollHash, answer.definition ?? '', answer.registrar);
      for (const ballot of answer.ballots) recount.put(ballot);
      from = answer.next;
    }
    if (recount === null) throw new Error('the poll has no page');
    return recount;
  }

  #bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => Math.floor(this.#ports.random() * 256));
  }
}
