import { mkdir } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { PROTOCOL_VERSION } from '../core/protocol/version.ts';
import { Backups } from './backup/Backups.ts';
import { makeBackup } from './backup/makeBackup.ts';
import { refuseInside } from './backup/refuseInside.ts';
import {
  FILES_FOLDER,
  JOURNAL_FILE,
  LOG_FOLDER,
  NOTES_FILE,
  OFFICE_FOLDER,
  READINGS_FILE,
  SEARCH_FILE,
  TRUST_FOLDER,
  UPDATES_FOLDER,
} from './dataFolder.ts';
import { forgetPassphrase, keepPassphrase } from './demo/access.ts';
import { openEnrolment } from './enrol/openEnrolment.ts';
import { openFileStore } from './files/openFileStore.ts';
import { findPoppler } from './files/poppler.ts';
import { type Listening, listen } from './http/listen.ts';
import type { RendererFiles } from './http/loadRenderer.ts';
import { createImports } from './imports/createImports.ts';
import { openIntake } from './intake/openIntake.ts';
import type { PaperTexts } from './intake/PaperTexts.ts';
import type { Ledger } from './ledger/port.ts';
import { openSqliteLedger } from './ledger/sqliteLedger.ts';
import { libraryAsks } from './library/libraryAsks.ts';
import { openLogFolder } from './log/LogShelf.ts';
import { openLogSigner } from './log/logSigner.ts';
import { RoomLog } from './log/RoomLog.ts';
import type { Log } from './log.ts';
import { startMachines } from './machines/startMachines.ts';
import { NotesStore } from './notes/NotesStore.ts';
import { Bundles } from './paperDesk/Bundles.ts';
import { OfficeShelf } from './paperDesk/OfficeShelf.ts';
import { PaperDesk } from './paperDesk/PaperDesk.ts';
import { Presentations } from './presentation/Presentations.ts';
import { createTickets } from './presentation/tickets.ts';
import { measureFlush } from './readiness/measureFlush.ts';
import { Readiness } from './readiness/Readiness.ts';
import { ReadingBook } from './readings/ReadingBook.ts';
import { Readings } from './readings/Readings.ts';
import { watchRecalls } from './recall/watchRecalls.ts';
import { readLogFolder } from './record/readLogFolder.ts';
import { acceptSockets } from './room/acceptSockets.ts';
import { Asks } from './room/asks.ts';
import type { LiveViews } from './room/channel.ts';
import { watchDeadlines } from './room/deadlines.ts';
import { Door } from './room/door.ts';
import { Figures } from './room/figures.ts';
import { httpPorts } from './room/httpPorts.ts';
import { Hub } from './room/hub.ts';
import { lockedSignIns } from './room/lockedSignIns.ts';
import { measureDisk } from './room/measureDisk.ts';
import { pollAsks } from './room/pollAsks.ts';
import { RoomLoop } from './room/room.ts';
import { Screens } from './room/screens.ts';
import { Takeovers } from './room/takeovers.ts';
import { terminalsView } from './room/terminals.ts';
import { Search } from './search/Search.ts';
import { SearchIndex } from './search/SearchIndex.ts';
import { TextPages } from './search/TextPages.ts';
import { ballotAsks } from './secret/ballotPage.ts';
import { Teller } from './secret/Teller.ts';
import { SwarmDesk } from './swarm/SwarmDesk.ts';
import { createAttempts } from './trust/attempts.ts';
import { openCredentials } from './trust/credentials.ts';
import { RoomTrust } from './trust/RoomTrust.ts';
import { SEAL_COST, type SealCost } from './trust/sealedKey.ts';
import { pinPepper, swarmSecret, tellerSeed, ticketKeys } from './trust/secretKey.ts';
import { createSecrets } from './trust/secrets.ts';
import { serverNames } from './trust/serverNames.ts';
import { openUpdateStore } from './updates/openUpdateStore.ts';
import { portOfMachines } from './updates/portOfMachines.ts';
import { Rollouts } from './updates/Rollouts.ts';

/** How often the door looks for silent and slow connections, and how often the technician's figures are taken. */
const SWEEP_MS = 500;
const FIGURES_MS = 2_000;
/** Addresses that an invitation holds. */
const MAX_ADDRESSES = 8;

export interface ServerOptions {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly version: string;
  readonly renderer: RendererFiles;
  readonly log: Log;
  /** An existing folder on another disk; null means that there is no backup. */
  readonly backupDir?: string | null;
  /** The installation passphrase, where the operator gives it: needed at the first start, and to renew a certificate. */
  readonly passphrase?: string | null;
  /** How costly the passphrase is to guess, where an authority is made; tools and tests that nobody attacks take less. */
  readonly sealCost?: SealCost;
  /** The door stands open for this run, whatever the policy says: for a technician who locked themselves out. */
  readonly openDoor?: boolean;
  /** False: terminals do not give each other papers, as in a room on Wi-Fi. */
  readonly swarm?: boolean;
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
  /** What the papers say, as it becomes known. */
  readonly texts: PaperTexts;
  readonly address: { readonly host: string; readonly port: number };
  /** SHA-256 of the room's certificate authority, as browsers show it. */
  readonly fingerprint: string;
  /** SHA-256 of the authority's public key in base64url: what terminals know it by. */
  readonly authority: string;
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
  const trust = await RoomTrust.start(trustDir, {
    host,
    now: loop.clock.now(),
    passphrase: options.passphrase ?? null,
    keepPassphrase: (made) => keepPassphrase(dataDir, made),
    cost: options.sealCost ?? SEAL_COST,
  });
  // Before anybody is listened to: a journal that is not the one which terminals have seen stops the start.
  let logChanged = () => {};
  const logSigner = await openLogSigner(trustDir);
  const roomLog = await RoomLog.open({
    loop,
    signer: logSigner,
    shelf: await openLogFolder(join(dataDir, LOG_FOLDER)),
    log,
    onChange: () => logChanged(),
  });
  const pepper = await pinPepper(trustDir);
  const secrets = createSecrets(pepper);
  const credentials = openCredentials(trustDir);
  const keys = { credentials, secrets, attempts: createAttempts(credentials.failures) };
  const stopping = new AbortController();
  const poppler = await findPoppler(stopping.signal);
  const files = await openFileStore(join(dataDir, FILES_FOLDER), log, undefined, poppler);
  const { intake, texts } = openIntake({ files, poppler, log, now: () => loop.clock.now(), signal: stopping.signal });

  const notes = await NotesStore.open(join(dataDir, NOTES_FILE));
  const search = new Search({
    state: () => loop.state,
    index: await SearchIndex.open(join(dataDir, SEARCH_FILE)),
    texts,
    pdfs: () => files.pdfs(),
    log,
  });
  const takeovers = new Takeovers();
  let beat = 0;
  const source = { dataDir, ledger, credentials, notes };
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
  const screens = new Screens();
  const side = await startMachines({
    loop,
    dataDir,
    version,
    screens,
    log,
    connections: () => door.connections,
    offerFor: (report) => rollouts.offerFor(report),
    changed: () => hub.touch(),
  });
  const machinePort = portOfMachines(side.machines, side.orders);
  const rollouts: Rollouts = new Rollouts({
    loop,
    machines: machinePort,
    store: await openUpdateStore(join(dataDir, UPDATES_FOLDER), log),
    serverVersion: version,
    log,
    onChange: () => hub.touch(),
  });
  const enrolment = await openEnrolment({
    loop,
    trust,
    attempts: keys.attempts,
    log,
    openForNow: options.openDoor ?? false,
    reachedAt: () => ({ addresses: reachedAt(host), port: listening.address.port }),
    onOpen: async () => {
      const renewed = await trust.renew(loop.clock.now());
      if (renewed !== null) listening.renew(renewed);
    },
    onPassphraseChanged: () => forgetPassphrase(dataDir),
    onChange: () => hub.touch(),
  });
  const readiness: Readiness = new Readiness({
    loop,
    machines: machinePort,
    serverVersion: version,
    log,
    server: {
      disk: () => measureDisk(dataDir),
      flush: () => measureFlush(dataDir),
      backup: () => backups?.view ?? null,
      certificateUntil: () => trust.status(loop.clock.now()).until,
      isDoorLocked: () => enrolment.door.isLocked(),
    },
    onChange: () => hub.touch(),
  });
  const presentations = new Presentations({
    loop,
    connections: () => door.connections,
    tickets: createTickets(pepper),
    newId: () => crypto.randomUUID(),
    onChange: () => hub.touch(),
  });
  const readings = new Readings({
    loop,
    book: await ReadingBook.open(join(dataDir, READINGS_FILE), log),
    changed: () => hub.touch(),
  });
  const live: LiveViews = {
    ...presentations.views,
    enrolment: enrolment.view,
    requests: (roomId) => ({ version: takeovers.version, make: () => takeovers.view(roomId) }),
    terminals: (roomId) => ({
      version: beat,
      make: () =>
        terminalsView({
          state: loop.state,
          roomId,
          connections: door.connections,
          machines: side.machines,
          leftAt: (id) => door.leftAt(id),
          now: loop.clock.now(),
        }),
    }),
    orders: side.view,
    updates: (roomId) => rollouts.view(roomId),
    readiness: (roomId) => readiness.view(roomId),
    readings: (roomId, audience) => readings.view(roomId, audience),
    lockedSignIns: () => lockedSignIns(keys.attempts),
    log: roomLog.view,
    server: (roomId) => ({ version: beat, make: () => figures.view(roomId) }),
  };
  const hub = new Hub(loop, live, screens);
  logChanged = () => hub.touch();
  const others = {
    ...side.asks,
    ...enrolment.asks,
    ...rollouts.asks,
    ...readiness.asks,
    ...pollAsks(loop),
    ...ballotAsks(loop, () => teller),
    ...roomLog.asks,
    ...readings.asks,
    ...search.asks,
    ...new TextPages(texts, () => loop.state).asks,
    ...libraryAsks(loop),
    ...presentations.asks,
  };
  const asks = new Asks({ loop, keys, takeovers, others, onAnswered: () => hub.touch() });
  const door: Door = new Door({
    loop,
    hub,
    keys,
    takeovers,
    asks,
    screens,
    log,
    version,
    partialFault: (actor, command) => teller.partialFault(actor, command),
  });
  let { terminals } = loop.state;
  // A deadline that fell due while the server was away is committed before anybody is listened to.
  let recheck = () => {};
  const recall = watchRecalls(loop, log);
  const stopListening = loop.onCommit(() => {
    door.settle();
    side.settle();
    recall();
    presentations.settle();
    recheck();
    // What the technician has just done is on the list of terminals at once.
    if (terminals !== loop.state.terminals) beat += 1;
    terminals = loop.state.terminals;
    hub.touch();
  });
  const stopDeadlines = watchDeadlines(loop);
  const teller = await Teller.start({ loop, log, seedOf: (meetingId) => tellerSeed(trustDir, meetingId) });
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

  const evidence = () => readLogFolder(join(dataDir, LOG_FOLDER), logSigner.key.publicKey);
  const office = new OfficeShelf(join(dataDir, OFFICE_FOLDER));
  const papers = new PaperDesk({ loop, files, trust, office, evidence, log });
  const bundles = new Bundles({ ledger, files, papers, evidence });

  const sweep = setInterval(() => {
    door.sweep();
    side.sweep();
    enrolment.sweep();
    presentations.sweep();
  }, SWEEP_MS);
  const measure = setInterval(() => {
    if (!hub.hasListeners('console')) return;
    void figures.measure().then(() => {
      beat += 1;
      hub.touch();
    });
  }, FIGURES_MS);

  const listening: Listening = await listen({
    host,
    port,
    certificate: trust.certificate,
    ticketKeys: await ticketKeys(trustDir),
    ports: httpPorts({ loop, door, presentations, imports, notes, version, protocol: PROTOCOL_VERSION }),
    door: enrolment.door,
    enrol: enrolment.enrol,
    swarm:
      options.swarm === false
        ? undefined
        : new SwarmDesk({ secret: await swarmSecret(trustDir), now: () => loop.clock.now(), log }),
    intake,
    files,
    renderer: options.renderer,
    logs: side.logs,
    updates: rollouts.port,
    papers,
    bundles,
    onRoomUpgrade: (request, socket, head, terminalId) => sockets.upgrade(request, socket, head, terminalId),
    onMachineUpgrade: (request, socket, head, terminalId) => side.sockets.upgrade(request, socket, head, terminalId),
    log,
  });

  recheck = () => listening.recheck();
  search.start();
  texts.start();

  return {
    loop,
    keys,
    files,
    texts,
    address: listening.address,
    fingerprint: trust.authority.fingerprint,
    authority: trust.authority.keyHash.toString('base64url'),
    async stop() {
      clearInterval(sweep);
      clearInterval(measure);
      stopDeadlines();
      await backups?.stop();
      sockets.close();
      side.stop();
      rollouts.stop();
      stopping.abort();
      await listening.close();
      await Promise.all([intake.stop(), texts.stop()]);
      await search.stop();
      stopListening();
      await teller.stop();
      hub.stop();
      figures.stop();
      await readings.stop();
      await roomLog.stop();
      await loop.snapshot();
      await ledger.close();
      await notes.close();
      credentials.close();
    },
  };
}

/** The addresses under which machines of this network reach the server, the likeliest first. */
function reachedAt(host: string): readonly string[] {
  const { ip, dns } = serverNames(host);
  const isLoopback = (address: string) => address === '::1' || address.startsWith('127.');
  const listed = isIP(host) !== 0 && host !== '0.0.0.0' && host !== '::' ? [host] : ip.filter((a) => !isLoopback(a));
  const sorted = listed.toSorted((a, b) => isIP(a) - isIP(b));
  const names = dns.filter((name) => name !== 'localhost');
  return [...sorted, ...names].slice(0, MAX_ADDRESSES);
}
