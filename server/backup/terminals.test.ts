import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LOGS_FOLDER, TRUST_FOLDER, UPDATES_FOLDER } from '../dataFolder.ts';
import { EnrolRoom, only, PASSPHRASE } from '../enrol/testing/EnrolRoom.ts';
import { tempFolder } from '../ledger/testing/tempFolder.ts';
import { TestMachine } from '../machines/testing/TestMachine.ts';
import { quietLog } from '../room/testing/quietLog.ts';
import { startServer } from '../startServer.ts';
import { listGenerations } from './listGenerations.ts';
import { restoreBackup } from './restoreBackup.ts';

const PATIENCE = { timeout: 30_000 };

describe('enrolled terminals after a restore on a new machine', () => {
  it('E-1 E-5 L-5 come back by the certificates that they have, and strangers stay outside', async () => {
    const root = tempFolder();
    const [backup, restored] = [join(root, 'backup'), join(root, 'elsewhere', 'data')];
    for (const folder of [backup, join(root, 'elsewhere')]) mkdirSync(folder);
    const room = await EnrolRoom.start();
    let isLost = false;
    onTestFinished(async () => {
      if (!isLost) await room.dispose();
    });
    const technician = await room.technician();
    await technician.must({ kind: 'openAuthority', passphrase: PASSPHRASE });
    const [seat, desk] = [
      await room.enrol(technician, { kind: 'seat', placeId: '1' }),
      await room.enrol(technician, { kind: 'console' }),
    ];
    technician.hangUp();
    await room.lock();
    // Packages and logs are no part of the room's record, and would fill the second disk.
    for (const folder of [UPDATES_FOLDER, LOGS_FOLDER]) {
      mkdirSync(join(room.dataDir, folder), { recursive: true });
      writeFileSync(join(room.dataDir, folder, 'large'), 'x');
    }
    await room.restart({ backupDir: backup });
    await expect.poll(() => listGenerations(backup), PATIENCE).toHaveLength(1);
    const { ca, port } = room;
    await room.dispose();
    isLost = true;

    await restoreBackup(backup, restored);
    expect(readdirSync(restored).sort()).toEqual(['files', 'journal.db', 'notes.db', 'trust']);
    expect(readdirSync(join(restored, TRUST_FOLDER))).toContain('ca.key.enc');
    const inClear = readdirSync(join(restored, TRUST_FOLDER)).filter((name) =>
      readFileSync(join(restored, TRUST_FOLDER, name)).includes('PRIVATE KEY'),
    );
    expect(inClear.sort()).toEqual(['seal.key', 'server.key']);
    const options = { dataDir: restored, host: '127.0.0.1', port: 0, version: 'test', renderer: new Map() };
    // Nobody gives the passphrase: what was issued is good without it.
    const server = await startServer({ ...options, log: quietLog, passphrase: null });
    onTestFinished(() => server.stop());
    expect(server.address.port).not.toBe(port);
    const tls = { ca, servername: 'nghi-su.local' };
    for (const terminal of [seat, desk]) {
      const machine = await TestMachine.greeted(server.address.port, { ...tls, ...only(terminal) });
      onTestFinished(() => machine.cut());
      expect((await machine.hears('welcome')).terminalId).toBe(terminal.terminalId);
    }
    await expect(TestMachine.connect(server.address.port, tls)).rejects.toThrow();
  });
});
