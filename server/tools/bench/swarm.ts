import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SwarmDone, SwarmOrder, SwarmTerminal } from '../../../core/testing/swarmOrder.ts';
import { identifySeats } from '../enrolSeats.ts';
import { prepareRoom } from '../prepareRoom.ts';
import type { Report } from '../runTool.ts';
import { ServerProcess } from '../ServerProcess.ts';
import { rounded } from '../statistics.ts';
import { paperCommands } from './paperCommands.ts';
import { preparePaper } from './preparePaper.ts';

export const SWARM_OPTIONS = {
  seats: { min: 3, max: 1000, otherwise: 200, what: 'terminals that fetch the paper at the same time' },
  mb: { min: 1, max: 200, otherwise: 100, what: 'size of the paper in millions of bytes' },
  processes: { min: 1, max: 16, otherwise: 2, what: 'processes that the terminals run in' },
} as const;

/** One of so many goes away in the middle. */
const ONE_GOES_OF = 10;

/** `npm run bench -- swarm`: what the server gives out when a room of terminals fetches one paper together. */
export async function benchSwarm(options: { readonly [K in keyof typeof SWARM_OPTIONS]: number }): Promise<Report> {
  const { seats, mb, processes } = options;
  const root = await mkdtemp(join(tmpdir(), 'nghisu-swarm-'));
  const dataDir = join(root, 'data');
  const children: ChildProcess[] = [];
  let server: ServerProcess | null = null;
  try {
    const { sha256, size } = await preparePaper(dataDir, mb);
    const room = await prepareRoom(dataDir, seats, [], paperCommands(sha256, size));
    const identities = await identifySeats(dataDir, seats);
    server = await ServerProcess.start('measuredServer.ts', ['--data', dataDir]);
    const { port } = server;
    const terminals = room.seats.map(({ token }, i): SwarmTerminal => {
      const { ca = '', cert = '', key = '' } = identities[i] ?? {};
      const does = i === 0 ? 'lies' : i % ONE_GOES_OF === ONE_GOES_OF / 2 ? 'goes' : 'fetches';
      return { token, ca, cert, key, does };
    });
    const started = performance.now();
    const cpuBefore = (await server.figures()).cpuUs;
    const done = await Promise.all(
      Array.from({ length: processes }, async (_, part): Promise<SwarmDone> => {
        const child = fork(fileURLToPath(new URL('../../../electron/testing/swarmTerminals.ts', import.meta.url)));
        children.push(child);
        const order: SwarmOrder = { port, sha256, terminals: terminals.filter((_one, i) => i % processes === part) };
        child.send(order);
        const [answer] = await once(child, 'message');
        return answer;
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    const cpuUs = (await server.figures()).cpuUs - cpuBefore;
    const sum = (name: keyof SwarmDone) => done.reduce((total, one) => total + one[name], 0);
    const egress = sum('fromServer') / (size * seats);
    const whole = sum('right') === sum('should') && sum('bad') === 0;
    return {
      figures: {
        seats,
        mb,
        processes,
        egress: rounded(egress),
        copies: rounded(sum('fromServer') / size),
        talk_copies: rounded(sum('talk') / size),
        right: sum('right'),
        should: sum('should'),
        gone: sum('gone'),
        bad_accepted: sum('bad'),
        bad_refused: sum('refused'),
        seconds: rounded(seconds),
        server_cpu_ms: rounded(cpuUs / 1000),
      },
      wrong: whole
        ? null
        : `${sum('should') - sum('right')} terminals without the paper, ${sum('bad')} bad pieces kept`,
    };
  } finally {
    for (const child of children) child.kill();
    await server?.stop();
    await rm(root, { recursive: true, force: true });
  }
}
