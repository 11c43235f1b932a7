import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import packageJson from '../package.json' with { type: 'json' };
import { accessTable, hostToShow } from './accessTable.ts';
import { readAccess, writeAccess } from './demo/access.ts';
import { setUpDemo } from './demo/setUpDemo.ts';
import { setUpRoom } from './demo/setUpRoom.ts';
import { announce, type StopAnnouncing } from './discovery/announce.ts';
import { isLoopback } from './discovery/isLoopback.ts';
import { ListenError } from './http/ListenError.ts';
import { loadRenderer } from './http/loadRenderer.ts';
import { LedgerFault, LedgerInUse } from './ledger/faults.ts';
import { LogRewritten } from './log/continuesLast.ts';
import { readOptions, USAGE, UsageError } from './readOptions.ts';
import { type RoomServer, startServer } from './startServer.ts';
import { AuthorityError } from './trust/AuthorityError.ts';

const RENDERER = fileURLToPath(new URL('../dist/renderer', import.meta.url));

/** What an operator reads when the room does not start; null when the error is not one that we foresaw. */
function explain(error: unknown): string | null {
  if (error instanceof UsageError) return `${error.message}\n\n${USAGE}`;
  if (error instanceof LedgerFault) {
    return `The journal is damaged: ${error.message}\nThe room does not start on it. Put back a copy that is whole, or ask for help with this message; do not edit the file.`;
  }
  const known = [LedgerInUse, ListenError, AuthorityError, LogRewritten].some((kind) => error instanceof kind);
  return known && error instanceof Error ? error.message : null;
}

async function firstStart(server: RoomServer, dataDir: string, empty: boolean): Promise<void> {
  if (Object.keys(server.loop.state.rooms).length > 0) return;
  const secrets = await setUpRoom(server, 'Phòng họp tầng 2');
  const pins = empty ? {} : await setUpDemo(server);
  await writeAccess(dataDir, { ...(await readAccess(dataDir)), ...secrets, pins });
}

/** Taken out of the environment, so that no program that the server starts inherits it. */
function takePassphrase(): string | null {
  const passphrase = process.env.NGHI_SU_PASSPHRASE;
  delete process.env.NGHI_SU_PASSPHRASE;
  return passphrase === undefined || passphrase === '' ? null : passphrase;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const log = pino({ base: null }, pino.destination({ dest: join(dataDir, 'server.log'), mkdir: true, sync: false }));
  const server = await startServer({
    dataDir,
    host: options.host,
    port: options.port,
    version: packageJson.version,
    renderer: await loadRenderer(RENDERER),
    log,
    backupDir: options.backupDir === null ? null : resolve(options.backupDir),
    passphrase: takePassphrase(),
    openDoor: options.openDoor,
    swarm: options.swarm,
  });

  let stopping = false;
  let stopAnnouncing: StopAnnouncing | null = null;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    Promise.all([stopAnnouncing?.(), server.stop()]).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the server did not stop in good order');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  await firstStart(server, dataDir, options.empty);
  const access = await readAccess(dataDir);
  const host = hostToShow(options.host);
  const { port } = server.address;
  // Of several rooms one speaks for the server: which room a machine is for says its invitation.
  const [room] = Object.values(server.loop.state.rooms);
  if (options.announce && room !== undefined && !isLoopback(options.host)) {
    stopAnnouncing = announce({ name: room.name, port, authority: server.authority }, log);
  }
  console.log(`\nNghị Sự ${packageJson.version}, data in ${dataDir}\n`);
  if (access === null)
    console.log('  The first sign-in codes were removed from the data folder; the screens are as before.');
  else console.log(accessTable(server.loop.state, access, options.host, port));
  if (options.openDoor) console.log('\n  The door stands open for this run, whatever the policy says.');
  console.log(
    `\n  The browser asks once about the room's own certificate (authority ${server.fingerprint.slice(0, 23)}…).`,
  );
  console.log(
    options.backupDir === null
      ? '  There is no backup: start with --backup DIR, a folder on another disk.'
      : `  Backed up to ${resolve(options.backupDir)}.`,
  );
  console.log(`\nReady: https://${host}:${port}`);
}

main().catch((error: unknown) => {
  console.error(explain(error) ?? error);
  process.exit(1);
});
