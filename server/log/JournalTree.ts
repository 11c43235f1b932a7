import { leafHash } from '../../proof/log/hashes.ts';
import { LogTree } from '../../proof/log/LogTree.ts';
import type { Ledger } from '../ledger/port.ts';

/**
 * The tree of what is durable in a journal. It grows when it is told to and not with every commit: a storm of ballots
 * pays nothing for it.
 */
export class JournalTree extends LogTree {
  readonly #ledger: Pick<Ledger, 'read'>;

  constructor(ledger: Pick<Ledger, 'read'>) {
    super();
    this.#ledger = ledger;
  }

  /** Takes in every entry up to the journal's head. One call at a time. */
  async grow(): Promise<void> {
    for await (const slice of this.#ledger.read(this.size)) {
      for (const { body } of slice) this.append(leafHash(body));
    }
  }
}
