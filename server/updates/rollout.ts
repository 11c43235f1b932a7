import type { UpdateFile } from '../../core/machine/order.ts';
import type { MachineReport } from '../../core/machine/report.ts';
import type { UpdatesView } from '../../core/views/terminalViews.ts';

/** A machine that is not back with the new version after this long has failed, in milliseconds. */
export const UPDATE_WITHIN_MS = 15 * 60_000;
/** Failures one after another that stop the rollout: the package is bad, or something in the hall is. */
export const FAILURES_IN_ROW = 3;

type ViewedRollout = NonNullable<UpdatesView['rollout']>;
type TargetState = ViewedRollout['targets'][number]['state'];

/** Why a target failed, besides the machine's own words. */
export type RolloutFailure = 'tookTooLong' | 'cameBackOld' | 'revoked';

export interface RolloutTarget {
  readonly terminalId: string;
  readonly state: TargetState;
  readonly why: string | null;
  /** While it is under way: when it was ordered, and how far it has come as far as one can see from here. */
  readonly underway: { readonly since: number; readonly phase: 'ordered' | 'installing' | 'restarting' } | null;
}

export interface Rollout {
  readonly version: string;
  readonly atOnce: number;
  readonly startedAt: number;
  readonly by: string;
  readonly state: ViewedRollout['state'];
  /** Since the last success. */
  readonly failuresInRow: number;
  readonly targets: readonly RolloutTarget[];
}

/** What a rollout looks at besides itself. */
export interface RolloutWorld {
  /** A meeting is in progress or in recess. */
  readonly meetingRuns: boolean;
  /** The machine of a terminal that has a line to the server; null while it is away. */
  machineOf(terminalId: string): Pick<MachineReport, 'version' | 'platform'> | null;
  /** Whether the terminal still stands on the allow-list. */
  isTrusted(terminalId: string): boolean;
  /** The package of the rollout's version for a platform; null when the server has none. */
  fileFor(platform: MachineReport['platform']): UpdateFile | null;
}

export type RolloutEvent =
  /** Something of the world may have changed. */
  | { readonly kind: 'look' }
  /** A machine said how its order ended: with `failed` null it has the package and installs it. */
  | { readonly kind: 'outcome'; readonly terminalId: string; readonly failed: string | null }
  | { readonly kind: 'stop' };

export interface UpdateOrder {
  readonly terminalId: string;
  readonly update: UpdateFile;
}

export interface RolloutStep {
  readonly rollout: Rollout;
  /** To be sent now; each of them is under way from here on. */
  readonly orders: readonly UpdateOrder[];
}

export function newRollout(
  { version, atOnce, startedAt, by }: Pick<Rollout, 'version' | 'atOnce' | 'startedAt' | 'by'>,
  terminalIds: readonly string[],
): Rollout {
  const targets = [...new Set(terminalIds)].map((terminalId): RolloutTarget => {
    return { terminalId, state: 'queued', why: null, underway: null };
  });
  return { version, atOnce, startedAt, by, state: 'running', failuresInRow: 0, targets };
}

/** Whether it still wants anything. */
export const isOver = ({ state }: Rollout): boolean => state === 'done' || state === 'stopped';

/**
 * One step of a rollout: a few terminals at a time, only those that are connected with another version and have a
 * package for their platform, and nothing new while a meeting is under way (T-3). A terminal is done when it is back and
 * says the version. Pure: the same arguments always give the same step.
 */
export function stepRollout(rollout: Rollout, event: RolloutEvent, world: RolloutWorld, now: number): RolloutStep {
  if (event.kind === 'stop')
    return { rollout: isOver(rollout) ? rollout : { ...rollout, state: 'stopped' }, orders: [] };
  // What is under way when it is stopped is still told of, but nothing begins any more.
  const heard = event.kind === 'outcome' ? withOutcome(rollout, event) : rollout;
  const looked = counted(
    heard,
    rollout,
    heard.targets.map((target) => look(target, heard.version, world, now)),
  );
  if (isOver(looked)) return { rollout: looked, orders: [] };
  if (looked.failuresInRow >= FAILURES_IN_ROW) return { rollout: { ...looked, state: 'stopped' }, orders: [] };
  if (!looked.targets.some(({ state }) => state === 'queued' || state === 'underway' || state === 'away')) {
    return { rollout: { ...looked, state: 'done' }, orders: [] };
  }
  if (world.meetingRuns) return { rollout: { ...looked, state: 'waiting' }, orders: [] };
  return begin({ ...looked, state: 'running' }, world, now);
}

function withOutcome(rollout: Rollout, event: Extract<RolloutEvent, { kind: 'outcome' }>): Rollout {
  const targets = rollout.targets.map((target): RolloutTarget => {
    if (target.terminalId !== event.terminalId || target.underway === null) return target;
    if (event.failed !== null) return failed(target, event.failed);
    return { ...target, underway: { ...target.underway, phase: 'installing' } };
  });
  return { ...rollout, targets };
}

const failed = (target: RolloutTarget, why: string): RolloutTarget => ({
  ...target,
  state: 'failed',
  why,
  underway: null,
});

function look(target: RolloutTarget, version: string, world: RolloutWorld, now: number): RolloutTarget {
  const { terminalId, state, underway } = target;
  if (state === 'done' || (state === 'failed' && target.why === 'revoked')) return target;
  if (!world.isTrusted(terminalId)) return failed(target, 'revoked' satisfies RolloutFailure);
  const machine = world.machineOf(terminalId);
  if (machine?.version === version) return { terminalId, state: 'done', why: null, underway: null };
  if (state === 'failed') return target;
  if (underway !== null) {
    if (now - underway.since >= UPDATE_WITHIN_MS) return failed(target, 'tookTooLong' satisfies RolloutFailure);
    if (machine === null) {
      return underway.phase === 'installing' ? { ...target, underway: { ...underway, phase: 'restarting' } } : target;
    }
    return underway.phase === 'restarting' ? failed(target, 'cameBackOld' satisfies RolloutFailure) : target;
  }
  const waits = machine === null ? 'away' : world.fileFor(machine.platform) === null ? 'noFile' : 'queued';
  return waits === state ? target : { ...target, state: waits };
}

/** The rollout with its targets as they are now; failures in a row begin anew after a success. */
function counted(rollout: Rollout, before: Rollout, targets: readonly RolloutTarget[]): Rollout {
  const became = (state: TargetState) =>
    targets.filter((target, i) => {
      const was = before.targets[i];
      return target.state === state && was?.state === 'underway' && target.why !== 'revoked';
    }).length;
  const failuresInRow = became('done') > 0 ? 0 : rollout.failuresInRow + became('failed');
  return { ...rollout, failuresInRow, targets };
}

function begin(rollout: Rollout, world: RolloutWorld, now: number): RolloutStep {
  let free = rollout.atOnce - rollout.targets.filter(({ state }) => state === 'underway').length;
  const orders: UpdateOrder[] = [];
  const targets = rollout.targets.map((target): RolloutTarget => {
    if (free <= 0 || target.state !== 'queued') return target;
    const machine = world.machineOf(target.terminalId);
    const update = machine === null ? null : world.fileFor(machine.platform);
    if (update === null) return target;
    free -= 1;
    orders.push({ terminalId: target.terminalId, update });
    return { ...target, state: 'underway', underway: { since: now, phase: 'ordered' } };
  });
  return { rollout: { ...rollout, targets }, orders };
}
