import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { IntakeState, IntakeTicket } from '../../../core/intake/intakeState.ts';
import { type HostileFile, hostileFiles, hostileOfficeFiles } from '../../intake/testing/hostileFiles.ts';
import { MEETING_ID } from '../fillRoom.ts';
import { authorityOf, prepareRoom } from '../prepareRoom.ts';
import type { Report } from '../runTool.ts';
import { ServerProcess } from '../ServerProcess.ts';
import { rounded } from '../statistics.ts';
import { askRoom, type RoomDoor } from './intakeDoor.ts';
import { watchHealth } from './watchHealth.ts';

export const INTAKE_OPTIONS = {
  patience: { min: 10, max: 3600, otherwise: 900, what: 'seconds until a file that has no answer counts as hung' },
} as const;

/** Names of folders that are not folders: the samples that the drill makes itself. */
const HOSTILE = 'hostile';
const POLL_MS = 250;
const NAME_LENGTH = 200;

const Refusal = z.object({ error: z.object({ code: z.string() }) });
const Attached = z.object({ paper: z.object({ file: z.object({ sha256: z.string() }) }) });

/** What became of a file: `accepted`, the code of its refusal, `hung`, or that the server was gone. */
type Outcome = { readonly kind: 'accepted' | 'hung' | 'crashed' } | { readonly kind: 'refused'; readonly code: string };

/** `npm run drill -- intake DIR`: every file of a folder is brought to a running server, whose health is watched. */
export async function drillIntake(
  folder: string,
  options: { readonly [K in keyof typeof INTAKE_OPTIONS]: number },
): Promise<Report> {
  const root = await mkdtemp(join(tmpdir(), 'nghisu-intake-'));
  const trap = await openTrap();
  let server: ServerProcess | null = null;
  try {
    const samples = folder === HOSTILE ? [...hostileFiles(trap.address), ...hostileOfficeFiles(trap.address)] : null;
    const files = samples === null ? await filesIn(folder) : await writeSamples(join(root, 'samples'), samples);
    const dataDir = join(root, 'data');
    const room = await prepareRoom(dataDir, 1, []);
    server = await ServerProcess.start('measuredServer.ts', ['--data', dataDir]);
    const door = { port: server.port, ca: authorityOf(dataDir), token: room.deskToken };
    const health = watchHealth(door);
    const outcomes = new Map<string, Outcome>();
    for (const file of files) outcomes.set(file, await bring(door, file, options.patience * 1000));
    const seen = await health.stop();
    await server.stop();
    return report(files, outcomes, { ...seen, trapHits: trap.hits() }, samples);
  } finally {
    await server?.kill();
    trap.close();
    await rm(root, { recursive: true, force: true });
  }
}

async function bring(door: RoomDoor, file: string, patienceMs: number): Promise<Outcome> {
  const end = performance.now() + patienceMs;
  try {
    const name = encodeURIComponent(basename(file).slice(0, NAME_LENGTH));
    const sent = await askRoom(door, `/documents?name=${name}&meeting=${MEETING_ID}`, {
      body: createReadStream(file),
      timeoutMs: patienceMs,
    });
    if (sent.status !== 202) return outcomeOf(sent.body);
    const { intake } = IntakeTicket.parse(sent.body);
    while (performance.now() < end) {
      const state = IntakeState.parse(
        (await askRoom(door, `/documents/intake/${intake}`, { timeoutMs: patienceMs })).body,
      );
      if (state.kind === 'refused') return state;
      if (state.kind === 'done') return outcomeOf(state.answer);
      await pause(POLL_MS);
    }
    return { kind: 'hung' };
  } catch {
    return { kind: performance.now() < end ? 'crashed' : 'hung' };
  }
}

function outcomeOf(body: unknown): Outcome {
  const refusal = Refusal.safeParse(body);
  if (refusal.success) return { kind: 'refused', code: refusal.data.error.code };
  Attached.parse(body);
  return { kind: 'accepted' };
}

interface Seen {
  readonly answers: number;
  readonly missed: number;
  readonly maxGapMs: number;
  readonly trapHits: number;
}

function report(
  files: readonly string[],
  outcomes: ReadonlyMap<string, Outcome>,
  { answers, missed, maxGapMs, trapHits }: Seen,
  samples: readonly HostileFile[] | null,
): Report {
  const all = [...outcomes.values()];
  const count = (kind: Outcome['kind']) => all.filter((one) => one.kind === kind).length;
  const codes = all.flatMap((one) => (one.kind === 'refused' ? [one.code] : []));
  const reasons = Object.fromEntries(
    [...new Set(codes)].sort().map((code) => [code, codes.filter((c) => c === code).length]),
  );
  const [crashed, hung] = [count('crashed'), count('hung')];
  const surprises = (samples ?? []).flatMap(({ name, fate }, at) => {
    const outcome = outcomes.get(files[at] ?? '');
    const found = outcome?.kind === 'refused' ? outcome.code : (outcome?.kind ?? 'none');
    const wanted = typeof fate === 'string' ? fate : fate.refused;
    return wanted === 'either' || wanted === found ? [] : [`${name}: ${found}`];
  });
  const wrong = [
    ...(crashed + hung > 0 ? [`${crashed} files found the server gone, ${hung} got no answer`] : []),
    ...(missed > 0 ? [`${missed} questions after the server's health got no answer`] : []),
    ...(trapHits > 0 ? [`the trap was asked ${trapHits} times`] : []),
    ...(surprises.length > 0 ? [`other than expected: ${surprises.join('; ')}`] : []),
  ];
  return {
    figures: {
      files: files.length,
      accepted: count('accepted'),
      refused: count('refused'),
      crashed,
      hung,
      reasons,
      health_answers: answers,
      health_missed: missed,
      health_max_gap_ms: rounded(maxGapMs),
      ...(samples === null ? {} : { trap_hits: trapHits, unexpected: surprises.length }),
    },
    wrong: wrong.length === 0 ? null : wrong.join('\n'),
  };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function writeSamples(folder: string, samples: readonly HostileFile[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const { name, bytes } of samples) {
    // Each in a folder of its own: file systems differ on whether two forms of a name are one.
    const own = await mkdtemp(`${folder}-`);
    const file = join(own, name);
    await writeFile(file, bytes);
    files.push(file);
  }
  return files;
}

/** A server that nobody should ever ask; a document names its address. */
async function openTrap(): Promise<{ readonly address: string; hits(): number; close(): void }> {
  let hits = 0;
  const server = createServer((_, response) => {
    hits += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  return { address: `http://127.0.0.1:${port}/picture.png`, hits: () => hits, close: () => void server.close() };
}
