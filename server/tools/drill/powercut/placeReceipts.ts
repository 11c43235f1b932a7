import type { Acknowledged } from '../../load/VoteStage.ts';
import type { Send } from './FolderRecorder.ts';

/** A ballot whose receipt a terminal has read. */
export interface Receipted {
  readonly ballot: Acknowledged;
  /** The terminal's own port. */
  readonly port: number;
  /** When it read the receipt, in milliseconds since 1970, never too early. */
  readonly at: number;
}

/** A ballot and the place in the trace from which on it must survive every power cut. */
export interface PlacedReceipt {
  readonly ballot: Acknowledged;
  readonly from: number;
}

/**
 * Finds every receipt in the trace: it went out at the latest with the last bytes that the server had sent to the
 * terminal when it read the receipt. In the order of the trace. Throws when the server has sent it nothing.
 */
export function placeReceipts(receipts: readonly Receipted[], sends: readonly Send[]): readonly PlacedReceipt[] {
  const byPort = Map.groupBy(sends, ({ port }) => port);
  return receipts
    .map(({ ballot, port, at }) => {
      const last = byPort.get(port)?.findLast((send) => send.at <= at);
      if (last === undefined) throw new Error(`the trace does not show what the terminal on port ${port} has read`);
      return { ballot, from: last.start };
    })
    .toSorted((a, b) => a.from - b.from);
}
