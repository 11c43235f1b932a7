import { type ChildProcess, fork } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { WireCommand } from '../../core/command.ts';
import { keyIdOf } from '../../core/keys/key.ts';
import { CurrentPollView } from '../../core/views/pollView.ts';
import { payloadText } from '../../core/voting/ballotPayload.ts';
import type { PollSetup } from '../../core/voting/poll.ts';
import { openingText } from '../../proof/secret/challenge.ts';
import { encryptBallot } from '../../proof/secret/encryptBallot.ts';
import { ballotContextOf, secretChoicesOf, secretFormOf } from '../../proof/secret/pollForm.ts';
import { base64url } from '../../proof/sign/base64.ts';
import { ready } from '../../proof/sign/sodium.ts';
import { JOURNAL_FILE } from '../dataFolder.ts';
import { openSqliteLedger } from '../ledger/sqliteLedger.ts';
import { type FilledRoom, MEETING_ID, pollNamed, type SeatKey } from '../tools/fillRoom.ts';
import { frameOf } from '../tools/load/messages.ts';
import { Seat } from '../tools/load/Seat.ts';
import { authorityOf, prepareRoom } from '../tools/prepareRoom.ts';
import type { CanaryRequest } from './testing/canaryServer.ts';

const CANARY = 'CANARY-8f3c';
const VOTERS = 6;
const LIMIT_MS = 300_000;

const base = pollNamed('kin');
const POLL: PollSetup = {
  ...base,
  conduct: 'secretServer',
  liveTally: 'nobody',
  rule: {
    ...base.rule,
    options: base.rule.options.map((option, i) => ({ ...option, id: `${CANARY}-${i}`, label: `${CANARY} nhãn ${i}` })),
  },
};

const folder = mkdtempSync(join(tmpdir(), 'nghi-su-canary-'));
const dataDir = join(folder, 'data');
let room: FilledRoom;
let child: ChildProcess;
let target: { readonly port: number; readonly ca: string; readonly path: string };

beforeAll(async () => {
  await ready();
  room = await prepareRoom(dataDir, VOTERS, []);
  child = fork(fileURLToPath(new URL('./testing/canaryServer.ts', import.meta.url)), [dataDir]);
  const [port] = await once(child, 'message');
  target = { port: Number(port), ca: authorityOf(dataDir), path: '/room' };
}, LIMIT_MS);
afterAll(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function ask(request: CanaryRequest): Promise<void> {
  const done = once(child, request.do === 'stop' ? 'exit' : 'message');
  child.send(request);
  await done;
}

/** The different texts on the server's heap, after a collection, that hold the canary. */
async function canaries(name: string): Promise<ReadonlySet<string>> {
  const file = join(folder, `${name}.heapsnapshot`);
  await ask({ do: 'heap', file });
  const { strings } = JSON.parse(readFileSync(file, 'utf8')) as { strings: string[] };
  return new Set(strings.filter((text) => text.includes(CANARY)));
}

const CHUNK_BYTES = 64 * 1024 * 1024;
/** No text that is looked for is longer: chunks overlap by it. */
const LONGEST_TEXT = 4096;

/** Which of the texts stand in a file of any size. */
function foundIn<Text extends string | Buffer>(file: string, texts: readonly Text[]): readonly Text[] {
  const found = new Set<Text>();
  const chunk = Buffer.alloc(CHUNK_BYTES + LONGEST_TEXT);
  const handle = openSync(file, 'r');
  for (let at = 0; ; at += CHUNK_BYTES) {
    const bytes = chunk.subarray(0, readSync(handle, chunk, 0, chunk.length, at));
    if (bytes.length === 0) break;
    for (const text of texts) if (!found.has(text) && bytes.includes(text)) found.add(text);
  }
  closeSync(handle);
  return texts.filter((text) => found.has(text));
}

async function done(seat: Seat, command: WireCommand): Promise<number> {
  seat.forget();
  const frame = frameOf({ type: 'command', id: crypto.randomUUID(), command });
  seat.write(frame);
  await vi.waitFor(() => expect(seat.receiptAt).not.toBeNull(), { timeout: 30_000 });
  return frame.length;
}

/** All delegates, once they have been shown the poll. */
async function allSeats(): Promise<readonly Seat[]> {
  const seats = await Promise.all(room.seats.map(({ token }) => Seat.connect(target, token)));
  await vi.waitFor(() => expect(seats.every(({ views }) => views.get('poll')?.includes(CANARY))).toBe(true), {
    timeout: 30_000,
  });
  return seats;
}

/** A delegate's ballot, and everything that only their terminal knows of it. */
function ballotOf({ personId, signer }: SeatKey, view: Buffer | undefined, choice: string) {
  const poll = CurrentPollView.parse(JSON.parse(view?.toString() ?? '{}').data);
  if (poll?.key == null) throw new Error('the seat has not been shown the poll');
  const k = keyIdOf(signer.publicKey, (text) => hash('sha256', text, 'hex'));
  const names = { v: 1, m: MEETING_ID, p: POLL.id, qh: poll.hash, d: personId, k, n: 1, prev: null } as const;
  const { ballot, secret } = encryptBallot(
    secretFormOf(poll),
    ballotContextOf(names, poll.key.y, signer.publicKey),
    secretChoicesOf(poll, [choice]),
    (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  );
  const payload = payloadText({ ...names, ct: ballot });
  const command = {
    kind: 'castBallot',
    meetingId: MEETING_ID,
    pollId: POLL.id,
    payload,
    signature: signer.sign(payload),
  } as const;
  const known = [
    Buffer.from(secret.seed),
    Buffer.from(base64url.encode(secret.seed)),
    Buffer.from(openingText(secret, signer.publicKey)),
  ];
  return { command, known };
}

/** Every file of a folder and below. */
const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());

describe('a secret choice', () => {
  it.skipIf(process.platform !== 'linux')(
    'is nowhere on the server: not in its memory, journal, logs or messages, whose size tells nothing either',
    async () => {
      await done(await Seat.connect(target, room.chairToken), {
        kind: 'openAdHocPoll',
        meetingId: MEETING_ID,
        poll: POLL,
      });
      await allSeats();
      const before = await canaries('before');
      // A snapshot takes long, and who is silent for long is cut.
      const seats = await allSeats();
      expect(before.size).toBeGreaterThan(0);

      const made = room.seats.map((key, i) => ballotOf(key, seats[i]?.views.get('poll'), `${CANARY}-${i % 3}`));
      const sizes: number[] = [];
      for (const [i, { command }] of made.entries()) {
        const seat = seats[i];
        if (seat === undefined) throw new Error('a seat for each');
        sizes.push(await done(seat, command));
      }
      expect(new Set(sizes).size).toBe(1);

      // Nothing that names an option has come to the heap with the ballots.
      expect([...(await canaries('after'))].filter((text) => !before.has(text))).toEqual([]);
      // And what the terminals alone know is nowhere at all, in freed memory neither.
      const dump = join(folder, 'memory');
      await ask({ do: 'memory', file: dump });
      const secrets = made.flatMap(({ known }) => known);
      expect(foundIn(dump, [POLL.id, ...secrets])).toEqual([POLL.id]);

      const chair = await Seat.connect(target, room.chairToken);
      await done(chair, { kind: 'closePoll', meetingId: MEETING_ID, pollId: POLL.id });
      await vi.waitFor(() => expect(chair.views.get('poll')?.toString()).toContain('"state":"closed"'), {
        timeout: 60_000,
      });
      await ask({ do: 'stop' });
      for (const file of filesIn(dataDir)) {
        const bytes = readFileSync(file);
        expect(
          secrets.filter((secret) => bytes.includes(secret)),
          file,
        ).toEqual([]);
      }

      const ledger = await openSqliteLedger(join(dataDir, JOURNAL_FILE));
      const texts: string[] = [];
      for await (const slice of ledger.read(0)) texts.push(...slice.map(({ body }) => Buffer.from(body).toString()));
      await ledger.close();
      const ballots = texts.filter((text) => text.includes('"ballotCast"'));
      expect(ballots).toHaveLength(VOTERS);
      const opened = texts.findIndex((text) => text.includes('"pollOpened"'));
      const result = texts.findIndex((text) => text.includes('"sumOpened"'));
      expect(texts.slice(opened + 1, result).filter((text) => text.includes(CANARY))).toEqual([]);
      expect(
        JSON.parse(texts[result] ?? '').events[0].tally.lines[0].counts.map(({ count }: { count: number }) => count),
      ).toEqual([2, 2, 2]);
    },
    LIMIT_MS,
  );
});
