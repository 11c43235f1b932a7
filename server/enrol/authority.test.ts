import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EnrolRoom, PASSPHRASE } from './testing/EnrolRoom.ts';
import type { Technician } from './testing/Technician.ts';

const MOVED_TO = '192.0.2.77';
/** The addresses of this machine, as far as the server is told. */
const machine = vi.hoisted(() => ({ addresses: ['127.0.0.1'] }));
vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  networkInterfaces: () => ({ eth0: machine.addresses.map((address) => ({ address })) }),
}));

const NEXT = 'một cụm từ khác hẳn';

let room: EnrolRoom;
let technician: Technician;
beforeEach(async () => {
  room = await EnrolRoom.start();
  technician = await room.technician();
});
afterEach(async () => {
  technician.hangUp();
  await room.dispose();
});

const acts = async () => {
  const { lines } = await technician.must({ kind: 'audit', before: null, limit: 50 });
  return lines.flatMap(({ event, facts }) => (event === 'authorityUsed' ? [facts.act] : [])).reverse();
};

describe('[E-7] the technician', () => {
  it('opens, closes and exports the authority and changes its passphrase; each is written down', async () => {
    expect(technician.view?.authority).toMatchObject({ openUntil: null, missingNames: [] });
    const { until } = await technician.must({ kind: 'openAuthority', passphrase: PASSPHRASE });
    await technician.sees(() => technician.view?.authority.openUntil === until);
    await technician.must({ kind: 'closeAuthority' });
    await technician.sees(() => technician.view?.authority.openUntil === null);
    await technician.must({ kind: 'changePassphrase', current: PASSPHRASE, next: NEXT });
    expect(await technician.ask({ kind: 'exportAuthority', passphrase: PASSPHRASE })).toBe('wrongSecret');
    const file = await technician.must({ kind: 'exportAuthority', passphrase: NEXT });
    expect(file.fileName).toMatch(/^nghi-su-authority-[0-9a-f]{8}\.json$/);
    expect(Object.keys(JSON.parse(file.content))).toEqual(['v', 'ca.crt', 'ca.key.enc']);
    expect(await acts()).toEqual(['unlocked', 'locked', 'passphraseChanged', 'exported']);
    const files = await readdir(join(room.dataDir, 'trust'));
    for (const name of files.filter((other) => other !== 'server.key' && other !== 'seal.key')) {
      expect(await readFile(join(room.dataDir, 'trust', name), 'latin1')).not.toContain('PRIVATE KEY');
    }
  });

  it('[S-4] is locked out after five wrong passphrases', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      expect(await technician.ask({ kind: 'openAuthority', passphrase: 'wrong' })).toBe('wrongSecret');
    }
    expect(await technician.ask({ kind: 'openAuthority', passphrase: 'wrong' })).toBe('locked');
    expect(await technician.ask({ kind: 'openAuthority', passphrase: PASSPHRASE })).toBe('locked');
    expect(await acts()).toEqual([]);
  });

  it('has the server’s certificate renewed by opening the authority, without a restart', async () => {
    technician.hangUp();
    machine.addresses.push(MOVED_TO);
    await room.restart({ passphrase: null });
    const shown = async () => {
      const socket = connect({ host: '127.0.0.1', port: room.port, ca: room.ca, servername: 'nghi-su.local' });
      await once(socket, 'secureConnect');
      const address = socket.getPeerX509Certificate()?.checkIP(MOVED_TO);
      socket.destroy();
      return address;
    };
    technician = await room.technician();
    expect(technician.view?.authority.missingNames).toEqual([MOVED_TO]);
    expect(await shown()).toBeUndefined();
    await technician.must({ kind: 'openAuthority', passphrase: PASSPHRASE });
    await technician.sees(() => technician.view?.authority.missingNames.length === 0);
    expect(await shown()).toBe(MOVED_TO);
  });
});
