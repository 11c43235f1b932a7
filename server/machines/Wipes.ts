import type { MachineUp } from '../../core/machine/protocol.ts';
import type { Actor } from '../../core/session/actor.ts';
import type { TerminalRecord, Wipe } from '../../core/terminals/terminal.ts';
import type { Log } from '../log.ts';
import type { RoomLoop } from '../room/room.ts';
import type { Machines } from './Machines.ts';

/** Has papers deleted, and takes the recall report: a wipe is given again at every connection until its terminal has reported (T-2). */
export class Wipes {
  readonly #loop: RoomLoop;
  readonly #machines: Machines;
  readonly #log: Log;
  #given: ReadonlySet<string>;
  readonly #stop: () => void;

  constructor(loop: RoomLoop, machines: Machines, log: Log) {
    this.#loop = loop;
    this.#machines = machines;
    this.#log = log;
    this.#given = new Set(Object.keys(loop.state.wipes));
    this.#stop = machines.listen((event) => {
      if (event.kind === 'came') this.#giveOpen(event.terminal.id);
      else if (event.kind === 'wiped') void this.#report(event.terminal, event.said);
    });
  }

  /** After a commit: new wipes are given to the terminals that are there. */
  settle(): void {
    const { wipes } = this.#loop.state;
    const before = this.#given;
    if (Object.keys(wipes).every((id) => before.has(id))) return;
    this.#given = new Set(Object.keys(wipes));
    for (const wipe of Object.values(wipes)) {
      if (before.has(wipe.id)) continue;
      for (const terminalId of Object.keys(wipe.reports)) this.#give(terminalId, wipe);
    }
  }

  stop(): void {
    this.#stop();
  }

  #giveOpen(terminalId: string): void {
    for (const wipe of Object.values(this.#loop.state.wipes)) {
      if (wipe.reports[terminalId] === null) this.#give(terminalId, wipe);
    }
  }

  #give(terminalId: string, { id, papers }: Wipe): void {
    this.#machines.send(terminalId, { type: 'order', id, order: { kind: 'wipe', wipeId: id, papers } });
  }

  async #report(
    terminal: TerminalRecord,
    { wipeId, deleted, failed }: Extract<MachineUp, { type: 'wiped' }>,
  ): Promise<void> {
    const actor: Actor = {
      role: 'door',
      roomId: terminal.roomId,
      sessionId: null,
      accountId: null,
      personId: null,
      placeId: null,
      terminalId: terminal.id,
    };
    const command = { kind: 'reportWipe', wipeId, terminalId: terminal.id, deleted, failed } as const;
    const outcome = await this.#loop.submit({ actor, id: null, command });
    if (!outcome.ok) this.#log.warn({ terminal: terminal.id, wipeId, code: outcome.code }, 'a report was refused');
  }
}
