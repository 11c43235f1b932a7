import { expect, it } from 'vitest';
import type { Command } from '../../core/command.ts';
import type { Role } from '../../core/session/actor.ts';
import { enrol, seatUse, technician } from '../../core/testing/terminals.ts';
import { actor } from '../../core/testing/world.ts';
import { auditLines } from './audit.ts';
import { hallDisk, openLoop } from './testing/hallRoom.ts';
import { heldLedger } from './testing/ledgers.ts';

it('the audit list says what was done to terminals, in the facts that its sentences need', async () => {
  const loop = await openLoop(heldLedger(await hallDisk(2), false));
  const done: readonly (readonly [Role, Command])[] = [
    ['setup', { kind: 'setDoor', door: { locked: true, browserPlaces: [] } }],
    ['technician', enrol('t1')],
    ['technician', technician.lock('t1')],
    ['technician', technician.move('t1', seatUse(1))],
    ['technician', technician.wipe('w1', 't1')],
    [
      'door',
      { kind: 'reportWipe', wipeId: 'w1', terminalId: 't1', deleted: [{ sha256: 'a'.repeat(64), at: 1 }], failed: [] },
    ],
    ['technician', { kind: 'noteOrder', order: 'restart', terminals: ['1.0', '1.1'] }],
    ['technician', { kind: 'noteAuthority', act: 'unlocked' }],
    ['secretary', { kind: 'noteSignInUnlocked', personId: 'p1' }],
    ['technician', technician.revoke('t1')],
  ];
  for (const [role, command] of done) {
    expect(await loop.submit({ actor: actor(role), id: null, command })).toMatchObject({ ok: true });
  }
  const { lines } = await auditLines(loop, null, done.length, actor('technician'));
  expect(lines.map(({ event, facts }) => [event, facts]).reverse()).toEqual([
    ['doorSet', { locked: 'yes' }],
    ['terminalEnrolled', { terminal: 'Máy t1' }],
    ['terminalsLocked', { locked: 'yes', count: 1 }],
    ['terminalMoved', { terminal: 'Máy t1' }],
    ['wipeOrdered', { count: 1 }],
    ['wipeReported', { terminal: 'Máy t1', count: 1 }],
    ['terminalsOrdered', { order: 'restart', count: 2 }],
    ['authorityUsed', { act: 'unlocked' }],
    ['signInUnlocked', { person: 'Ông p1' }],
    ['terminalRevoked', { terminal: 'Máy t1' }],
  ]);
});
