import { never } from '../core/base/never.ts';
import type { RenderProcessGoneDetails } from './electronApi.ts';

type GoneReason = RenderProcessGoneDetails['reason'];

/** Something that went wrong with the seat's program. */
export type Trouble =
  | { readonly kind: 'rendererGone'; readonly reason: GoneReason }
  /** The page has not answered the system for the grace period. */
  | { readonly kind: 'hung' }
  /** The page answers the system but missed its beats: white screen, broken script. */
  | { readonly kind: 'silent' }
  /** Chromium's network error code. */
  | { readonly kind: 'failedLoad'; readonly code: number }
  | { readonly kind: 'gpuGone'; readonly reason: GoneReason; readonly withoutGpu: boolean }
  | { readonly kind: 'uncaught' };

/** What is done about it. */
export type Remedy =
  | { readonly kind: 'none' }
  /** Chromium mends it; it counts, should it come again. */
  | { readonly kind: 'observe' }
  | { readonly kind: 'reload'; readonly afterMs: number }
  /** Ends the page's process, which is then reloaded as one that is gone. */
  | { readonly kind: 'endRenderer' }
  | { readonly kind: 'relaunch'; readonly afterMs: number; readonly withoutGpu: boolean };

/** Times of recovery in milliseconds, and how often something may happen. */
export const RECOVERY = {
  firstReloadMs: 500,
  slowestReloadMs: 8_000,
  relaunchMs: 2_000,
  /** Troubles count together when they lie within this time. */
  windowMs: 10 * 60_000,
  /** The trouble of this number within the window restarts the whole program. */
  reloads: 5,
  /** Chromium replaces a lost GPU process by itself; a second loss means that the driver is at fault. */
  gpuLosses: 2,
  hungGraceMs: 10_000,
  /** A page beats every five seconds: two are missed. */
  silentMs: 12_500,
  /** A page may take so long from its first byte to its first beat. */
  firstBeatMs: 30_000,
} as const;

/** Chromium's code for a load that another one replaced. */
const ABORTED = -3;
const NONE: Remedy = { kind: 'none' };

/** The remedy for a trouble, given the instants (ms) of those before it of the same kind. Pure. */
export function remedyFor(trouble: Trouble, earlier: readonly number[], now: number): Remedy {
  const recent = earlier.filter((at) => now - at < RECOVERY.windowMs).length;
  switch (trouble.kind) {
    case 'rendererGone':
      if (trouble.reason === 'clean-exit') return NONE;
      // A program whose files do not match, or that cannot start a process, gains nothing from another page.
      if (trouble.reason === 'integrity-failure' || trouble.reason === 'launch-failed') return relaunch();
      return again(recent);
    case 'failedLoad':
      return trouble.code === ABORTED ? NONE : again(recent);
    case 'hung':
    case 'silent':
      return recent >= RECOVERY.reloads ? relaunch() : { kind: 'endRenderer' };
    case 'gpuGone':
      if (trouble.reason === 'clean-exit' || trouble.withoutGpu) return NONE;
      return recent + 1 >= RECOVERY.gpuLosses ? { ...relaunch(), withoutGpu: true } : { kind: 'observe' };
    case 'uncaught':
      return relaunch();
    default:
      return never(trouble);
  }
}

function again(recent: number): Remedy {
  if (recent >= RECOVERY.reloads) return relaunch();
  return { kind: 'reload', afterMs: Math.min(RECOVERY.slowestReloadMs, RECOVERY.firstReloadMs * 2 ** recent) };
}

const relaunch = () => ({ kind: 'relaunch', afterMs: RECOVERY.relaunchMs, withoutGpu: false }) as const;

/** A program younger than this has no need of the nightly relaunch, in milliseconds. */
const YOUNG_MS = 12 * 3_600_000;

/** Whether the nightly relaunch is due: in its hour, not young, and never while a meeting is under way. */
export function isRelaunchDue(facts: {
  readonly hour: number | null;
  readonly now: Date;
  readonly startedAt: number;
  readonly meetingOpen: boolean;
}): boolean {
  const { hour, now, startedAt, meetingOpen } = facts;
  return hour !== null && !meetingOpen && now.getHours() === hour && now.getTime() - startedAt > YOUNG_MS;
}
