import { join } from 'node:path';
import type { TerminalUse } from '../../core/terminals/terminal.ts';
import type { RoomLink } from '../connection/roomLink.ts';
import type { Log } from '../log.ts';
import { downloadUpdate } from '../update/downloadUpdate.ts';
import { type InstallPorts, installUpdate } from '../update/installUpdate.ts';
import { packLogs, sendLogs } from './collectLogs.ts';
import { type MachineFacts, reportOf } from './machineFacts.ts';
import { MachineLine } from './machineLine.ts';
import { type OrderHands, Orders } from './Orders.ts';
import { wipeOnce } from './wipeOnce.ts';

export interface MachineParts {
  readonly link: RoomLink;
  readonly facts: MachineFacts;
  readonly logs: readonly string[];
  diagnostics(): Promise<string>;
  /** Whether the screens show a meeting that is under way. */
  isMeetingOpen(): boolean;
  shutDown(): Promise<void>;
  readonly install: InstallPorts;
  use(use: TerminalUse): void;
  revoked(): void;
  readonly now: () => number;
  readonly random: () => number;
  readonly log: Log;
}

export interface Machine {
  readonly line: MachineLine;
  /** Installs the version that the server offers. Rejects when there is none, or it cannot be installed now. */
  installOffer(): Promise<void>;
}

/** Opens an enrolled machine's own line to its server, and obeys what comes over it. */
export function openMachine(parts: MachineParts): Machine {
  const { link, facts, logs, install, now, random, log } = parts;
  const { server, agent, documents } = link;
  const source = { room: server, agent, dir: join(facts.dataDir, 'updates'), random };

  // T-3: before the download, and again after it, because that takes its time.
  const demandNoMeeting = () => {
    if (parts.isMeetingOpen()) throw new Error('a meeting is under way');
  };
  const hands: OrderHands = {
    restart: install.restart,
    shutDown: parts.shutDown,
    collectLogs: async (orderId) =>
      sendLogs(server, agent, orderId, await packLogs({ logs, diagnostics: await parts.diagnostics() })),
    wipe: (wipeId, papers) => wipeOnce({ documents, dir: join(facts.dataDir, 'wipes'), roomNow }, wipeId, papers),
    verifyPapers: () => documents.verify(),
    async update(update) {
      if (update.platform !== facts.platform) throw new Error(`this terminal is ${facts.platform}`);
      demandNoMeeting();
      const file = await downloadUpdate(source, update);
      demandNoMeeting();
      log('update', `${facts.version} → ${update.version}`);
      return installUpdate(install, update, file);
    },
  };
  const orders = new Orders(hands, log);
  const line = new MachineLine({
    openSocket: link.openMachineSocket,
    report: (clockSkewMs) => reportOf(facts, clockSkewMs),
    carryOut: (order) => orders.carryOut(order),
    use: parts.use,
    revoked: parts.revoked,
    now,
    random,
    log,
  });
  const roomNow = () => now() - (line.clockSkewMs ?? 0);
  line.start();
  return {
    line,
    async installOffer() {
      if (line.offer === null) throw new Error('the server offers nothing');
      (await hands.update(line.offer))();
    },
  };
}
