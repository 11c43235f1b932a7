import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EnrolAsk, EnrolStep, EnrolTrouble } from '../../renderer/app/shell.ts';
import { readConfig, type SeatConfig } from '../config.ts';
import { openRoomLink, type RoomLink } from '../connection/roomLink.ts';
import { createEnrolment, type Enrolment } from '../enrol/enrolment.ts';
import { openLog } from '../log.ts';
import { diagnose } from '../machine/diagnose.ts';
import { followUse } from '../machine/followUse.ts';
import { enrolMachineOf } from '../machine/machineFacts.ts';
import { type Machine, openMachine } from '../machine/openMachine.ts';
import { readIdentity } from '../readIdentity.ts';
import { keepEnrolled } from '../seatFile.ts';
import { openKeyStorage, type SafeStoragePort } from '../storage.ts';
import { layWire } from './wire.ts';

/** What a headless terminal is started with. */
export interface HeadlessStart {
  /** Where the server listens; the terminal dials it over a wire of its own, which `cut` cuts. */
  readonly address: string;
  readonly port: number;
  /** Null: the folder has an enrolled terminal already. */
  readonly invitation: { readonly code: string } | { readonly text: string } | null;
  /** The number of the place that it says it stands at. */
  readonly place?: string | null;
  /** Everything that it keeps: key, seat.json, papers, logs, and `seat.AppImage`, which an update replaces. */
  readonly dir: string;
  /** Until an update is installed whose first line names another version. */
  readonly version?: string;
  /** How far its clock is ahead, in milliseconds. */
  readonly aheadMs?: number;
  readonly isMeetingOpen?: () => boolean;
}

/** A whole terminal without Electron: the real modules of the main process, in this process. */
export interface HeadlessTerminal {
  /** The four words, once it has asked. Rejects with `HeadlessTrouble` when it is not enrolled. */
  readonly words: Promise<readonly string[]>;
  /** Resolves when it is enrolled and its first connection to the room is under way. Rejects with `HeadlessTrouble`. */
  readonly ready: Promise<void>;
  /** Every step of its enrolment so far. */
  readonly steps: readonly EnrolStep[];
  /** Its way to the room; throws before it is enrolled. */
  readonly link: RoomLink;
  readonly machine: Machine;
  readonly config: SeatConfig;
  /** How often its program was started, by orders too. */
  readonly starts: number;
  /** Which terminal the server said it is; null before the first welcome. */
  readonly terminalId: string | null;
  readonly isRunning: boolean;
  readonly isRevoked: boolean;
  readonly isOff: boolean;
  cut(): void;
  restore(): void;
  /** Ends the program; a terminal started on the same folder goes on as the same one. */
  stop(): void;
}

export class HeadlessTrouble extends Error {
  override readonly name = 'HeadlessTrouble';
  readonly why: EnrolTrouble;

  constructor(why: EnrolTrouble) {
    super(why);
    this.why = why;
  }
}

/** A machine without a keyring. */
const NO_KEYRING: SafeStoragePort = {
  isAsyncEncryptionAvailable: async () => false,
  getSelectedStorageBackend: () => 'basic_text',
  encryptStringAsync: () => Promise.reject(new Error('no keyring')),
  decryptStringAsync: () => Promise.reject(new Error('no keyring')),
};
const GOING_DOWN_MS = 300;
const DISPLAY = 'Headless|1920x1080|internal';

/** Starts a terminal; cheap enough for hundreds in one process. */
export function startHeadlessTerminal(start: HeadlessStart): HeadlessTerminal {
  const { dir, aheadMs = 0, isMeetingOpen = () => false } = start;
  const now = () => Date.now() + aheadMs;
  const configFile = join(dir, 'seat.json');
  const appImage = join(dir, 'seat.AppImage');
  mkdirSync(dir, { recursive: true });
  const logFile = join(dir, 'logs', 'seat.log');
  const log = openLog(logFile, () => new Date(now()));
  const words = Promise.withResolvers<readonly string[]>();
  const ready = Promise.withResolvers<void>();
  for (const { promise } of [words, ready]) promise.catch(() => {});
  const steps: EnrolStep[] = [];
  const wire = layWire(start);
  let running: { readonly link: RoomLink; readonly machine: Machine; readonly config: SeatConfig } | null = null;
  let enrolment: Enrolment | null = null;
  let starts = 0;
  let terminalId: string | null = null;
  let isRevoked = false;
  let isOff = false;

  const fail = (error: unknown) => {
    words.reject(error);
    ready.reject(error);
  };

  const enrolHere = async (invitation: NonNullable<HeadlessStart['invitation']>): Promise<void> => {
    const keys = await openKeyStorage(NO_KEYRING, 'linux', join(dir, 'keys'));
    const { port } = await wire;
    const outcome = Promise.withResolvers<void>();
    enrolment = createEnrolment({
      machine: () => enrolMachineOf(versionHere(), [DISPLAY]),
      sticks: { list: async () => [], read: async () => '' },
      platform: 'linux',
      now,
      random: Math.random,
      log,
      keep: (enrolled) => keepEnrolled({ keys, configFile, supervised: false }, enrolled),
      step(step) {
        steps.push(step);
        if (step.kind === 'comparing') words.resolve(step.words);
        if (step.kind === 'failed') outcome.reject(new HeadlessTrouble(step.why));
        if (step.kind === 'done') outcome.resolve();
      },
    });
    enrolment.begin(askOf(invitation, port, start.place ?? null));
    await outcome.promise;
  };

  const versionHere = () => {
    const installed = existsSync(appImage) ? /^\d+\.\d+\.\d+/.exec(readFileSync(appImage, 'utf8'))?.[0] : undefined;
    return installed ?? start.version ?? '0.1.0';
  };

  const run = async (): Promise<void> => {
    const reading = await readConfig(configFile);
    if (reading.kind !== 'ok') throw new Error(`the terminal in ${dir} is not enrolled`);
    const { config } = reading;
    const keys = await openKeyStorage(NO_KEYRING, 'linux', join(dir, 'keys'));
    const identity = await readIdentity(keys, log);
    // The wire's other end may be elsewhere after a restart of this process.
    const server = { ...config.server, address: '127.0.0.1', port: (await wire).port };
    const parts = { config: { ...config, server }, identity, cacheDir: join(dir, 'documents'), now, log };
    const link = await openRoomLink(parts);
    const restart = () => {
      end();
      if (!isOff) run().catch((error: unknown) => log('restart failed', String(error)));
    };
    const move = followUse({ configFile, config, isMeetingOpen, restart, log });
    const version = versionHere();
    const machine = openMachine({
      link,
      facts: {
        version,
        platform: 'linux-appimage',
        dataDir: dir,
        startedAt: now(),
        keys: keys.protection,
        displays: () => [DISPLAY],
        documents: () => link.documents.totals(),
        recoveries: () => 0,
      },
      logs: [logFile],
      diagnostics: () =>
        diagnose({
          diagnostics: {
            version,
            keys: keys.protection,
            lastFault: link.lastFault(),
            documents: link.documents.totals(),
            displays: [DISPLAY],
            certificateUntil: null,
            serverName: server.name,
            clockSkewMs: machine.line.clockSkewMs,
            offer: machine.line.offer?.version ?? null,
            recoveries: [],
          },
          server,
          identity,
          dataDir: dir,
          now: now(),
          versions: process.versions,
        }),
      isMeetingOpen,
      async shutDown() {
        isOff = true;
        // A machine that goes down still says so.
        setTimeout(end, GOING_DOWN_MS);
      },
      install: { appImage, dropFolder: join(dir, 'drop'), restart, exit: end, startDetached: () => {} },
      use(use) {
        terminalId = machine.line.terminalId;
        move.use(use);
      },
      revoked() {
        isRevoked = true;
      },
      now,
      random: Math.random,
      log,
    });
    starts += 1;
    running = { link, machine, config };
  };

  const end = () => {
    running?.machine.line.stop();
    running?.link.close();
    running = null;
  };
  const here = () => {
    if (running === null) throw new Error('the terminal does not run');
    return running;
  };

  const begin = async () => {
    if (start.invitation !== null) await enrolHere(start.invitation);
    else words.resolve([]);
    await run();
    ready.resolve();
  };
  begin().catch(fail);

  return {
    words: words.promise,
    ready: ready.promise,
    steps,
    get link() {
      return here().link;
    },
    get machine() {
      return here().machine;
    },
    get config() {
      return here().config;
    },
    get starts() {
      return starts;
    },
    get terminalId() {
      return terminalId;
    },
    get isRunning() {
      return running !== null;
    },
    get isRevoked() {
      return isRevoked;
    },
    get isOff() {
      return isOff;
    },
    cut: () => void wire.then((cable) => cable.cut()),
    restore: () => void wire.then((cable) => cable.restore()),
    stop() {
      isOff = true;
      enrolment?.cancel();
      end();
      void wire.then((cable) => cable.close());
    },
  };
}

/** The invitation with the wire in place of the server's addresses. */
function askOf(invitation: { readonly code: string } | { readonly text: string }, port: number, place: string | null) {
  const address = '127.0.0.1';
  const ask: EnrolAsk =
    'code' in invitation
      ? { kind: 'code', address, port, code: invitation.code, place }
      : { kind: 'text', text: JSON.stringify({ ...JSON.parse(invitation.text), addresses: [address], port }), place };
  return ask;
}
