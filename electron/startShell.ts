import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { ServiceAct, ServiceOutcome, ShellDiagnostics } from '../renderer/app/shell.ts';
import { answerAppRequest } from './appProtocol.ts';
import { CHANNELS } from './channels.ts';
import { type ConfigReading, readConfig, type SeatConfig } from './config.ts';
import { carryLine } from './connection/carryLine.ts';
import type { Identity } from './connection/pinnedAgent.ts';
import { openRoomLink, type RoomLink } from './connection/roomLink.ts';
import { displayKey } from './displays.ts';
import type { ElectronHost } from './host.ts';
import { openDoor } from './ipc.ts';
import { keepAwake } from './keepAwake.ts';
import { lockDown, prepare } from './lockDown.ts';
import { type Log, openLog } from './log.ts';
import { noticeOf } from './notice.ts';
import { SCHEME } from './origin.ts';
import { readIdentity } from './readIdentity.ts';
import { isRelaunchDue } from './recovery.ts';
import { createRecovery, type Recovery } from './recoveryHost.ts';
import { openSeatWindows, type SeatWindows } from './seatWindows.ts';
import { servicePin } from './servicePin.ts';
import { type KeyStorage, openKeyStorage } from './storage.ts';
import { forgetGpuLoss, hasLostGpu, rememberGpuLoss } from './withoutGpu.ts';

/** How often the clock is asked whether the nightly relaunch is due, in milliseconds. */
const NIGHT_WATCH_MS = 60_000;

/** Where this installation keeps its things. */
export interface ShellPlace {
  readonly dataDir: string;
  readonly configFile: string;
  /** Folder of the packaged screens. */
  readonly screens: string;
  readonly preload: string;
  readonly platform: string;
  /** The AppImage that runs, whose inside vanishes with it; null for an installed program. */
  readonly appImage: string | null;
  /** Ms since the epoch. */
  readonly now: () => number;
}

/** A running shell; `main.ts` gives it what the process itself cannot mend. */
export interface Shell {
  uncaught(error: unknown): void;
}

interface Running {
  readonly host: ElectronHost;
  readonly place: ShellPlace;
  readonly log: Log;
  readonly config: SeatConfig;
  readonly keys: KeyStorage;
  readonly identity: Identity | null;
  readonly link: RoomLink;
  readonly recovery: Recovery;
  readonly windows: SeatWindows;
  readonly restart: () => void;
}

/** Starts the seat, phase by phase. Must be called before Electron is ready. Null when a seat already runs here. */
export async function startShell(host: ElectronHost, place: ShellPlace): Promise<Shell | null> {
  if (!host.app.requestSingleInstanceLock()) {
    host.app.exit(0);
    return null;
  }
  const log = openLog(join(place.dataDir, 'logs', 'seat.log'), () => new Date(place.now()));
  const withoutGpu = hasLostGpu(place.dataDir);
  prepare(host, withoutGpu);

  const reading = await readConfig(place.configFile);
  const restart = () => endForAnother(host, place, reading);
  const relaunch = (gpuLost: boolean) => {
    if (gpuLost) rememberGpuLoss(place.dataDir);
    restart();
  };
  const recovery = createRecovery({ now: place.now, log, withoutGpu, relaunch });
  host.app.on('child-process-gone', (_, { type, reason }) => {
    if (type === 'GPU') recovery.gpuGone(reason);
  });

  await host.app.whenReady();
  let windows: SeatWindows | null = null;
  lockDown(host, () => windows?.seat.send(CHANNELS.serviceAsked), log);
  if (reading.kind !== 'ok') {
    log('not set up', reading.kind === 'wrong' ? reading.message : place.configFile);
    const content = { screens: place.screens, documents: null, notice: noticeOf(reading, place.configFile) };
    host.protocol.handle(SCHEME, (request) => answerAppRequest(content, request));
    openSeatWindows({ host, config: null, preload: place.preload, recovery });
    return recovery;
  }

  const { config } = reading;
  const keys = await openKeyStorage(host.safeStorage, place.platform, join(place.dataDir, 'keys'));
  const identity = await readIdentity(keys, log);
  const cacheDir = join(place.dataDir, 'documents');
  const link = await openRoomLink({ config, identity, cacheDir, now: place.now, log });
  const content = { screens: place.screens, documents: link.documents, notice: null };
  host.protocol.handle(SCHEME, (request) => answerAppRequest(content, request));
  windows = openSeatWindows({ host, config, preload: place.preload, recovery });
  answerPages({ host, place, log, config, keys, identity, link, recovery, windows, restart });
  return recovery;
}

/** Ends this run so that the next one begins: by Electron, or by the program that watches over this one. */
function endForAnother({ app, session }: ElectronHost, { appImage }: ShellPlace, reading: ConfigReading): void {
  // What delegates were writing lies in the pages' storage, which Chromium writes with a delay.
  session().flushStorageData();
  const supervised = reading.kind === 'ok' && reading.config.supervised;
  if (!supervised) app.relaunch(appImage === null ? {} : { execPath: appImage });
  app.exit(supervised ? 1 : 0);
}

/** Opens the door to the pages, and watches over the night. */
function answerPages({ host, place, log, config, keys, identity, link, recovery, windows, restart }: Running): void {
  const startedAt = place.now();
  const door = openDoor(host.ipcMain, log);
  const stayAwake = keepAwake(host.powerSaveBlocker);
  const checkPin = servicePin(config.servicePin, place.now);
  let meetingOpen = false;

  const ACTS: Readonly<Record<z.infer<typeof ServiceActName>, () => unknown>> = {
    leave: () => host.app.exit(0),
    restart,
    wipeDocuments: async () => {
      const { failed } = await link.documents.wipe('all');
      if (failed.length > 0) throw new Error(`${failed.length} papers stay on this terminal`);
    },
  };

  door.hear(CHANNELS.line, z.tuple([z.null()]), (_, { ports: [port] }) => {
    if (port !== undefined) carryLine(port, link.openSocket, log);
  });
  door.hear(CHANNELS.beat, z.tuple([z.boolean()]), ([open], { sender }) => {
    windows.beat(sender.id);
    meetingOpen = open;
    stayAwake(open);
  });
  door.answer(CHANNELS.service, z.tuple([z.string().max(12), ServiceActName]), async ([pin, act]) => {
    const verdict = checkPin(pin);
    if (verdict.kind !== 'right') return verdict satisfies ServiceOutcome;
    log('service', act);
    await ACTS[act]();
    return { kind: 'done' } satisfies ServiceOutcome;
  });
  door.answer(CHANNELS.diagnostics, z.tuple([]), (): ShellDiagnostics => {
    return {
      version: host.app.getVersion(),
      keys: keys.protection,
      lastFault: link.lastFault(),
      documents: link.documents.totals(),
      displays: host.screen.getAllDisplays().map(displayKey),
      certificateUntil: identity === null ? null : new X509Certificate(identity.cert).validToDate.getTime(),
      serverName: config.server.name,
      clockSkewMs: null,
      offer: null,
      recoveries: recovery.recent,
    };
  });

  setInterval(() => {
    const now = new Date(place.now());
    if (!isRelaunchDue({ hour: config.relaunchHour, now, startedAt, meetingOpen })) return;
    log('nightly relaunch', '');
    forgetGpuLoss(place.dataDir);
    restart();
  }, NIGHT_WATCH_MS);
}

const ServiceActName = z.enum(['leave', 'restart', 'wipeDocuments']) satisfies z.ZodType<ServiceAct>;
