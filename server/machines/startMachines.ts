import { join } from 'node:path';
import type { UpdateFile } from '../../core/machine/order.ts';
import type { MachineReport } from '../../core/machine/report.ts';
import type { OrdersView } from '../../core/views/terminalViews.ts';
import { LOGS_FOLDER } from '../dataFolder.ts';
import type { TerminalLogsPort } from '../http/ports.ts';
import type { Log } from '../log.ts';
import type { SomeTechnicalAsks } from '../room/asks.ts';
import type { Connection } from '../room/connection.ts';
import type { RoomLoop } from '../room/room.ts';
import type { Screens } from '../room/screens.ts';
import { acceptMachines, type MachineSockets } from './acceptMachines.ts';
import { LogStore } from './LogStore.ts';
import { Machines } from './Machines.ts';
import { Orders } from './Orders.ts';
import { terminalLogs } from './terminalLogs.ts';
import { Wipes } from './Wipes.ts';
import { wakeOnLan } from './wakeOnLan.ts';

export interface MachinesParts {
  readonly loop: RoomLoop;
  readonly dataDir: string;
  readonly version: string;
  readonly screens: Screens;
  readonly log: Log;
  connections(): Iterable<Connection>;
  /** The version for a machine whose screens speak another protocol than this server; null: there is none. */
  offerFor(report: MachineReport): UpdateFile | null;
  /** A view has changed. */
  changed(): void;
}

/** The server's side of machines, put together. */
export interface MachinesSide {
  readonly machines: Machines;
  readonly orders: Orders;
  readonly sockets: MachineSockets;
  readonly logs: TerminalLogsPort;
  readonly asks: SomeTechnicalAsks<'orderTerminals'>;
  readonly view: (roomId: string) => { readonly version: number; readonly make: () => OrdersView };
  /** After every commit. */
  settle(): void;
  /** The regular look at everybody. */
  sweep(): void;
  /** Says goodbye to every machine. */
  stop(): void;
}

export async function startMachines(parts: MachinesParts): Promise<MachinesSide> {
  const { loop, dataDir, screens, log, changed } = parts;
  const logStore = await LogStore.open(join(dataDir, LOGS_FOLDER));
  const machines = new Machines(parts);
  const wipes = new Wipes(loop, machines, log);
  const orders = new Orders({ ...parts, machines, wake: wakeOnLan });
  const sockets = acceptMachines(machines, loop.clock, log);
  let logsCame = 0;
  return {
    machines,
    orders,
    sockets,
    logs: terminalLogs({
      state: () => loop.state,
      clock: loop.clock,
      orders,
      logs: logStore,
      changed() {
        logsCame += 1;
        changed();
      },
    }),
    asks: { orderTerminals: (actor, { order, targets }) => orders.order(actor, order, targets) },
    view: (roomId) => ({
      version: orders.version + logsCame,
      make: () => ({
        orders: orders.lines(roomId),
        logs: logStore.of(roomId).map(({ id, terminal, at, bytes }) => ({ id, terminal, at, bytes })),
      }),
    }),
    settle() {
      machines.settle();
      wipes.settle();
    },
    sweep() {
      const now = loop.clock.now();
      machines.sweep();
      orders.sweep();
      if (screens.sweep(now)) changed();
    },
    stop() {
      sockets.close();
      wipes.stop();
      orders.stop();
    },
  };
}
