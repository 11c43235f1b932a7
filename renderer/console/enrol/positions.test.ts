import { describe, expect, it } from 'vitest';
import { en } from '../../../core/i18n/en.ts';
import { vi } from '../../../core/i18n/vi.ts';
import { positionName } from './positionName.ts';
import { BROWSER_KINDS, MACHINE_KINDS, positionOptions } from './positionOptions.ts';
import { conflictsOf, machinesByPlace, nextFreePlace, placesWithMachine, positionOf } from './positions.ts';
import { machine, PLACES, request, seat } from './testing/lines.ts';

const account = (id: string, role: 'wall' | 'chair') => ({ id, role, name: `Màn ${id}`, roomId: 'r', personId: null });
const names = { places: PLACES, accounts: [account('w1', 'wall'), account('c1', 'chair')] };

describe('the machine of a place', () => {
  it('is the enrolled one: no browser, and none that was revoked', () => {
    const other = machine('elsewhere', { use: seat('2') });
    const browser = machine('browser', { proof: 'browser', expiresAt: null });
    const revoked = machine('revoked', { revokedAt: 5 });
    expect([...machinesByPlace([other, browser, revoked]).keys()]).toEqual(['p2']);
    expect(machinesByPlace([other, browser, revoked, machine('new')]).get('p1')?.id).toBe('new');
    expect(placesWithMachine(PLACES, [other, browser, revoked])).toBe(1);
  });

  it('is missing next at the place after, then from the start again', () => {
    expect(nextFreePlace(PLACES, [], 'p1')?.label).toBe('2');
    expect(nextFreePlace(PLACES, [machine('x', { use: seat('2') })], 'p1')?.label).toBe('3');
    expect(nextFreePlace(PLACES, [], 'p3')?.label).toBe('1');
    expect(nextFreePlace(PLACES, [machine('x'), machine('y', { use: seat('2') })], 'p3')).toBeNull();
    expect(nextFreePlace([], [], null)).toBeNull();
  });
});

describe('where a machine that waits goes', () => {
  it('is what it was invited as, else what was chosen, else the place that it says', () => {
    const chosen = { a: { kind: 'chair' } } as const;
    expect(positionOf(request('a', { use: seat('2'), wish: '3' }), chosen, PLACES)).toEqual(seat('2'));
    expect(positionOf(request('a', { wish: '3' }), chosen, PLACES)).toEqual({ kind: 'chair' });
    expect(positionOf(request('a', { wish: '3' }), {}, PLACES)).toEqual(seat('3'));
    expect(positionOf(request('a', { wish: '99' }), {}, PLACES)).toBeNull();
  });
});

describe('[E-2] a conflict', () => {
  const conflicts = (...requests: ReturnType<typeof request>[]) => [
    ...conflictsOf(requests, {}, PLACES, [machine('old')]).entries(),
  ];

  it('is a place that has its machine', () => {
    const [machineHere, browserHere] = [request('a', { wish: '1' }), request('b', { kind: 'browser', use: seat('1') })];
    const free = [request('c', { wish: '2' }), request('d', { use: { kind: 'chair' } }), request('e')];
    expect(conflicts(machineHere, browserHere, ...free)).toMatchObject([
      ['a', { kind: 'taken', by: { id: 'old' } }],
      ['b', { kind: 'taken', by: { id: 'old' } }],
    ]);
  });

  it('is another that waits and would go to the same place', () => {
    const requests = [request('a', { wish: '2' }), request('b', { use: seat('2') }), request('c', { wish: '3' })];
    expect(conflicts(...requests)).toMatchObject([
      ['a', { kind: 'rival', by: { id: 'b' } }],
      ['b', { kind: 'rival', by: { id: 'a' } }],
    ]);
  });
});

describe('the positions of a room', () => {
  it('have names in both languages', () => {
    expect(positionName(seat('2'), names, vi)).toBe('Ghế 2');
    expect(positionName({ kind: 'wall', accountId: 'w1' }, names, vi)).toBe('Màn hình hội trường · Màn w1');
    expect(positionName({ kind: 'console' }, names, en)).toBe('Console');
    expect(positionName({ kind: 'seat', placeId: 'gone' }, names, en)).toBe('Seat');
  });

  it('are offered to machines without those that only browsers can be', () => {
    const labels = (kinds: Parameters<typeof positionOptions>[0]) =>
      positionOptions(kinds, names, [machine('old')], vi).map(({ key, taken }) => [key, taken]);
    expect(labels(MACHINE_KINDS)).toEqual([
      ['chair', false],
      ['wall w1', false],
      ['seat p1', true],
      ['seat p2', false],
      ['seat p3', false],
    ]);
    expect(labels(BROWSER_KINDS).map(([key]) => key)).toEqual(expect.arrayContaining(['console', 'desk']));
  });
});
