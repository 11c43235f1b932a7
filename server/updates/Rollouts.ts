import type { UpdateFile } from '../../core/machine/order.ts';
import type { MachineReport } from '../../core/machine/report.ts';
import { refuse } from '../../core/refusal.ts';
import type { State } from '../../core/state.ts';
import type { UpdatesView } from '../../core/views/terminalViews.ts';
import type { Log } from '../log.ts';
import { terminalLabel } from '../machines/orderTargets.ts';
import type { Answered, SomeTechnicalAsks } from '../room/asks.ts';
import type { RoomLoop } from '../room/room.ts';
import type { MachinePort, OrderEnd } from './MachinePort.ts';
import type { UpdateStore } from './openUpdateStore.ts';
import {
  isOver,
  newRollout,
  type Rollout,
  type RolloutEvent,
  type RolloutWorld,
  stepRollout,
  type UpdateOrder,
} from './rollout.ts';
import type { UpdatesPort } from './UpdatesPort.ts';
import { compareVersions } from './updateName.ts';

/** How often a rollout is looked at besides whenever a machine or the journal moves, in milliseconds. */
const LOOK_EVERY_MS = 10_000;
/** Longest label in the journal's note of a rollout. */
const LABEL_LENGTH = 60;
const VERSION = /^\d+\.\d+\.\d+$/;

export interface RolloutParts {
  readonly loop: RoomLoop;
  readonly machines: MachinePort;
  readonly store: UpdateStore;
  /** Version of the seat's program that fits this server. */
  readonly serverVersion: string;
  readonly log: Log;
  /** The live view has changed. */
  readonly onChange: () => void;
}

/** Brings new versions to terminals, a few at a time: one rollout in each room. It is not kept over a restart of the server. */
export class Rollouts {
  readonly #parts: RolloutParts;
  readonly #byRoom = new Map<string, Rollout>();
  readonly #stops: readonly (() => void)[];
  #version = 0;
  #state: State;

  constructor(parts: RolloutParts) {
    const { loop, machines } = parts;
    this.#parts = parts;
    this.#state = loop.state;
    const timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.#stops = [
      () => clearInterval(timer),
      machines.onChange(() => this.#look()),
      loop.onCommit(() => {
        const { meetings, terminals } = this.#state;
        this.#state = loop.state;
        if (loop.state.meetings !== meetings || loop.state.terminals !== terminals) this.#look();
      }),
    ];
  }

  readonly asks: SomeTechnicalAsks<'startRollout' | 'stopRollout' | 'removeUpdate'> = {
    startRollout: async (actor, { version, terminalIds, atOnce }): Promise<Answered> => {
      const { loop, store } = this.#parts;
      if (!store.list().some((file) => file.version === version)) return refuse('unknownUpdate');
      if (terminalIds.some((id) => !this.#isMachineOf(actor.roomId, id))) return refuse('unknownTerminal');
      const isBusy = () => {
        const running = this.#byRoom.get(actor.roomId);
        return running !== undefined && !isOver(running);
      };
      if (isBusy()) return refuse('rolloutRunning');
      const terminals = terminalIds.map((id) => this.#label(id).slice(0, LABEL_LENGTH));
      const noted = await loop.submit({ actor, id: null, command: { kind: 'noteOrder', order: 'update', terminals } });
      if (!noted.ok) return noted;
      if (isBusy()) return refuse('rolloutRunning');
      const by = (actor.accountId === null ? undefined : loop.state.accounts[actor.accountId]?.name) ?? '';
      this.#byRoom.set(actor.roomId, newRollout({ version, atOnce, startedAt: loop.clock.now(), by }, terminalIds));
      this.#step(actor.roomId, { kind: 'look' });
      return { ok: true, answer: { kind: 'startRollout' } };
    },

    stopRollout: async (actor): Promise<Answered> => {
      this.#step(actor.roomId, { kind: 'stop' });
      return { ok: true, answer: { kind: 'stopRollout' } };
    },

    removeUpdate: async (_actor, { version }): Promise<Answered> => {
      const isWanted = [...this.#byRoom.values()].some((rollout) => !isOver(rollout) && rollout.version === version);
      if (isWanted) return refuse('rolloutRunning');
      if (!(await this.#parts.store.remove(version))) return refuse('unknownUpdate');
      this.#parts.onChange();
      return { ok: true, answer: { kind: 'removeUpdate' } };
    },
  };

  /** The packages, for the HTTP server. */
  readonly port: UpdatesPort = {
    receive: async (name, stream) => {
      const { store, loop, onChange } = this.#parts;
      const update = await store.put(name, stream, loop.clock.now());
      // Terminals that had no package for their platform may have one now.
      this.#look();
      onChange();
      return update;
    },
    pathOf: (version, file) => this.#parts.store.pathOf(version, file),
  };

  view(roomId: string): { readonly version: number; make(): UpdatesView } {
    const { store, serverVersion } = this.#parts;
    return {
      version: this.#version + store.version,
      make: () => {
        const rollout = this.#byRoom.get(roomId);
        return {
          serverVersion,
          files: [...store.list()],
          rollout: rollout === undefined ? null : this.#viewOf(rollout),
        };
      },
    };
  }

  /**
   * What is offered to a machine whose screens speak another protocol than this server: the newest package for its
   * platform that is not older than the server, and that it does not have already; null where there is none.
   */
  offerFor({ platform, version }: Pick<MachineReport, 'platform' | 'version'>): UpdateFile | null {
    const { store, serverVersion } = this.#parts;
    if (!VERSION.test(serverVersion)) return null;
    const fitting = store
      .list()
      .find((file) => file.platform === platform && compareVersions(file.version, serverVersion) >= 0);
    return fitting === undefined || fitting.version === version ? null : withoutInstant(fitting);
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }

  #look(): void {
    for (const roomId of this.#byRoom.keys()) this.#step(roomId, { kind: 'look' });
  }

  #step(roomId: string, event: RolloutEvent): void {
    const { loop } = this.#parts;
    const before = this.#byRoom.get(roomId);
    if (before === undefined) return;
    const { rollout, orders } = stepRollout(before, event, this.#world(roomId, before.version), loop.clock.now());
    this.#byRoom.set(roomId, rollout);
    if (JSON.stringify(rollout) !== JSON.stringify(before)) {
      this.#version += 1;
      this.#parts.onChange();
    }
    this.#send(roomId, rollout.by, orders);
  }

  #send(roomId: string, by: string, orders: readonly UpdateOrder[]): void {
    const { machines, log } = this.#parts;
    const files = new Map(orders.map(({ update }) => [update.file, update]));
    for (const update of files.values()) {
      const terminalIds = orders.filter((order) => order.update.file === update.file).map((order) => order.terminalId);
      log.info({ terminals: terminalIds, file: update.file }, 'terminals are updated');
      for (const [terminalId, end] of machines.order({ kind: 'update', update }, terminalIds, { roomId, by })) {
        void end.then((how) => this.#step(roomId, eventOf(terminalId, how)));
      }
    }
  }

  #world(roomId: string, version: string): RolloutWorld {
    const { loop, machines, store } = this.#parts;
    return {
      meetingRuns: Object.values(loop.state.meetings).some(
        ({ roomId: where, state }) => where === roomId && (state.kind === 'inProgress' || state.kind === 'recess'),
      ),
      machineOf: (terminalId) => machines.reportOf(terminalId),
      isTrusted: (terminalId) => this.#isMachineOf(roomId, terminalId),
      fileFor(platform) {
        const file = store.list().find((kept) => kept.version === version && kept.platform === platform);
        return file === undefined ? null : withoutInstant(file);
      },
    };
  }

  #isMachineOf(roomId: string, terminalId: string): boolean {
    const terminal = this.#parts.loop.state.terminals[terminalId];
    return terminal?.roomId === roomId && terminal.revokedAt === null && terminal.proof.kind === 'certificate';
  }

  #label(terminalId: string): string {
    const { state } = this.#parts.loop;
    const terminal = state.terminals[terminalId];
    return terminal === undefined ? terminalId : terminalLabel(state, terminal);
  }

  #viewOf(rollout: Rollout): NonNullable<UpdatesView['rollout']> {
    const { version, atOnce, startedAt, by, state, targets } = rollout;
    return {
      version,
      atOnce,
      startedAt,
      by,
      state,
      targets: targets.map((target) => ({
        terminalId: target.terminalId,
        label: this.#label(target.terminalId),
        state: target.state,
        why: target.why,
      })),
    };
  }
}

function withoutInstant({ at: _, ...update }: UpdatesView['files'][number]): UpdateFile {
  return update;
}

function eventOf(terminalId: string, end: OrderEnd): RolloutEvent {
  switch (end.kind) {
    case 'done':
      return { kind: 'outcome', terminalId, failed: null };
    case 'failed':
      return { kind: 'outcome', terminalId, failed: end.why };
    // A machine that goes may have gone to install: it is awaited.
    case 'away':
    case 'silent':
      return { kind: 'look' };
  }
}
