import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SecureContext } from 'node:tls';
import { PROTOCOL_VERSION } from '../../../core/protocol/version.ts';
import { enrolSeats } from '../enrolSeats.ts';
import type { FilledRoom } from '../fillRoom.ts';
import { ReturningSeat } from '../load/ReturningSeat.ts';
import { until } from '../load/until.ts';
import { authorityOf, prepareRoom } from '../prepareRoom.ts';
import type { Report } from '../runTool.ts';
import { ServerProcess } from '../ServerProcess.ts';
import { median, percentile, rounded, seededRandom } from '../statistics.ts';

export const RECONNECT_OPTIONS = {
  seats: { min: 1, max: 5000, otherwise: 1000, what: 'enrolled terminals, each with somebody signed in' },
  repetitions: { min: 3, max: 100, otherwise: 3, what: 'turns of each side; one more warms up' },
} as const;

/** Everybody is back long before, or something is wrong. */
const BACK_WITHIN_MS = 120_000;
/** A terminal that says nothing for 20 s is let go. */
const PING_EVERY_MS = 6_000;
const SEED = 1;

/** What one kill showed. */
interface Round {
  readonly back: number;
  readonly lost: number;
  readonly resumed: number;
  /** Processor time of the new server per seat, from its first breath on the port, in microseconds. */
  readonly cpuUs: number;
  /** From the kill, for each seat. */
  readonly backMs: readonly number[];
}

/** A server in a process of its own, with its terminals, killed and started again and again. */
class Side {
  readonly #start: (port: number) => Promise<ServerProcess>;
  readonly #seats: readonly ReturningSeat[];
  readonly #pings: NodeJS.Timeout;
  #server: ServerProcess;

  private constructor(
    start: (port: number) => Promise<ServerProcess>,
    server: ServerProcess,
    seats: readonly ReturningSeat[],
  ) {
    this.#start = start;
    this.#server = server;
    this.#seats = seats;
    this.#pings = setInterval(() => {
      for (const seat of seats) seat.ping();
    }, PING_EVERY_MS);
  }

  static async open(
    {
      script,
      args,
      hasViews,
    }: { readonly script: string; readonly args: readonly string[]; readonly hasViews: boolean },
    {
      ca,
      room,
      contexts,
    }: { readonly ca: string; readonly room: FilledRoom; readonly contexts: readonly SecureContext[] },
  ): Promise<Side> {
    const start = (port: number) => ServerProcess.start(script, [...args, '--port', `${port}`]);
    const server = await start(0);
    const random = seededRandom(SEED);
    const target = { port: server.port, ca, path: '/room' };
    const seats = contexts.flatMap((context, i) => {
      const key = room.seats[i];
      return key === undefined ? [] : [new ReturningSeat({ target, context, key, hasViews, random })];
    });
    const side = new Side(start, server, seats);
    await side.#allBack();
    return side;
  }

  async kill(forgets: boolean): Promise<Round> {
    const { port } = this.#server;
    for (const seat of this.#seats) seat.begin({ forgets });
    const killedAt = performance.now();
    await this.#server.kill();
    this.#server = await this.#start(port);
    const before = this.#server.cpuUsAtStart;
    await this.#allBack();
    const { cpuUs } = await this.#server.figures();
    const back = this.#seats.flatMap(({ backAt }) => (backAt === null ? [] : [backAt - killedAt]));
    return {
      back: back.length,
      lost: this.#seats.filter(({ isLost }) => isLost).length,
      resumed: this.#seats.filter(({ isResumed }) => isResumed).length,
      cpuUs: (cpuUs - before) / this.#seats.length,
      backMs: back,
    };
  }

  async close(): Promise<void> {
    clearInterval(this.#pings);
    for (const seat of this.#seats) seat.stop();
    await this.#server.kill();
  }

  /** Who is not back by then is missing in the figures. */
  async #allBack(): Promise<void> {
    const areBack = () => this.#seats.every(({ backAt }) => backAt !== null);
    await until(areBack, BACK_WITHIN_MS, () => '').catch(() => undefined);
  }
}

/** A welcome as the room sends it to a seat, for the yardstick to answer with. */
function welcomeOf(room: FilledRoom): string {
  const session = {
    kind: 'signedIn',
    role: 'seat',
    sessionId: 'seat0',
    token: null,
    accountId: null,
    personId: room.seats[0]?.personId ?? '',
    placeId: 's0',
  };
  const terminal = { id: 'terminal0', use: { kind: 'seat', placeId: 's0' }, proof: 'certificate' };
  const server = { version: 'tools', room: 'Phòng họp', roomId: 'main' };
  return JSON.stringify({ type: 'welcome', protocol: PROTOCOL_VERSION, server, now: Date.now(), session, terminal });
}

/** `npm run bench -- reconnect`: the server is killed under everybody, and what their return costs against plain ws. */
export async function benchReconnect({
  seats,
  repetitions,
}: {
  readonly [K in keyof typeof RECONNECT_OPTIONS]: number;
}): Promise<Report> {
  const root = await mkdtemp(join(tmpdir(), 'nghisu-reconnect-'));
  const sides: Side[] = [];
  const rounds = { room: [] as Round[], anew: [] as Round[], plain: [] as Round[] };
  try {
    const dataDir = join(root, 'data');
    const room = await prepareRoom(dataDir, seats, []);
    const contexts = await enrolSeats(dataDir, seats);
    const terminals = { ca: authorityOf(dataDir), room, contexts };
    const ours = await Side.open({ script: 'measuredServer.ts', args: ['--data', dataDir], hasViews: true }, terminals);
    sides.push(ours);
    const args = ['--data', dataDir, '--welcome', welcomeOf(room)];
    const plain = await Side.open({ script: 'bench/plainSockets.ts', args, hasViews: false }, terminals);
    sides.push(plain);
    for (let repetition = 0; repetition <= repetitions; repetition += 1) {
      const [kept, yardstick, anew] = [await ours.kill(false), await plain.kill(false), await ours.kill(true)];
      console.error(`turn ${repetition} of ${repetitions}: ${kept.back}, ${yardstick.back} and ${anew.back} back`);
      if (repetition === 0) continue;
      rounds.room.push(kept);
      rounds.plain.push(yardstick);
      rounds.anew.push(anew);
    }
    return report(seats, repetitions, rounds);
  } finally {
    for (const side of sides) await side.close();
    await rm(root, { recursive: true, force: true });
  }
}

function report(
  seats: number,
  repetitions: number,
  { room, anew, plain }: { readonly [K in 'room' | 'anew' | 'plain']: readonly Round[] },
): Report {
  const ours = [...room, ...anew];
  const back = Math.min(...ours.map((round) => round.back));
  const lost = ours.reduce((sum, round) => sum + round.lost, 0);
  const cost = (side: readonly Round[]) => rounded(median(side.map(({ cpuUs }) => cpuUs)), 0);
  const ratio = (side: readonly Round[]) => {
    return rounded(median(side.map(({ cpuUs }, i) => cpuUs / (plain[i]?.cpuUs ?? Number.NaN))));
  };
  const backMs = room.flatMap((round) => round.backMs);
  return {
    figures: {
      seats,
      repetitions,
      back,
      lost_sessions: lost,
      resumed_tls: Math.min(...ours.map(({ resumed }) => resumed)),
      cpu_per_seat_ratio_to_plain_ws: ratio(room),
      back_ms_p99: backMs.length === 0 ? null : rounded(percentile(backMs, 0.99), 0),
      back_ms_p50: backMs.length === 0 ? null : rounded(median(backMs), 0),
      cpu_us_per_seat: cost(room),
      // As after a power cut of the whole hall: no terminal has a view any more.
      cpu_us_per_seat_views_anew: cost(anew),
      cpu_per_seat_ratio_views_anew: ratio(anew),
      plain_cpu_us_per_seat: cost(plain),
      plain_resumed_tls: Math.min(...plain.map(({ resumed }) => resumed)),
    },
    wrong: back === seats && lost === 0 ? null : `${seats - back} seats have not come back, ${lost} sessions were lost`,
  };
}
