import { join } from 'node:path';
import { type AppContent, answerAppRequest } from './appProtocol.ts';
import { CHANNELS } from './channels.ts';
import { type ConfigReading, readConfig, screenPath } from './config.ts';
import { openRoomLink } from './connection/roomLink.ts';
import type { ElectronHost } from './host.ts';
import { lockDown, prepare } from './lockDown.ts';
import { openLog } from './log.ts';
import { noticeOf, revokedNotice } from './notice.ts';
import { SCHEME } from './origin.ts';
import type { ShellPlace } from './place.ts';
import { readIdentity } from './readIdentity.ts';
import { createRecovery } from './recoveryHost.ts';
import { runEnrolment } from './runEnrolment.ts';
import { runSeat } from './runSeat.ts';
import { openSeatWindows, type SeatWindows } from './seatWindows.ts';
import { openKeyStorage } from './storage.ts';
import { hasLostGpu, rememberGpuLoss } from './withoutGpu.ts';

/** A running shell; `main.ts` gives it what the process itself cannot mend. */
export interface Shell {
  uncaught(error: unknown): void;
}

/** Starts the seat, phase by phase. Must be called before Electron is ready. Null when a seat already runs here. */
export async function startShell(host: ElectronHost, place: ShellPlace): Promise<Shell | null> {
  if (!host.app.requestSingleInstanceLock()) {
    host.app.exit(0);
    return null;
  }
  const { dataDir, screens, preload, now } = place;
  const logFile = join(dataDir, 'logs', 'seat.log');
  const log = openLog(logFile, () => new Date(now()));
  const withoutGpu = hasLostGpu(dataDir);
  prepare(host, withoutGpu);

  const reading = await readConfig(place.configFile);
  const restart = () => endForAnother(host, place, reading);
  const relaunch = (gpuLost: boolean) => {
    if (gpuLost) rememberGpuLoss(dataDir);
    restart();
  };
  const recovery = createRecovery({ now, log, withoutGpu, relaunch });
  host.app.on('child-process-gone', (_, { type, reason }) => {
    if (type === 'GPU') recovery.gpuGone(reason);
  });

  await host.app.whenReady();
  let windows: SeatWindows | null = null;
  lockDown(host, () => windows?.seat.send(CHANNELS.serviceAsked), log);
  const serve = (content: Omit<AppContent, 'screens'>) =>
    host.protocol.handle(SCHEME, (request) => answerAppRequest({ screens, ...content }, request));

  if (reading.kind === 'ok') {
    const { config } = reading;
    const keys = await openKeyStorage(host.safeStorage, place.platform, join(dataDir, 'keys'));
    const identity = await readIdentity(keys, log);
    const link = await openRoomLink({ config, identity, cacheDir: join(dataDir, 'documents'), now, log });
    serve({ documents: link.documents, notice: null, revoked: revokedNotice(screenPath(config.screen)) });
    windows = openSeatWindows({ host, config, path: screenPath(config.screen), preload, recovery });
    runSeat({ host, place, log, logFile, config, keys, identity, link, recovery, windows, restart });
    return recovery;
  }
  log('not set up', reading.kind === 'wrong' ? reading.message : place.configFile);
  if (reading.kind === 'wrong') {
    serve({ documents: null, notice: noticeOf(reading, place.configFile), revoked: null });
    openSeatWindows({ host, config: null, path: '/', preload, recovery });
    return recovery;
  }
  serve({ documents: null, notice: null, revoked: null });
  windows = openSeatWindows({ host, config: null, path: '/enrol', preload, recovery });
  await runEnrolment({ host, place, log, windows, restart });
  return recovery;
}

/** Ends this run so that the next one begins: by Electron, or by the program that watches over this one. */
function endForAnother({ app, session }: ElectronHost, place: ShellPlace, reading: ConfigReading): void {
  // What delegates were writing lies in the pages' storage, which Chromium writes with a delay.
  session().flushStorageData();
  const supervised = place.supervised || (reading.kind === 'ok' && reading.config.supervised);
  if (!supervised) app.relaunch(place.appImage === null ? {} : { execPath: place.appImage });
  app.exit(supervised ? 1 : 0);
}
