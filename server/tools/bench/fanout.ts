import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sharedFrame } from '../../room/sharedFrame.ts';
import { prepareRoom } from '../prepareRoom.ts';
import type { Report } from '../runTool.ts';
import { median, rounded } from '../statistics.ts';
import type { Broadcaster } from './Broadcaster.ts';
import { roomBroadcaster } from './roomBroadcaster.ts';
import { sendLoopBroadcaster } from './sendLoopBroadcaster.ts';
import { socketIoBroadcaster } from './socketIoBroadcaster.ts';

export const FANOUT_OPTIONS = {
  seats: { min: 1, max: 5000, otherwise: 1000, what: 'terminals that are told the same' },
  repetitions: { min: 1, max: 1000, otherwise: 7, what: 'turns of every sender; one more warms up' },
} as const;

/** Broadcasts in one turn of one sender, and the pause before each: longer than the window of the room's views. */
const BROADCASTS = 20;
const PAUSE_MS = 60;

/** Processor time per recipient of one turn, in microseconds. */
async function turn(sender: Broadcaster, seats: number): Promise<number> {
  const before = await sender.cpuUs();
  for (let i = 0; i < BROADCASTS; i += 1) {
    await pause(PAUSE_MS);
    await sender.broadcast();
  }
  return ((await sender.cpuUs()) - before) / (BROADCASTS * seats);
}

/** `npm run bench -- fanout`: what it costs the server to tell everybody something. */
export async function benchFanout({
  seats,
  repetitions,
}: {
  readonly [K in keyof typeof FANOUT_OPTIONS]: number;
}): Promise<Report> {
  const root = await mkdtemp(join(tmpdir(), 'nghisu-fanout-'));
  const senders = new Map<string, Broadcaster>();
  const costs = new Map<string, number[]>();
  try {
    const dataDir = join(root, 'data');
    const secureDir = join(root, 'secure');
    const room = await prepareRoom(dataDir, seats, []);
    await cp(dataDir, secureDir, { recursive: true });
    const plain = await roomBroadcaster(dataDir, room, false);
    senders.set('room', plain);
    await plain.broadcast();
    const view = plain.sample().toString();
    const floor = await sendLoopBroadcaster(root, seats, sharedFrame(view).length);
    if (typeof floor !== 'string') senders.set('c', floor);
    senders.set('socketio', await socketIoBroadcaster(seats, view));
    const secure = await roomBroadcaster(secureDir, room, true);
    senders.set('wss', secure);

    for (let repetition = 0; repetition <= repetitions; repetition += 1) {
      for (const [name, sender] of senders) {
        await plain.keepAlive();
        await secure.keepAlive();
        await pause(PAUSE_MS);
        const cost = await turn(sender, seats);
        if (repetition > 0) costs.set(name, [...(costs.get(name) ?? []), cost]);
      }
    }
    return report(seats, repetitions, view.length, costs, typeof floor === 'string' ? floor : null);
  } finally {
    for (const sender of senders.values()) await sender.stop();
    await rm(root, { recursive: true, force: true });
  }
}

function report(
  seats: number,
  repetitions: number,
  bytes: number,
  costs: ReadonlyMap<string, readonly number[]>,
  noFloor: string | null,
): Report {
  const room = costs.get('room') ?? [];
  const cost = (name: string) => rounded(median(costs.get(name) ?? [Number.NaN]));
  const ratio = (name: string) => rounded(median(room.map((us, i) => us / (costs.get(name)?.[i] ?? Number.NaN))));
  return {
    figures: {
      seats,
      repetitions,
      cpu_us_per_recipient: cost('room'),
      c_us_per_recipient: noFloor === null ? cost('c') : null,
      ratio_to_c: noFloor === null ? ratio('c') : null,
      socketio_us_per_recipient: cost('socketio'),
      ratio_to_socketio: ratio('socketio'),
      // A message that did not come to everybody ends the measurement before it gets here.
      received_all: true,
      wss_us_per_recipient: cost('wss'),
      bytes,
      broadcasts: BROADCASTS * repetitions,
      ...(noFloor === null ? {} : { c_reason: noFloor }),
    },
    wrong: null,
  };
}
