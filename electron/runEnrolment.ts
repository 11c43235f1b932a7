import { join } from 'node:path';
import { z } from 'zod';
import { CHANNELS } from './channels.ts';
import { discoverRooms } from './discover.ts';
import { displayKey } from './displays.ts';
import { EnrolAskArgument } from './enrol/enrolAsk.ts';
import { createEnrolment } from './enrol/enrolment.ts';
import type { ElectronHost } from './host.ts';
import { openDoor } from './ipc.ts';
import type { Log } from './log.ts';
import { enrolMachineOf } from './machine/machineFacts.ts';
import type { ShellPlace } from './place.ts';
import { keepEnrolled } from './seatFile.ts';
import type { SeatWindows } from './seatWindows.ts';
import { openKeyStorage } from './storage.ts';

/** The technician reads that it is done before the program starts again, in milliseconds. */
const DONE_MS = 3_000;

export interface EnrolmentParts {
  readonly host: ElectronHost;
  readonly place: ShellPlace;
  readonly log: Log;
  readonly windows: SeatWindows;
  readonly restart: () => void;
}

/** Serves the page of a terminal that has no room yet: it looks for rooms, enrols, and starts again as a seat. */
export async function runEnrolment({ host, place, log, windows, restart }: EnrolmentParts): Promise<void> {
  const { now, platform, system, configFile, supervised } = place;
  const keys = await openKeyStorage(host.safeStorage, platform, join(place.dataDir, 'keys'));
  const enrolment = createEnrolment({
    machine: () => enrolMachineOf(host.app.getVersion(), host.screen.getAllDisplays().map(displayKey)),
    sticks: system.sticks,
    platform,
    now,
    random: system.random,
    log,
    keep: (enrolled) => keepEnrolled({ keys, configFile, supervised }, enrolled),
    step(step) {
      windows.seat.send(CHANNELS.enrolStep, step);
      if (step.kind === 'done') setTimeout(restart, DONE_MS);
    },
  });
  const door = openDoor(host.ipcMain, log);
  door.answer(CHANNELS.rooms, z.tuple([]), () => discoverRooms(system.browse, log));
  door.answer(CHANNELS.enrol, z.tuple([EnrolAskArgument]), ([ask]) => enrolment.begin(ask));
  door.answer(CHANNELS.enrolCancel, z.tuple([]), () => enrolment.cancel());
  door.hear(CHANNELS.beat, z.tuple([z.boolean()]), (_, { sender }) => {
    windows.beat(sender.id);
    // A page that was loaded anew learns how far the enrolment is.
    windows.seat.send(CHANNELS.enrolStep, enrolment.now);
  });
}
