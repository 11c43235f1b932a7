import type { Command } from '../../../core/command.ts';
import type { UpdateFile } from '../../../core/machine/order.ts';
import type { MachineUp } from '../../../core/machine/protocol.ts';
import type { MachineReport } from '../../../core/machine/report.ts';
import type { Role } from '../../../core/session/actor.ts';
import { actor } from '../../../core/testing/world.ts';
import type { Ledger } from '../../ledger/port.ts';
import type { Connection } from '../../room/connection.ts';
import type { Outcome } from '../../room/outcome.ts';
import type { RoomLoop } from '../../room/room.ts';
import { Screens } from '../../room/screens.ts';
import { openLoop, StillClock, settled } from '../../room/testing/hallRoom.ts';
import { quietLog } from '../../room/testing/quietLog.ts';
import type { MachineLine } from '../MachineLine.ts';
import { Machines } from '../Machines.ts';
import { machineTalk } from '../machineTalk.ts';
import { Orders } from '../Orders.ts';
import { Wipes } from '../Wipes.ts';
import { FakeMachineWire } from './FakeMachineWire.ts';
import { machineHello } from './report.ts';

/** A machine of a MachineRoom. */
export class FakeMachine {
  readonly wire = new FakeMachineWire();
  readonly line: MachineLine | null;
  readonly #machines: Machines;
  readonly #talk: (text: string | null) => void;

  constructor(machines: Machines, terminalId: string, clock: StillClock) {
    this.#machines = machines;
    this.line = machines.enter(this.wire, terminalId);
    this.#talk = this.line === null ? () => undefined : machineTalk(machines, this.line, clock);
  }

  say(message: MachineUp): void {
    this.sayText(JSON.stringify(message));
  }
  sayText(text: string | null): void {
    this.#talk(text);
  }
  hangUp(): void {
    if (this.line !== null) this.#machines.leave(this.line);
  }
}

/** The server's side of machines around a ledger, without sockets, on a clock that the test moves. */
export class MachineRoom {
  readonly loop: RoomLoop;
  readonly clock: StillClock;
  readonly screens = new Screens();
  readonly machines: Machines;
  readonly orders: Orders;
  /** Screens that stand in the room. */
  connections: readonly Connection[] = [];
  readonly woken: string[][] = [];
  wakeFault: Error | null = null;
  offer: UpdateFile | null = null;
  readonly offeredTo: MachineReport[] = [];

  private constructor(loop: RoomLoop, clock: StillClock) {
    this.loop = loop;
    this.clock = clock;
    this.machines = new Machines({
      loop,
      log: quietLog,
      version: 'test',
      offerFor: (report) => {
        this.offeredTo.push(report);
        return this.offer;
      },
    });
    const wipes = new Wipes(loop, this.machines, quietLog);
    this.orders = new Orders({
      loop,
      machines: this.machines,
      screens: this.screens,
      log: quietLog,
      connections: () => this.connections,
      wake: async (macs) => {
        this.woken.push([...macs]);
        if (this.wakeFault !== null) throw this.wakeFault;
      },
      changed() {},
    });
    loop.onCommit(() => {
      this.machines.settle();
      wipes.settle();
    });
  }

  static async open(ledger: Ledger, clock = new StillClock()): Promise<MachineRoom> {
    return new MachineRoom(await openLoop(ledger, clock), clock);
  }

  async by(role: Role, command: Command): Promise<Outcome> {
    const outcome = await this.loop.submit({ actor: actor(role), id: null, command });
    await settled();
    return outcome;
  }

  machine(terminalId: string): FakeMachine {
    return new FakeMachine(this.machines, terminalId, this.clock);
  }

  /** A machine that has said hello. */
  greeted(terminalId: string, report: Partial<MachineReport> = {}): FakeMachine {
    const machine = this.machine(terminalId);
    machine.say(machineHello(report));
    return machine;
  }
}
