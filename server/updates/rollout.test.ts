import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UpdateFile } from '../../core/machine/order.ts';
import type { MachineReport } from '../../core/machine/report.ts';
import {
  FAILURES_IN_ROW,
  isOver,
  newRollout,
  type Rollout,
  type RolloutEvent,
  type RolloutWorld,
  stepRollout,
  UPDATE_WITHIN_MS,
} from './rollout.ts';

type Machine = Pick<MachineReport, 'version' | 'platform'>;

/** A hall of machines under the tester's hand. */
class Hall {
  readonly machines = new Map<string, Machine>();
  readonly revoked = new Set<string>();
  readonly platforms = new Set<MachineReport['platform']>(['linux-deb']);
  meetingRuns = false;
  now = 1_000;
  rollout: Rollout;
  ordered: string[] = [];

  constructor(count: number, atOnce = 2) {
    const ids = Array.from({ length: count }, (_, i) => `t${i + 1}`);
    for (const id of ids) this.old(id);
    this.rollout = newRollout({ version: '0.2.0', atOnce, startedAt: this.now, by: 'Kỹ thuật' }, ids);
  }

  get world(): RolloutWorld {
    return {
      meetingRuns: this.meetingRuns,
      machineOf: (id) => this.machines.get(id) ?? null,
      isTrusted: (id) => !this.revoked.has(id),
      fileFor: (platform) => (this.platforms.has(platform) ? fileOf(platform) : null),
    };
  }

  old(id: string): void {
    this.machines.set(id, { version: '0.1.0', platform: 'linux-deb' });
  }
  updated(id: string): void {
    this.machines.set(id, { version: '0.2.0', platform: 'linux-deb' });
  }
  away(id: string): void {
    this.machines.delete(id);
  }

  step(event: RolloutEvent = { kind: 'look' }): readonly string[] {
    const { rollout, orders } = stepRollout(this.rollout, event, this.world, this.now);
    this.rollout = rollout;
    const ids = orders.map(({ terminalId }) => terminalId);
    this.ordered.push(...ids);
    return ids;
  }
  outcome(terminalId: string, failed: string | null = null): readonly string[] {
    return this.step({ kind: 'outcome', terminalId, failed });
  }
  /** Goes away to install and comes back. */
  restarts(id: string, comesBack: 'new' | 'old'): readonly string[] {
    this.outcome(id);
    this.away(id);
    this.step();
    if (comesBack === 'new') this.updated(id);
    else this.old(id);
    return this.step();
  }
  stateOf(id: string) {
    const { state, why } = this.rollout.targets.find(({ terminalId }) => terminalId === id) ?? {};
    return why === null ? state : `${state}: ${why}`;
  }
}

const fileOf = (platform: MachineReport['platform']): UpdateFile => ({
  version: '0.2.0',
  platform: platform === 'other' ? 'windows' : platform,
  file: `nghi-su-seat_0.2.0_${platform}.deb`,
  size: 1,
  sha256: 'a'.repeat(64),
});

describe('a rollout', () => {
  it('orders a few at a time, and the next when one is back with the new version', () => {
    const hall = new Hall(4);
    expect(hall.step()).toEqual(['t1', 't2']);
    expect(hall.step()).toEqual([]);
    expect(hall.outcome('t1')).toEqual([]);
    hall.away('t1');
    expect(hall.step()).toEqual([]);
    expect(hall.stateOf('t1')).toBe('underway');
    hall.updated('t1');
    expect(hall.step()).toEqual(['t3']);
    expect(hall.restarts('t2', 'new')).toEqual(['t4']);
    for (const id of ['t3', 't4']) hall.restarts(id, 'new');
    expect(hall.rollout.state).toBe('done');
  });

  it.each<[string, (hall: Hall) => void, string]>([
    ['is updated already', (hall) => hall.updated('t1'), 'done'],
    ['is away', (hall) => hall.away('t1'), 'away'],
    [
      'has no package for its platform',
      (hall) => hall.machines.set('t1', { version: '0.1.0', platform: 'windows' }),
      'noFile',
    ],
    ['is no known platform', (hall) => hall.machines.set('t1', { version: '0.1.0', platform: 'other' }), 'noFile'],
    ['was revoked', (hall) => hall.revoked.add('t1'), 'failed: revoked'],
  ])('orders nothing of a terminal that %s', (_, change, state) => {
    const hall = new Hall(1);
    change(hall);
    expect(hall.step()).toEqual([]);
    expect(hall.stateOf('t1')).toBe(state);
    expect(hall.rollout.state).toBe(state === 'away' ? 'running' : 'done');
  });

  it('takes up who comes back, and who gets a package', () => {
    const hall = new Hall(2, 5);
    hall.away('t1');
    hall.machines.set('t2', { version: '0.1.0', platform: 'windows' });
    expect(hall.step()).toEqual([]);
    hall.platforms.add('windows');
    expect(hall.step()).toEqual(['t2']);
    hall.old('t1');
    expect(hall.step()).toEqual(['t1']);
  });

  it.each<[string, (hall: Hall) => void, string]>([
    ['says so', (hall) => hall.outcome('t1', 'ENOSPC'), 'failed: ENOSPC'],
    ['comes back with the old version', (hall) => hall.restarts('t1', 'old'), 'failed: cameBackOld'],
    [
      'does not come back in time',
      (hall) => {
        hall.outcome('t1');
        hall.away('t1');
        hall.now += UPDATE_WITHIN_MS;
        hall.step();
      },
      'failed: tookTooLong',
    ],
    [
      'never begins',
      (hall) => {
        hall.now += UPDATE_WITHIN_MS;
        hall.step();
      },
      'failed: tookTooLong',
    ],
  ])('counts a terminal as failed that %s, and gives its place to the next', (_, fail, state) => {
    const hall = new Hall(2, 1);
    hall.step();
    fail(hall);
    expect(hall.stateOf('t1')).toBe(state);
    expect(hall.ordered).toEqual(['t1', 't2']);
  });

  it('waits for a machine whose line breaks while it still fetches the package', () => {
    const hall = new Hall(1);
    hall.step();
    hall.away('t1');
    hall.step();
    hall.old('t1');
    hall.step();
    expect(hall.stateOf('t1')).toBe('underway');
  });

  it('stops after three failures in a row, and not after three with a success between them', () => {
    const hall = new Hall(7, 1);
    hall.step();
    hall.outcome('t1', 'x');
    hall.outcome('t2', 'x');
    hall.restarts('t3', 'new');
    hall.outcome('t4', 'x');
    hall.outcome('t5', 'x');
    expect(hall.rollout.state).toBe('running');
    expect(hall.outcome('t6', 'x')).toEqual([]);
    expect(hall.rollout.state).toBe('stopped');
    expect(hall.step()).toEqual([]);
    expect(hall.stateOf('t7')).toBe('queued');
  });

  it('[T-3] orders nothing new while a meeting is under way, and goes on after it', () => {
    const hall = new Hall(3, 1);
    hall.step();
    hall.meetingRuns = true;
    expect(hall.restarts('t1', 'new')).toEqual([]);
    expect(hall.stateOf('t1')).toBe('done');
    expect(hall.rollout.state).toBe('waiting');
    hall.meetingRuns = false;
    expect(hall.step()).toEqual(['t2']);
    expect(hall.rollout.state).toBe('running');
  });

  it('ends when the technician stops it; what is under way is still told of', () => {
    const hall = new Hall(3, 1);
    hall.step();
    hall.step({ kind: 'stop' });
    expect(hall.rollout.state).toBe('stopped');
    expect(hall.restarts('t1', 'new')).toEqual([]);
    expect(hall.stateOf('t1')).toBe('done');
    expect(hall.rollout.state).toBe('stopped');
  });
});

describe('any rollout, whatever happens', () => {
  const happening = fc.oneof(
    fc.record({ kind: fc.constant('move' as const), id: fc.nat(7), to: fc.constantFrom('old', 'updated', 'away') }),
    fc.record({ kind: fc.constant('outcome' as const), id: fc.nat(7), failed: fc.constantFrom(null, 'x') }),
    fc.record({ kind: fc.constant('meeting' as const), runs: fc.boolean() }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: UPDATE_WITHIN_MS }) }),
    fc.record({ kind: fc.constant('revoke' as const), id: fc.nat(7) }),
    fc.record({ kind: fc.constant('stop' as const) }),
  );

  it('[T-3] never has more under way than allowed, orders nobody twice, nothing in a meeting, nothing once it is over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(happening, { maxLength: 60 }), (atOnce, happenings) => {
        const hall = new Hall(8, atOnce);
        hall.step();
        for (const what of happenings) {
          const wasOver = isOver(hall.rollout);
          const id = 'id' in what ? `t${what.id + 1}` : '';
          let orders: readonly string[];
          if (what.kind === 'outcome') orders = hall.outcome(id, what.failed);
          else if (what.kind === 'stop') orders = hall.step({ kind: 'stop' });
          else {
            if (what.kind === 'move') hall[what.to as 'old' | 'updated' | 'away'](id);
            if (what.kind === 'meeting') hall.meetingRuns = what.runs;
            if (what.kind === 'wait') hall.now += what.ms;
            if (what.kind === 'revoke') hall.revoked.add(id);
            orders = hall.step();
          }
          const { targets, failuresInRow } = hall.rollout;
          expect(targets.filter(({ state }) => state === 'underway').length).toBeLessThanOrEqual(atOnce);
          expect(targets.every(({ state, underway }) => (state === 'underway') === (underway !== null))).toBe(true);
          if (hall.meetingRuns || wasOver || failuresInRow >= FAILURES_IN_ROW) expect(orders).toEqual([]);
          expect(orders.every((ordered) => hall.machines.get(ordered)?.version === '0.1.0')).toBe(true);
          if (wasOver) expect(isOver(hall.rollout)).toBe(true);
        }
        expect(new Set(hall.ordered).size).toBe(hall.ordered.length);
      }),
    );
  });

  it('ends, when every machine does what it is told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }), (count, atOnce) => {
        const hall = new Hall(count, atOnce);
        let next = hall.step();
        while (next.length > 0) next = next.flatMap((id) => hall.restarts(id, 'new'));
        expect(hall.rollout.state).toBe('done');
        expect(hall.ordered).toHaveLength(count);
      }),
    );
  });
});
