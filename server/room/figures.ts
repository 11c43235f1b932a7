import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { BackupView, ServerView } from '../../core/views/technicalViews.ts';
import type { Door } from './door.ts';
import { measureDisk } from './measureDisk.ts';
import type { RoomLoop } from './room.ts';

const NS_PER_MS = 1_000_000;
const SHOWN_COMMITS = 120;

/** The server's own figures for the technician. `measure` is called every few seconds while somebody looks. */
export class Figures {
  readonly #loop: RoomLoop;
  readonly #door: () => Door;
  readonly #dataDir: string;
  readonly #version: string;
  readonly #backup: () => BackupView | null;
  readonly #delay = monitorEventLoopDelay({ resolution: 20 });
  #disk: ServerView['disk'] = null;
  #startedAt: number;

  constructor(
    loop: RoomLoop,
    door: () => Door,
    { dataDir, version, backup }: { dataDir: string; version: string; backup: () => BackupView | null },
  ) {
    this.#loop = loop;
    this.#door = door;
    this.#dataDir = dataDir;
    this.#version = version;
    this.#backup = backup;
    this.#startedAt = loop.clock.now();
    this.#delay.enable();
  }

  async measure(): Promise<void> {
    this.#disk = await measureDisk(this.#dataDir);
  }

  view(roomId: string): ServerView {
    const { ledger, state, fault } = this.#loop;
    const { commits, entries, p50Ms, p99Ms, recent } = ledger.stats();
    const door = this.#door();
    const head = ledger.head();
    const loopDelayMs = this.#delay.max / NS_PER_MS;
    this.#delay.reset();
    return {
      version: this.#version,
      startedAt: this.#startedAt,
      connected: door.connections.size,
      seats: {
        connected: door.seatsConnected,
        places: Object.keys(state.rooms[roomId]?.places ?? {}).length,
      },
      commit: { commits, entries, p50Ms, p99Ms, recent: recent.slice(-SHOWN_COMMITS) },
      journal: { entries: head.index + 1, head: head.hash },
      disk: this.#disk,
      backup: this.#backup(),
      memoryBytes: process.memoryUsage.rss(),
      loopDelayMs,
      fault,
    };
  }

  stop(): void {
    this.#delay.disable();
  }
}
