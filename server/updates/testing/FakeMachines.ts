import type { MachineReport } from '../../../core/machine/report.ts';
import type { ServersOrder } from '../../machines/Orders.ts';
import type { MachinePort, OrderEnd } from '../MachinePort.ts';

interface Given {
  readonly order: ServersOrder;
  readonly terminalId: string;
  end(how: OrderEnd): void;
}

/** Enrolled machines without lines: they say and answer what the tester has them. */
export class FakeMachines implements MachinePort {
  readonly reports = new Map<string, MachineReport>();
  /** Orders in the order in which they were given. */
  readonly given: Given[] = [];
  readonly #listeners = new Set<() => void>();

  reportOf(terminalId: string): MachineReport | null {
    return this.reports.get(terminalId) ?? null;
  }
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  order(order: ServersOrder, terminalIds: readonly string[]): ReadonlyMap<string, Promise<OrderEnd>> {
    return new Map(
      terminalIds.map((terminalId) => {
        const { promise, resolve } = Promise.withResolvers<OrderEnd>();
        if (this.reports.has(terminalId)) this.given.push({ order, terminalId, end: resolve });
        else resolve({ kind: 'away' });
        return [terminalId, promise];
      }),
    );
  }

  /** A machine comes or says something else of itself; null: it goes. */
  says(terminalId: string, report: MachineReport | null): void {
    if (report === null) this.reports.delete(terminalId);
    else this.reports.set(terminalId, report);
    for (const listener of this.#listeners) listener();
  }

  get orderedIds(): string[] {
    return this.given.map(({ terminalId }) => terminalId);
  }
  /** The latest order to a terminal. */
  to(terminalId: string): Given {
    const found = this.given.findLast((given) => given.terminalId === terminalId);
    if (found === undefined) throw new Error(`nothing was ordered of ${terminalId}`);
    return found;
  }
}
