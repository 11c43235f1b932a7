import type { MachineReport } from '../../core/machine/report.ts';
import type { ServersOrder } from '../machines/Orders.ts';

/** How an order ended, as far as the server knows. */
export type OrderEnd =
  /** `papers`: for `verifyPapers`, every paper that the machine keeps. */
  | { readonly kind: 'done'; readonly papers: readonly { readonly sha256: string; readonly ok: boolean }[] }
  | { readonly kind: 'failed'; readonly why: string }
  /** It has no line to the server. */
  | { readonly kind: 'away' }
  /** It did not answer in time. */
  | { readonly kind: 'silent' };

/** What a rollout and the check before a meeting need of the enrolled machines. */
export interface MachinePort {
  /** What a terminal's machine says of itself; null while it has no line to the server. */
  reportOf(terminalId: string): MachineReport | null;
  /** Calls back when a machine comes, goes, or says something else of itself; returns the stop. */
  onChange(listener: () => void): () => void;
  /** Gives one order to terminals of a room, on behalf of `by`; each answer comes in any case, and none rejects. */
  order(
    order: ServersOrder,
    terminalIds: readonly string[],
    from: { readonly roomId: string; readonly by: string },
  ): ReadonlyMap<string, Promise<OrderEnd>>;
}
