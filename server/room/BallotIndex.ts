import { EntryBody } from '../../core/journal.ts';
import { receiptCode } from '../../proof/log/receiptCode.ts';
import type { RoomLoop } from './room.ts';

/** Where a ballot stands in the journal. */
export interface IndexedBallot {
  readonly pollId: string;
  readonly personId: string;
  readonly entry: number;
  readonly at: number;
  readonly hash: string;
}

export const codeOf = (hash: string): string => receiptCode(Buffer.from(hash, 'hex'));

const decoder = new TextDecoder();

/**
 * The ballots of one meeting by their codes, replaced ones too. What was read of the journal is not read again: however
 * many codes are asked for, known or guessed, every entry is looked at once.
 */
export class BallotIndex {
  readonly #loop: Pick<RoomLoop, 'ledger'>;
  readonly #meetingId: string;
  readonly #byCode = new Map<string, IndexedBallot>();
  #next = 0;
  #reading: Promise<void> = Promise.resolve();

  constructor(loop: Pick<RoomLoop, 'ledger'>, meetingId: string) {
    this.#loop = loop;
    this.#meetingId = meetingId;
  }

  async find(code: string): Promise<IndexedBallot | null> {
    const known = this.#byCode.get(code);
    if (known !== undefined) return known;
    // A reading that failed failed whoever waited for it; the next one goes on where it stopped.
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#readOn());
    await this.#reading;
    return this.#byCode.get(code) ?? null;
  }

  async #readOn(): Promise<void> {
    if (this.#next > this.#loop.ledger.head().index) return;
    for await (const slice of this.#loop.ledger.read(this.#next)) {
      for (const { body, index, at } of slice) {
        this.#next = index + 1;
        const text = decoder.decode(body);
        if (!text.includes('"type":"ballotCast"')) continue;
        for (const event of EntryBody.parse(JSON.parse(text)).events) {
          if (event.type !== 'ballotCast' || event.meetingId !== this.#meetingId) continue;
          const { pollId, personId, hash } = event;
          this.#byCode.set(codeOf(hash), { pollId, personId, entry: index, at, hash });
        }
      }
    }
  }
}
