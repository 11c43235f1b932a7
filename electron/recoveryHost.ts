import type { RenderProcessGoneDetails } from './electronApi.ts';
import type { Log } from './log.ts';
import { RECOVERY, type Remedy, remedyFor, type Trouble } from './recovery.ts';

/** How often a page's beats are looked at, in milliseconds. */
const WATCH_MS = 1_000;
/** Recoveries that the diagnostics show. */
const SHOWN = 20;

/** The parts of a page's contents that tell of trouble and end it. */
export interface WatchedContents {
  on(event: 'render-process-gone', listener: (event: unknown, details: RenderProcessGoneDetails) => void): unknown;
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown;
  on(
    event: 'did-fail-load',
    listener: (event: unknown, code: number, description: string, url: string, isMainFrame: boolean) => void,
  ): unknown;
  forcefullyCrashRenderer(): void;
  isDestroyed(): boolean;
}

export interface RecoveryParts {
  readonly now: () => number;
  readonly log: Log;
  readonly withoutGpu: boolean;
  /** Ends this run of the program so that a new one starts. */
  relaunch(withoutGpu: boolean): void;
}

/** A page's sign of life. */
export interface Heart {
  beat(): void;
  /** What is shown from now on has no heart, until it beats. */
  rest(): void;
}

export interface Recovery {
  /** Looks after a page; `load` shows it anew. Answers the page's heart. */
  watch(contents: WatchedContents, load: () => void): Heart;
  gpuGone(reason: RenderProcessGoneDetails['reason']): void;
  uncaught(error: unknown): void;
  /** What happened lately, oldest first. */
  readonly recent: readonly { readonly at: number; readonly what: string }[];
  /** How many there were since the start. */
  readonly count: number;
  stop(): void;
}

/** Carries out the recovery policy. */
export function createRecovery({ now, log, withoutGpu, relaunch }: RecoveryParts): Recovery {
  const history = new Map<Trouble['kind'], number[]>();
  const recent: { at: number; what: string }[] = [];
  const watches = new Set<ReturnType<typeof setInterval>>();
  let relaunching = false;
  let count = 0;

  const suffer = (trouble: Trouble, carryOut: (remedy: Remedy) => void) => {
    const earlier = history.get(trouble.kind) ?? [];
    const remedy = remedyFor(trouble, earlier, now());
    if (remedy.kind === 'none' || relaunching) return;
    history.set(trouble.kind, [...earlier, now()].slice(-RECOVERY.reloads));
    const what = `${JSON.stringify(trouble)} → ${remedy.kind}`;
    recent.push({ at: now(), what });
    count += 1;
    recent.splice(0, recent.length - SHOWN);
    log('recovery', what);
    if (remedy.kind !== 'relaunch') return carryOut(remedy);
    relaunching = true;
    setTimeout(() => relaunch(remedy.withoutGpu), remedy.afterMs);
  };

  return {
    recent,
    get count() {
      return count;
    },
    watch(contents, load) {
      let due: number | null = now() + RECOVERY.firstBeatMs;
      let looked = now();
      let resting = false;
      let grace: ReturnType<typeof setTimeout> | undefined;
      const reload = () => {
        if (contents.isDestroyed()) return;
        due = resting ? null : now() + RECOVERY.firstBeatMs;
        load();
      };
      const onPage = (trouble: Trouble) =>
        suffer(trouble, (remedy) => {
          due = null;
          clearTimeout(grace);
          if (remedy.kind === 'reload') setTimeout(reload, remedy.afterMs);
          else if (remedy.kind === 'endRenderer' && !contents.isDestroyed()) contents.forcefullyCrashRenderer();
        });
      contents.on('render-process-gone', (_, { reason }) => onPage({ kind: 'rendererGone', reason }));
      contents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
        if (isMainFrame) onPage({ kind: 'failedLoad', code });
      });
      contents.on('unresponsive', () => {
        clearTimeout(grace);
        grace = setTimeout(() => onPage({ kind: 'hung' }), RECOVERY.hungGraceMs);
      });
      contents.on('responsive', () => clearTimeout(grace));
      const watch = setInterval(() => {
        const slept = now() - looked > 3 * WATCH_MS;
        looked = now();
        // A machine that slept has missed its beats for a good reason.
        if (slept && due !== null) due = now() + RECOVERY.silentMs;
        else if (due !== null && now() > due) onPage({ kind: 'silent' });
      }, WATCH_MS);
      watches.add(watch);
      return {
        beat() {
          resting = false;
          due = now() + RECOVERY.silentMs;
        },
        rest() {
          resting = true;
          due = null;
        },
      };
    },
    gpuGone: (reason) => suffer({ kind: 'gpuGone', reason, withoutGpu }, () => {}),
    uncaught(error) {
      log('uncaught error', error instanceof Error ? (error.stack ?? error.message) : String(error));
      suffer({ kind: 'uncaught' }, () => {});
    },
    stop() {
      for (const watch of watches) clearInterval(watch);
    },
  };
}
