import type { CeremonyPost } from '../../core/voting/board.ts';
import type { ElectionKey } from '../../core/voting/electionKey.ts';
import type { CeremonyNames } from '../../proof/secret/ceremonyPosts.ts';
import type { TrusteeShare } from '../../proof/secret/electionKey.ts';
import type { CeremonyWork, Worked } from './ceremonyWork.ts';

/** Whose part of which ceremony this device plays. */
export interface CeremonyPart extends CeremonyNames {
  readonly personId: string;
  /** Base64url. */
  readonly seed: string;
}

/** How far this device is. */
export type CeremonyState =
  | { readonly kind: 'wait'; readonly for: readonly string[] }
  | { readonly kind: 'made'; readonly key: ElectionKey; readonly share: TrusteeShare }
  | { readonly kind: 'wrongSeed' }
  | { readonly kind: 'culprit'; readonly personId: string };

export interface CeremonyPorts {
  readonly work: () => Promise<CeremonyWork>;
  /** What was posted so far; null when the server gave no answer. */
  readonly posts: (meetingId: string) => Promise<readonly CeremonyPost[] | null>;
  /** Whether the server took it. */
  readonly post: (part: CeremonyPart, post: Pick<CeremonyPost, 'round' | 'body'>) => Promise<boolean>;
  readonly stop: (part: CeremonyPart) => Promise<void>;
  readonly told: (part: CeremonyPart, state: CeremonyState) => void;
  /** Waits before trying again what failed. */
  readonly pause: () => Promise<void>;
}

/**
 * Plays a member's part by itself: reads what was posted, posts what is due, until others are to be waited for. Looks again
 * whenever it is told that something has changed, and after whatever failed.
 */
export class CeremonyRunner {
  readonly #ports: CeremonyPorts;
  #part: CeremonyPart | null = null;
  #running = false;
  #again = false;

  constructor(ports: CeremonyPorts) {
    this.#ports = ports;
  }

  /** Call it at every change of the board; null ends the part. */
  look(part: CeremonyPart | null): void {
    this.#part = part;
    this.#again = true;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#again) {
      this.#again = false;
      const part = this.#part;
      if (part === null) break;
      const worked = await this.#play(part).catch(() => null);
      if (worked === null) {
        await this.#ports.pause();
        this.#again = true;
        continue;
      }
      if (worked.kind === 'culprit') await this.#ports.stop(part);
      if (worked.kind !== 'post') this.#ports.told(part, stateOf(worked));
    }
    this.#running = false;
  }

  async #play(part: CeremonyPart): Promise<Worked | null> {
    const work = await this.#ports.work();
    for (;;) {
      const posts = await this.#ports.posts(part.meetingId);
      if (posts === null) return null;
      const next = work.next(part, part.personId, part.seed, posts);
      if (next.kind !== 'post') return next;
      if (!(await this.#ports.post(part, next))) return null;
    }
  }
}

function stateOf(worked: Exclude<Worked, { kind: 'post' }>): CeremonyState {
  return worked.kind === 'done' ? { kind: 'made', key: worked.key, share: worked.share } : worked;
}
