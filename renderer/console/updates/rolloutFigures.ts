import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import type { UpdatesView } from '../../../core/views/terminalViews.ts';

type Rollout = NonNullable<UpdatesView['rollout']>;
export type RolloutTarget = Rollout['targets'][number];

/** What wants the technician's eyes first. */
const RANK: Readonly<Record<RolloutTarget['state'], number>> = {
  failed: 0,
  noFile: 1,
  underway: 2,
  queued: 3,
  away: 4,
  done: 5,
};
const byNumber = new Intl.Collator('vi', { numeric: true });

export interface RolloutFigures {
  readonly done: number;
  readonly all: number;
  /** What its state means, by the name of its sentence. */
  readonly says: keyof Catalogue['console']['updates']['sentences'];
  readonly ordered: readonly RolloutTarget[];
}

/** As many failures one after another stop a rollout by themselves. */
const FAILURES_THAT_STOP = 3;

export function rolloutFigures({ state, targets }: Rollout): RolloutFigures {
  const count = (which: RolloutTarget['state']) => targets.filter((target) => target.state === which).length;
  return {
    done: count('done'),
    all: targets.length,
    says: sentenceOf(state, count),
    ordered: targets.toSorted((a, b) => RANK[a.state] - RANK[b.state] || byNumber.compare(a.label, b.label)),
  };
}

function sentenceOf(state: Rollout['state'], count: (which: RolloutTarget['state']) => number): RolloutFigures['says'] {
  if (state === 'stopped' && count('failed') >= FAILURES_THAT_STOP) return 'stoppedByFailures';
  return state === 'running' && count('queued') + count('underway') === 0 && count('away') > 0 ? 'onlyAway' : state;
}

/** What is to be said of a target besides its state: why it failed, or what it waits for. */
export function targetWhy({ state, why }: RolloutTarget, { updates }: Catalogue['console']): string {
  if (why !== null) return Object.entries(updates.targetWhy).find(([known]) => known === why)?.[1] ?? why;
  return state === 'away' || state === 'noFile' ? updates.targetWhy[state] : '';
}
