import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PROTOCOL_VERSION } from '../core/protocol/version.ts';
import { Backups } from './backup/Backups.ts';
import { makeBackup } from './backup/makeBackup.ts';
import { refuseInside } from './backup/refuseInside.ts';
import { FILES_FOLDER, JOURNAL_FILE, TRUST_FOLDER } from './dataFolder.ts';
import { openFileStore } from './files/openFileStore.ts';
import { listen } from './http/listen.ts';
import type { RendererFiles } from './http/loadRenderer.ts';
import { createImports } from './imports/createImports.ts';
import type { Ledger } from './ledger/port.ts';
import { openSqliteLedger } from './ledger/sqliteLedger.ts';
import type { Log } from './log.ts';
import { acceptSockets } from './room/acceptSockets.ts';
import { Asks } from './room/asks.ts';
import type { LiveViews } from './room/channel.ts';
import { watchDeadlines } from './room/deadlines.ts';
import { Door } from './room/door.ts';
import { Figures } from './room/figures.ts';
import { httpPorts } from './room/httpPorts.ts';
import { Hub } from './room/hub.ts';
import { lockedSignIns } from './room/lockedSignIns.ts';
import { RoomLoop } from './room/room.ts';
import { Takeovers } from './room/takeovers.ts';
import { terminalsView } from './room/terminals.ts';
import { IDLE_VIEWS } from './room/testing/idleViews.ts';
import { REFUSING_ASKS } from './room/testing/refusingAsks.ts';
import { createAttempts } from './trust/attempts.ts';
import { openCredentials } from './trust/credentials.ts';
import { roomCertificate } from './trust/roomCertificate.ts';
import { pinPepper, ticketKeys } from './trust/secretKey.ts';
import { createSecrets } from './trust/secrets.ts';

/** How often the door looks for silent and slow connections, and how often the technician's figures are taken. */
const SWEEP_MS = 500;
const FIGURES_MS = 2_000;

export interface ServerOptions {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly version: string;
  readonly renderer: RendererFiles;
  readonly log: Log;
  /** An existing folder on another disk; null means that there is no backup. */
  readonly backupDir?: string | null;
  /** Opens the journal; SQLite in `dataDir` unless a measurement puts another in its place. */
  readonly openLedger?: (file: string) => Promise<Ledger>;
}

/** A started server. */
export interface RoomServer {
  readonly loop: RoomLoop;
  readonly keys: {
    readonly credentials: ReturnType<typeof openCredentials>;
    readonly secrets: ReturnType<typeof createSecrets>;
  };
  readonly files: Awaited<ReturnType<typeof openFileStore>>;
  readonly address: { readonly host: string; readonly port: number };
  /** SHA-256 of the room's certificate authority, as browsers show it. */
  readonly fingerprint: string;
  /** Says goodbye to everybody, writes a snapshot and closes the journal. */
  stop(): Promise<void>;
}

export { JOURNAL_FILE };

/** Puts the room together: journal → loop → views → sockets and https. Throws before it listens when the journal is at fault. */
export async function startServer(options: ServerOptions): Promise<RoomServer> {
  const { dataDir, host, port, version, log, backupDir = null } = options;
  if (backupDir !== null) refuseInside(backupDir, dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const ledger = await (options.openLedger ?? openSqliteLedger)(join(dataDir, JOURNAL_FILE));
  const loop = await RoomLoop.open(ledger, log);

  const trustDir = join(dataDir, TRUST_FOLDER);
  const certificate = await roomCertificate(trustDir, { host, now: Date.now() });
  const secrets = createSecrets(await pinPepper(trustDir));
  const credentials = openCredentials(trustDir);
  const keys = { credentials, secrets, attempts: createAttempts(credentials.failures) };
  const files = await openFileStore(join(dataDir, FILES_FOLDER), log);

  const takeovers = new Takeovers();
  let beat = 0;
  const source = { dataDir, ledger, credentials };
  const backups =
    backupDir === null
      ? null
      : new Backups({
          loop,
          dataDir,
          folder: backupDir,
          log,
          make: (how) => makeBackup({ ...source, folder: backupDir }, how),
        });
  const figures = new Figures(loop, () => door, { dataDir, version, backup: () => backups?.view ?? null });
  const presence = {
    isConnected: (id: string) => door.connectionOf(id) !== null,
    lastHeard: (id: string) => door.lastHeard(id),
  };
  const live: LiveViews = {
    ...IDLE_VIEWS,
    requests: (roomId) => ({ version: takeovers.version, make: () => takeovers.view(roomId) }),
    terminals: (roomId) => ({
      version: beat,
      make: () => terminalsView(loop.state, roomId, door.connections, presence, loop.clock.now()),
    }),
    lockedSignIns: () => lockedSignIns(keys.attempts),
    server: (roomId) => ({ version: beat, make: () => figures.view(roomId) }),
  };
  const hub = new Hub(loop, live);
  const asks = new Asks({ loop, keys, takeovers, others: REFUSING_ASKS, onAnswered: () => hub.touch() });
  const door: Door = new Door({ loop, hub, keys, takeovers, asks, log, version });
  const stopListening = loop.onCommit(() => {
    door.settle();
    hub.touch();
  });
  const stopDeadlines = watchDeadlines(loop);
  const sockets = acceptSockets(door, loop.clock, log);
  const imports = createImports({
    state: () => loop.state,
    submit: (caller, command) => {
      const actor = door.connectionOf(caller.session)?.actor ?? null;
      return actor === null
        ? Promise.resolve({ ok: false, code: 'notSignedIn' })
        : loop.submit({ actor, id: null, command });
    },
    now: () => loop.clock.now(),
    newId: () => crypto.randomUUID(),
  });

  const sweep = setInterval(() => door.sweep(), SWEEP_MS);
  const measure = setInterval(() => {
    if (!hub.hasListeners('console')) return;
    void figures.measure().then(() => {
      beat += 1;
      hub.touch();
    });
  }, FIGURES_MS);

  const listening = await listen({
    host,
    port,
    certificate,
    ticketKeys: await ticketKeys(trustDir),
    ports: httpPorts({ loop, door, imports, version, protocol: PROTOCOL_VERSION }),
    files,
    renderer: options.renderer,
    onRoomUpgrade: (request, socket, head) => sockets.upgrade(request, socket, head, null),
    log,
  });

  return {
    loop,
    keys,
    files,
    address: listening.address,
    fingerprint: certificate.fingerprint,
    async stop() {
      clearInterval(sweep);
      clearInterval(measure);
      stopDeadlines();
      await backups?.stop();
      sockets.close();
      await listening.close();
      stopListening();
      hub.stop();
      figures.stop();
      await loop.snapshot();
      await ledger.close();
      credentials.close();
    },
  };
}
