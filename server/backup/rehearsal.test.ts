import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '../ledger/testing/tempFolder.ts';
import { Terminal } from '../tools/drill/Terminal.ts';
import { Voters } from '../tools/drill/Voters.ts';
import { authorityOf, prepareRoom } from '../tools/prepareRoom.ts';
import { compareBallots, readBallots } from '../tools/readBallots.ts';
import { verifyFolder } from '../tools/verify/verifyFolder.ts';
import { listGenerations } from './listGenerations.ts';
import { restoreBackup } from './restoreBackup.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const READY = /^Ready: https:\/\/.+:(\d+)$/m;
const SEATS = 6;
const STORM_MS = 20;

interface Room {
  readonly port: number;
  kill(): Promise<void>;
}

/** The server as `npm start` runs it; resolves once it listens. */
function startRoom(dataDir: string, ...more: string[]): Promise<Room> {
  const args = [MAIN, '--data', dataDir, '--host', '127.0.0.1', '--port', '0', ...more];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => kill(child));
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const ready = READY.exec(said);
      if (ready !== null) resolve({ port: Number(ready[1]), kill: () => kill(child) });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(said)));
  });
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

describe('a restore on a new machine', () => {
  it('L-5 C-2 S-2 has every ballot acknowledged before the backup, and the terminals come back by themselves', async () => {
    const root = tempFolder();
    const [dataDir, backup, restored] = [join(root, 'data'), join(root, 'backup'), join(root, 'elsewhere', 'data')];
    for (const folder of [backup, join(root, 'elsewhere')]) mkdirSync(folder);
    const room = await prepareRoom(dataDir, SEATS, []);
    const ca = authorityOf(dataDir);
    let server = startRoom(dataDir);
    const target = async () => ({ port: (await server).port, ca, path: '/room' });
    const voters = new Voters(room, target, Math.random);
    onTestFinished(() => voters.stop());
    await voters.openPoll();
    await voters.storm(STORM_MS);
    const before = [...voters.acknowledged];
    expect(before).toHaveLength(SEATS);

    // The next server of the same folder backs up while the vote goes on.
    await (await server).kill();
    server = startRoom(dataDir, '--backup', backup);
    let isVoting = true;
    const voting = (async () => {
      while (isVoting) await voters.storm(STORM_MS);
    })();
    await expect.poll(() => listGenerations(backup), { timeout: 30_000 }).not.toHaveLength(0);

    // The machine is lost in the middle of it; another one takes over, and what was under way arrives there.
    const lost = await server;
    const other = Promise.withResolvers<Room>();
    server = other.promise;
    await lost.kill();
    rmSync(dataDir, { recursive: true });
    isVoting = false;
    const { manifest } = await restoreBackup(backup, restored);
    const third = await startRoom(restored);
    const backedUp = voters.acknowledged.length;
    other.resolve(third);
    await voting;
    await expect.poll(() => voters.areBack, { timeout: 30_000 }).toBe(true);
    await voters.closePoll();
    voters.stop();

    const retry = new Terminal(target, room.seats[0]?.token ?? '');
    onTestFinished(() => retry.stop());
    const first = before.find(({ personId }) => personId === room.seats[0]?.personId);
    const again = voters.casts.get(first?.command ?? '');
    if (first === undefined || again === undefined) throw new Error('the first seat has no ballot');
    const { command, entry } = first;
    expect(await retry.command(command, again)).toMatchObject({ entry });
    retry.stop();

    await (await server).kill();
    expect(authorityOf(restored)).toBe(ca);
    expect(existsSync(dataDir)).toBe(false);
    const inBackup = voters.acknowledged.slice(0, backedUp).filter((ballot) => ballot.entry < manifest.journal.entries);
    const afterRestore = voters.acknowledged.slice(backedUp);
    expect(inBackup.length).toBeGreaterThanOrEqual(before.length);
    expect(afterRestore.length).toBeGreaterThan(0);
    const journal = await readBallots(restored);
    expect(compareBallots([...before, ...inBackup, ...afterRestore], journal)).toEqual({ lost: 0, doubled: 0 });
    expect((await verifyFolder(restored)).polls).toMatchObject([{ state: 'closed' }]);
  });
});
