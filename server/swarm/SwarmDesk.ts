import { createHmac } from 'node:crypto';
import type { PaperManifest, SwarmAnswer, SwarmAsk } from '../../core/swarm/protocol.ts';
import { Tracker } from '../../core/swarm/Tracker.ts';
import type { Log } from '../log.ts';

const ID_BYTES = 16;

export interface SwarmParts {
  /** What the papers' ids and keys among terminals are made from; kept, so that they outlive a restart. */
  readonly secret: Buffer;
  readonly now: () => number;
  readonly log: Log;
}

/** Lets terminals give each other papers: names and keys for papers, and the tracker. */
export class SwarmDesk {
  readonly #parts: SwarmParts;
  readonly #tracker = new Tracker(Math.random);
  #liars = new Set<string>();

  constructor(parts: SwarmParts) {
    this.#parts = parts;
  }

  /** With what terminals give each other the bytes of this digest: only for those who may read them. */
  share(digest: string, chunks: number): NonNullable<PaperManifest['share']> {
    const { secret } = this.#parts;
    const id = createHmac('sha256', secret).update(`id ${digest}`).digest().subarray(0, ID_BYTES);
    const key = createHmac('sha256', secret).update(`key ${digest}`).digest();
    const share = { id: id.toString('base64url'), key: key.toString('base64url') };
    this.#tracker.open(share.id, chunks);
    return share;
  }

  /** `terminalId` was proved by its certificate. */
  ask(terminalId: string, address: string, ask: SwarmAsk): SwarmAnswer {
    const answer = this.#tracker.ask({ peer: terminalId, address }, ask, this.#parts.now());
    if (ask.bad.length > 0) this.#tellOfLiars();
    return answer;
  }

  #tellOfLiars(): void {
    for (const terminal of this.#tracker.liars()) {
      if (this.#liars.has(terminal)) continue;
      this.#liars.add(terminal);
      this.#parts.log.warn(
        { terminal },
        'a terminal gives others pieces that are not of the paper: it is not named any more',
      );
    }
  }
}
