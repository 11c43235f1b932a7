import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { Sha256 } from '../core/base/fields.ts';
import type { ServiceAct, ServiceOutcome, ShellDiagnostics } from '../renderer/app/shell.ts';
import { REVOKED_PATH } from './appProtocol.ts';
import { CHANNELS } from './channels.ts';
import type { SeatConfig } from './config.ts';
import { carryLine } from './connection/carryLine.ts';
import type { Identity } from './connection/pinnedAgent.ts';
import type { RoomLink } from './connection/roomLink.ts';
import { displayKey } from './displays.ts';
import type { ElectronHost } from './host.ts';
import { openDoor } from './ipc.ts';
import { keepAwake } from './keepAwake.ts';
import type { Log } from './log.ts';
import { diagnose } from './machine/diagnose.ts';
import { followUse } from './machine/followUse.ts';
import { type Machine, openMachine } from './machine/openMachine.ts';
import { shutDown } from './machine/runProgram.ts';
import { installedAs, type ShellPlace } from './place.ts';
import { isRelaunchDue } from './recovery.ts';
import type { Recovery } from './recoveryHost.ts';
import { forgetRoom } from './seatFile.ts';
import type { SeatWindows } from './seatWindows.ts';
import { servicePin } from './servicePin.ts';
import type { KeyStorage } from './storage.ts';
import { DROP_FOLDER } from './update/installUpdate.ts';
import { forgetGpuLoss } from './withoutGpu.ts';

/** How often the clock is asked whether the nightly relaunch is due, in milliseconds. */
const NIGHT_WATCH_MS = 60_000;

export interface SeatParts {
  readonly host: ElectronHost;
  readonly place: ShellPlace;
  readonly log: Log;
  readonly logFile: string;
  readonly config: SeatConfig;
  readonly keys: KeyStorage;
  readonly identity: Identity | null;
  readonly link: RoomLink;
  readonly recovery: Recovery;
  readonly windows: SeatWindows;
  readonly restart: () => void;
}

const ServiceActName = z.enum([
  'leave',
  'restart',
  'wipeDocuments',
  'enrolAgain',
  'update',
]) satisfies z.ZodType<ServiceAct>;

/** What a page may ask for: a bearer token, and the papers of a meeting. */
const Token = z.string().regex(/^[\w.~+/=-]{1,512}$/);
const Wanted = z.array(Sha256).max(2000);

/** Runs a seat that knows its room: answers its pages, obeys its server, and watches over the night. */
export function runSeat(parts: SeatParts): void {
  const { host, place, log, logFile, config, keys, identity, link, recovery, windows, restart } = parts;
  const startedAt = place.now();
  let meetingOpen = false;

  const displays = () => host.screen.getAllDisplays().map(displayKey);
  const diagnostics = (): ShellDiagnostics => ({
    version: host.app.getVersion(),
    keys: keys.protection,
    lastFault: link.lastFault(),
    documents: link.documents.totals(),
    displays: displays(),
    certificateUntil: identity === null ? null : new X509Certificate(identity.cert).validToDate.getTime(),
    serverName: config.server.name,
    clockSkewMs: machine?.line.clockSkewMs ?? null,
    offer: machine?.line.offer?.version ?? null,
    recoveries: recovery.recent,
  });
  const move = followUse({ configFile: place.configFile, config, isMeetingOpen: () => meetingOpen, restart, log });
  const { dataDir, appImage, versions, now, system } = place;
  let toldRevoked = false;
  // Without a certificate there is no machine line: the terminal is a seat by its code only.
  const machine: Machine | null =
    identity === null
      ? null
      : openMachine({
          link,
          facts: {
            version: host.app.getVersion(),
            platform: installedAs(place),
            dataDir,
            startedAt,
            keys: keys.protection,
            displays,
            documents: () => link.documents.totals(),
            recoveries: () => recovery.count,
          },
          logs: [logFile, `${logFile}.1`],
          diagnostics: () =>
            diagnose({ diagnostics: diagnostics(), server: link.server, identity, dataDir, now: now(), versions }),
          isMeetingOpen: () => meetingOpen,
          shutDown: () => shutDown(place.platform, system.run),
          install: {
            appImage,
            dropFolder: DROP_FOLDER,
            restart,
            exit: () => host.app.exit(0),
            startDetached: system.startDetached,
          },
          use: move.use,
          revoked() {
            // Once: whoever goes on to the service sheet is not thrown out of it.
            if (!toldRevoked) windows.showNotice(REVOKED_PATH);
            toldRevoked = true;
          },
          now,
          random: system.random,
          log,
        });

  const stayAwake = keepAwake(host.powerSaveBlocker);
  const checkPin = servicePin(config.servicePin, now);
  const wipeAll = async () => {
    const { failed } = await link.documents.wipe('all');
    if (failed.length > 0) throw new Error(`${failed.length} papers stay on this terminal`);
  };
  const ACTS: Readonly<Record<ServiceAct, () => unknown>> = {
    leave: () => host.app.exit(0),
    restart,
    wipeDocuments: wipeAll,
    async enrolAgain() {
      await wipeAll();
      await forgetRoom({ keys, configFile: place.configFile });
      restart();
    },
    update: () => (machine === null ? Promise.reject(new Error('no machine line')) : machine.installOffer()),
  };

  const door = openDoor(host.ipcMain, log);
  door.hear(CHANNELS.line, z.tuple([z.null()]), (_, { ports: [port] }) => {
    if (port !== undefined) carryLine(port, link.openSocket, log);
  });
  door.hear(CHANNELS.beat, z.tuple([z.boolean()]), ([open], { sender }) => {
    windows.beat(sender.id);
    meetingOpen = open;
    stayAwake(open);
    move.settle();
  });
  door.answer(CHANNELS.service, z.tuple([z.string().max(12), ServiceActName]), async ([pin, act]) => {
    const verdict = checkPin(pin);
    if (verdict.kind !== 'right') return verdict satisfies ServiceOutcome;
    log('service', act);
    await ACTS[act]();
    return { kind: 'done' } satisfies ServiceOutcome;
  });
  door.answer(CHANNELS.papers, z.tuple([Token.nullable(), Wanted]), ([token, wanted]) =>
    link.documents.wantFor(token, wanted),
  );
  door.answer(CHANNELS.diagnostics, z.tuple([]), diagnostics);

  setInterval(() => {
    const at = new Date(now());
    if (!isRelaunchDue({ hour: config.relaunchHour, now: at, startedAt, meetingOpen })) return;
    log('nightly relaunch', '');
    forgetGpuLoss(dataDir);
    restart();
  }, NIGHT_WATCH_MS);
}
