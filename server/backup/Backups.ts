import { stat } from 'node:fs/promises';
import type { State } from '../../core/state.ts';
import type { BackupView } from '../../core/views/technicalViews.ts';
import type { Log } from '../log.ts';
import type { RoomLoop } from '../room/room.ts';
import { asBackupTrouble } from './BackupTrouble.ts';
import type { Sealed } from './sealGeneration.ts';

/** While a meeting runs; also how often a failed one is tried again. */
export const BACKUP_EVERY_MS = 60_000;
/** Without a meeting, when something was written since. */
export const IDLE_BACKUP_EVERY_MS = 5 * 60_000;
/** A disk that takes longer than this for one generation is at fault. */
export const BACKUP_LIMIT_MS = 10 * 60_000;
/** A disk that hangs does not keep the server from stopping. */
const STOP_LIMIT_MS = 5_000;

export interface BackupsOptions {
  readonly loop: Pick<RoomLoop, 'clock' | 'ledger' | 'onCommit' | 'state'>;
  readonly dataDir: string;
  readonly folder: string;
  readonly log: Log;
  /** Makes one generation; `after` is the one made before it in this run. */
  readonly make: (how: {
    readonly at: number;
    readonly after: string | null;
    readonly signal: AbortSignal;
  }) => Promise<Sealed>;
}

/**
 * Backs the room up by itself: at the start, every minute while a meeting runs, when a poll closes and when a meeting
 * ends. One at a time; what is asked for meanwhile follows at once. A failure is shown and tried again, and the room
 * never waits for any of it.
 */
export class Backups {
  readonly #options: BackupsOptions;
  readonly #stopping = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #stopListening: () => void;
  #view: BackupView;
  #running: Promise<void> | null = null;
  #again = false;
  #meetings: State['meetings'];
  #milestones: number;
  #triedAt = 0;
  /** Entries of the journal when the last generation was begun. */
  #covered = -1;

  constructor(options: BackupsOptions) {
    const { loop, folder } = options;
    this.#options = options;
    this.#view = { folder, sameDisk: false, last: null, trouble: null };
    this.#meetings = loop.state.meetings;
    this.#milestones = milestones(this.#meetings);
    this.#stopListening = loop.onCommit(() => this.#lookAt(loop.state.meetings));
    this.#timer = setInterval(() => this.#tick(), BACKUP_EVERY_MS);
    this.request();
  }

  get view(): BackupView {
    return this.#view;
  }

  /** Makes a backup now, or right after the one that is being made. */
  request(): void {
    if (this.#stopping.signal.aborted) return;
    if (this.#running !== null) {
      this.#again = true;
      return;
    }
    this.#running = this.#attempt().finally(() => {
      this.#running = null;
      if (!this.#again) return;
      this.#again = false;
      this.request();
    });
  }

  /** Ends the one that is being made; resolves when it has let go of the journal. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopListening();
    this.#stopping.abort();
    await Promise.race([this.#running, new Promise((resolve) => setTimeout(resolve, STOP_LIMIT_MS).unref())]);
  }

  #lookAt(meetings: State['meetings']): void {
    if (meetings === this.#meetings) return;
    this.#meetings = meetings;
    const reached = milestones(meetings);
    if (reached > this.#milestones) this.request();
    this.#milestones = reached;
  }

  #tick(): void {
    const { loop } = this.#options;
    const isOld = loop.clock.now() - this.#triedAt >= IDLE_BACKUP_EVERY_MS;
    const hasMore = loop.ledger.head().index > this.#covered;
    if (this.#view.trouble !== null || meetingRuns(this.#meetings) || (isOld && hasMore)) this.request();
  }

  async #attempt(): Promise<void> {
    const { loop, dataDir, folder, log, make } = this.#options;
    const at = loop.clock.now();
    const upTo = loop.ledger.head().index;
    this.#triedAt = at;
    try {
      const signal = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(BACKUP_LIMIT_MS)]);
      const sealed = await make({ at, after: this.#view.last?.generation ?? null, signal });
      const sameDisk = await onOneDisk(dataDir, folder);
      this.#covered = upTo;
      this.#view = { folder, sameDisk, last: { at, ...sealed }, trouble: null };
      if (sealed.damagedPapers > 0) log.error({ papers: sealed.damagedPapers }, 'papers of the room are damaged');
    } catch (error) {
      if (this.#stopping.signal.aborted) return;
      const { code, message } = asBackupTrouble(error);
      this.#view = { ...this.#view, trouble: { at, fault: code, detail: message } };
      log.error({ fault: code, detail: message }, 'the backup was not made');
    }
  }
}

async function onOneDisk(a: string, b: string): Promise<boolean> {
  return (await stat(a)).dev === (await stat(b)).dev;
}

/** Closed polls and ended meetings: what is reached is backed up at once. */
function milestones(meetings: State['meetings']): number {
  return Object.values(meetings).reduce((sum, { state, polls }) => {
    const closed = polls.filter((poll) => poll.state.kind === 'closed').length;
    return sum + closed + (state.kind === 'ended' ? 1 : 0);
  }, 0);
}

function meetingRuns(meetings: State['meetings']): boolean {
  return Object.values(meetings).some(({ state }) => state.kind === 'inProgress' || state.kind === 'recess');
}
