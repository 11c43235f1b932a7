import type { MachineReport } from '../../core/machine/report.ts';
import type { MachineWire } from './MachineWire.ts';

/** The life of a machine's line, as a union of states. */
export type MachineLineState =
  /** Connected, has not said hello. */
  | { readonly kind: 'greeting' }
  | { readonly kind: 'known'; readonly report: MachineReport }
  | { readonly kind: 'gone' };

/** One machine's line. Which terminal it is was proved by its certificate and never by what it says. */
export class MachineLine {
  readonly wire: MachineWire;
  readonly terminalId: string;
  readonly connectedAt: number;
  state: MachineLineState = { kind: 'greeting' };
  heardAt: number;
  latencyMs: number | null = null;

  constructor(wire: MachineWire, terminalId: string, now: number) {
    this.wire = wire;
    this.terminalId = terminalId;
    this.connectedAt = now;
    this.heardAt = now;
  }

  get report(): MachineReport | null {
    return this.state.kind === 'known' ? this.state.report : null;
  }
}
