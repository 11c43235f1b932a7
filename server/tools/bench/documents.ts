import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Acknowledged, VoteStage } from '../load/VoteStage.ts';
import { authorityOf, prepareRoom } from '../prepareRoom.ts';
import { compareBallots, readBallots } from '../readBallots.ts';
import type { Report } from '../runTool.ts';
import { ServerProcess } from '../ServerProcess.ts';
import { median, percentile, rounded } from '../statistics.ts';
import { Downloader, type DownloadOrder } from './Downloader.ts';
import { type NginxServer, nginxServer } from './nginxServer.ts';
import { paperCommands } from './paperCommands.ts';
import { preparePaper } from './preparePaper.ts';

export const DOCUMENT_OPTIONS = {
  clients: { min: 1, max: 1000, otherwise: 50, what: 'readers that download at the same time' },
  mb: { min: 1, max: 200, otherwise: 100, what: 'size of the paper in millions of bytes' },
  repetitions: { min: 1, max: 1000, otherwise: 7, what: 'turns of everything; one more warms up' },
  seats: { min: 1, max: 5000, otherwise: 500, what: 'ballots within a second, idle and while the paper goes out' },
} as const;

/** What a network card of one gigabit a second carries, in bytes a millisecond. */
const NIC_BYTES_PER_MS = 117_000;
const SPREAD_MS = 1_000;
/** Until the readers' buffers are full and the pace is theirs. */
const SETTLE_MS = 1_500;
const GIGABYTE = 1e9;

/** One figure of each turn, the first being the warm-up. */
interface Found {
  readonly cpu: number[];
  readonly nginxCpu: number[];
  readonly idle: number[];
  readonly busy: number[];
  /** Millions of bytes a second that the paced readers took. */
  readonly pace: number[];
}

/** Milliseconds of processor per GB while everybody downloads once. */
async function cpuPerGb(cpuUs: () => Promise<number>, readers: Downloader, order: DownloadOrder) {
  const before = await cpuUs();
  const { bytes, corrupt, cut } = await readers.run(order);
  const spent = (await cpuUs()) - before;
  return { msPerGb: spent / 1000 / (bytes / GIGABYTE), corrupt: corrupt + cut };
}

/** `npm run bench -- documents`: what papers cost the server, and what they do to the ballots. */
export async function benchDocuments(
  options: { readonly [K in keyof typeof DOCUMENT_OPTIONS]: number },
): Promise<Report> {
  const { clients, mb, repetitions, seats } = options;
  const root = await mkdtemp(join(tmpdir(), 'nghisu-documents-'));
  const dataDir = join(root, 'data');
  const readers = new Downloader();
  let server: ServerProcess | null = null;
  let nginx: NginxServer | string = 'nginx was not tried';
  try {
    const polls = Array.from({ length: repetitions + 1 }, (_, i) => [`idle${i}`, `busy${i}`]).flat();
    const { sha256, size } = await preparePaper(dataDir, mb);
    const room = await prepareRoom(dataDir, seats, polls, paperCommands(sha256, size));
    const ca = authorityOf(dataDir);
    const running = await ServerProcess.start('measuredServer.ts', ['--data', dataDir]);
    server = running;
    nginx = await nginxServer(root, join(dataDir, 'files'), join(dataDir, 'trust'));
    const common = { ca, sha256, clients, bytesPerMs: null, again: false };
    const order = { ...common, port: running.port, path: `/documents/${sha256}`, token: room.seats[0]?.token ?? '' };
    const found: Found = { cpu: [], nginxCpu: [], idle: [], busy: [], pace: [] };
    let corrupt = 0;
    for (let repetition = 0; repetition <= repetitions; repetition += 1) {
      const own = await cpuPerGb(async () => (await running.figures()).cpuUs, readers, order);
      found.cpu.push(own.msPerGb);
      corrupt += own.corrupt;
      if (typeof nginx === 'string') continue;
      const { cpuUs, port } = nginx;
      const path = `/${sha256.slice(0, 2)}/${sha256}.pdf`;
      const other = await cpuPerGb(cpuUs, readers, { ...common, port, path, token: null });
      found.nginxCpu.push(other.msPerGb);
      corrupt += other.corrupt;
    }

    const stage = await VoteStage.open(room, { port: running.port, ca, path: '/room' });
    const acknowledged: Acknowledged[] = [];
    const vote = async (pollId: string, into: number[]) => {
      await stage.keepAlive();
      await stage.openPoll(pollId);
      const storm = await stage.storm(pollId, SPREAD_MS);
      await stage.closePoll(pollId);
      acknowledged.push(...storm.acknowledged);
      into.push(percentile(storm.ackMs, 0.99));
    };
    for (let repetition = 0; repetition <= repetitions; repetition += 1) {
      await vote(`idle${repetition}`, found.idle);
      const from = performance.now();
      const distribution = readers.run({ ...order, bytesPerMs: NIC_BYTES_PER_MS / clients, again: true });
      await pause(SETTLE_MS);
      await vote(`busy${repetition}`, found.busy);
      readers.stop();
      const taken = await distribution;
      found.pace.push(taken.bytes / 1000 / (performance.now() - from));
      corrupt += taken.corrupt;
    }
    stage.cut();
    await running.stop();
    const counts = compareBallots(acknowledged, await readBallots(dataDir));
    const reason = typeof nginx === 'string' ? nginx : null;
    return report(options, found, { ...counts, corrupt }, reason);
  } finally {
    readers.end();
    server?.kill();
    if (typeof nginx !== 'string') await nginx.stop();
    await rm(root, { recursive: true, force: true });
  }
}

function report(
  { clients, mb, repetitions, seats }: { readonly [K in keyof typeof DOCUMENT_OPTIONS]: number },
  all: Found,
  counts: { readonly lost: number; readonly doubled: number; readonly corrupt: number },
  noNginx: string | null,
): Report {
  const [cpu, nginxCpu, idle, busy, pace] = [all.cpu, all.nginxCpu, all.idle, all.busy, all.pace].map((list) =>
    list.slice(1),
  );
  const middle = (list: readonly number[] = []) => rounded(median(list));
  const ratios = (a: readonly number[] = [], b: readonly number[] = []) =>
    rounded(median(a.map((one, i) => one / (b[i] ?? Number.NaN))));
  const { lost, doubled, corrupt } = counts;
  return {
    figures: {
      clients,
      mb,
      cpu_ms_per_gb: middle(cpu),
      nginx_cpu_ms_per_gb: noNginx === null ? middle(nginxCpu) : null,
      ratio: noNginx === null ? ratios(cpu, nginxCpu) : null,
      ballots_p99_ratio: ratios(busy, idle),
      pack_mb_per_s: middle(pace),
      corrupt,
      repetitions,
      seats,
      ballots_idle_p99_ms: middle(idle),
      ballots_busy_p99_ms: middle(busy),
      lost,
      doubled,
      ...(noNginx === null ? {} : { nginx_reason: noNginx }),
    },
    wrong:
      corrupt + lost + doubled === 0 ? null : `${corrupt} downloads corrupt, ${lost} ballots lost, ${doubled} doubled`,
  };
}
