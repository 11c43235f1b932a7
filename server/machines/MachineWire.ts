import type { MachineDown } from '../../core/machine/protocol.ts';

export type MachineBye = Extract<MachineDown, { type: 'bye' }>['why'];

/** All that the room knows of a machine's socket. */
export interface MachineWire {
  /** The machine's address, for the technician. */
  readonly address: string;
  send(message: MachineDown): void;
  /** Says why, then closes in good order. */
  bye(why: MachineBye): void;
}
