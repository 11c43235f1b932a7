import type { Actor } from '../../core/session/actor.ts';
import type { BackupView, ServerView } from '../../core/views/technicalViews.ts';
import type { ReadinessLine, ReadinessView } from '../../core/views/terminalViews.ts';
import type { Log } from '../log.ts';
import type { SomeTechnicalAsks } from '../room/asks.ts';
import type { RoomLoop } from '../room/room.ts';
import type { MachinePort, OrderEnd } from '../updates/MachinePort.ts';
import { checkedTerminals, releasedPapers } from './checkedTerminals.ts';
import { clockLine, keysLine, papersLine, reachableLine, versionLine } from './machineLines.ts';
import { backupLine, certificateLine, diskSpaceLine, doorLine, flushLine } from './serverLines.ts';

type Check = NonNullable<ReadinessView['check']>;
type What = ReadinessLine['what'];

/** In the order in which they are shown. */
const LINES: readonly What[] = [
  'reachable',
  'version',
  'clock',
  'papers',
  'keys',
  'diskSpace',
  'flush',
  'backup',
  'certificate',
  'door',
];

export interface ReadinessParts {
  readonly loop: RoomLoop;
  readonly machines: MachinePort;
  readonly serverVersion: string;
  readonly log: Log;
  readonly server: {
    disk(): Promise<ServerView['disk']>;
    /** Median of a flush on the data's disk, in milliseconds. */
    flush(): Promise<number>;
    backup(): BackupView | null;
    /** When the server's own certificate ends. */
    certificateUntil(): number;
    /** As the door stands now, whatever the policy says. */
    isDoorLocked(): boolean;
  };
  /** The live view has changed. */
  readonly onChange: () => void;
}

/** The check of a room before a meeting: its lines appear at once and fill in as they are found. */
export class Readiness {
  readonly #parts: ReadinessParts;
  readonly #checks = new Map<string, Check>();
  #version = 0;

  constructor(parts: ReadinessParts) {
    this.#parts = parts;
  }

  readonly asks: SomeTechnicalAsks<'checkReadiness'> = {
    checkReadiness: async (actor) => {
      // Whoever asks again while it runs gets the one that runs.
      if (this.#checks.get(actor.roomId)?.finishedAt !== null) this.#begin(actor);
      return { ok: true, answer: { kind: 'checkReadiness' } };
    },
  };

  view(roomId: string): { readonly version: number; make(): ReadinessView } {
    return { version: this.#version, make: () => ({ check: this.#checks.get(roomId) ?? null }) };
  }

  #begin(actor: Actor): void {
    const { loop, log } = this.#parts;
    const by = (actor.accountId === null ? undefined : loop.state.accounts[actor.accountId]?.name) ?? '';
    const lines = LINES.map((what): ReadinessLine => ({ what, state: 'checking', facts: {}, terminals: [] }));
    this.#put(actor.roomId, { startedAt: loop.clock.now(), finishedAt: null, by, lines });
    const found = this.#find(actor.roomId, by).map(async (finding) => this.#fill(actor.roomId, await finding));
    Promise.all(found)
      .catch((error: unknown) => log.error({ err: error }, 'a part of the check before a meeting failed'))
      .finally(() => {
        const check = this.#checks.get(actor.roomId);
        if (check !== undefined) this.#put(actor.roomId, { ...check, finishedAt: loop.clock.now() });
      });
  }

  /** Every line, as soon as it is known. */
  #find(roomId: string, by: string): readonly (ReadinessLine | Promise<ReadinessLine>)[] {
    const { loop, machines, server, serverVersion, log } = this.#parts;
    const { state, clock, ledger } = loop;
    const terminals = checkedTerminals(state, roomId, machines);
    const flushed = server.flush().catch((error: unknown) => {
      log.error({ err: error }, 'the disk could not be measured');
      return null;
    });
    return [
      reachableLine(terminals),
      versionLine(terminals, serverVersion),
      clockLine(terminals),
      keysLine(terminals),
      this.#papers(roomId, by),
      server.disk().then(diskSpaceLine),
      flushed.then(flushLine),
      backupLine(server.backup(), ledger.head().index + 1, clock.now()),
      certificateLine(
        server.certificateUntil(),
        terminals.map(({ label, until }) => ({ label, until })),
        clock.now(),
      ),
      doorLine(server.isDoorLocked(), state.door, Object.keys(state.rooms[roomId]?.places ?? {}).length),
    ];
  }

  async #papers(roomId: string, by: string): Promise<ReadinessLine> {
    const { loop, machines } = this.#parts;
    const terminals = checkedTerminals(loop.state, roomId, machines);
    const released = releasedPapers(loop.state, roomId);
    const asked = terminals.filter(({ report, readsPapers }) => readsPapers && report !== null).map(({ id }) => id);
    if (asked.length === 0) return papersLine(terminals, released, new Map());
    const answers = [...machines.order({ kind: 'verifyPapers' }, asked, { roomId, by })];
    const ends = await Promise.all(answers.map(async ([id, end]): Promise<[string, OrderEnd]> => [id, await end]));
    return papersLine(terminals, released, new Map(ends));
  }

  #fill(roomId: string, line: ReadinessLine): void {
    const check = this.#checks.get(roomId);
    if (check === undefined) return;
    const lines = check.lines.map((before) => (before.what === line.what ? line : before));
    this.#put(roomId, { ...check, lines });
  }

  #put(roomId: string, check: Check): void {
    this.#checks.set(roomId, check);
    this.#version += 1;
    this.#parts.onChange();
  }
}
