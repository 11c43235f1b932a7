import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../core/command.ts';
import type { Actor } from '../../core/session/actor.ts';
import { cosign } from '../../proof/log/cosignature.ts';
import { leafHash } from '../../proof/log/hashes.ts';
import { openCheckpoint } from '../../proof/log/openCheckpoint.ts';
import { formatNote } from '../../proof/log/signedNote.ts';
import { base64, base64url } from '../../proof/sign/base64.ts';
import { makeKeyPair } from '../../proof/sign/ed25519.ts';
import { utf8Bytes } from '../../proof/sign/utf8.ts';
import { witnessKeyOf } from '../../proof/witness/keysOf.ts';
import { ROOM_ID } from '../demo/setUpRoom.ts';
import { memoryLedger } from '../ledger/memoryLedger.ts';
import type { Ledger } from '../ledger/port.ts';
import { RoomLoop } from '../room/room.ts';
import { actorAs, type FilledRoom, fillRoom, MEETING_ID } from '../tools/fillRoom.ts';
import { quietLog } from '../tools/quietLog.ts';
import { type LogShelf, memoryShelf, openLogFolder } from './LogShelf.ts';
import { type LogSigner, logSignerOf } from './logSigner.ts';
import { RoomLog } from './RoomLog.ts';

const chair = actorAs('chair');
const seat = (i: number): Actor => ({ ...actorAs('seat', `p${i}`), sessionId: `seat${i}`, placeId: `s${i}` });

let signer: LogSigner;
let ledger: Ledger;
let loop: RoomLoop;
let room: FilledRoom;
let shelf: LogShelf;
let log: RoomLog;
let changes = 0;

const open = (at: LogShelf = shelf) =>
  RoomLog.open({ loop, signer, shelf: at, log: quietLog, onChange: () => (changes += 1) });
const view = (audience: 'seat' | 'wall' = 'seat') => log.view(ROOM_ID, audience).make();
const act = async (actor: Actor, command: Command) => {
  const outcome = await loop.submit({ actor, id: null, command });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.entry ?? -1;
};
const size = () => ledger.head().index + 1;

async function cast(i: number): Promise<number> {
  const poll = loop.state.meetings[MEETING_ID]?.polls.find(({ setup }) => setup.id === 'poll');
  const hash = poll === undefined || poll.state.kind === 'prepared' ? '' : poll.state.hash;
  const signed = room.seats[i]?.signer.cast({ meetingId: MEETING_ID, pollId: 'poll', hash }, ['for']);
  if (signed === undefined) throw new Error('no such seat');
  return act(seat(i), signed);
}

/** A seat's cosignature of the checkpoint that is told. */
function cosigned(number: number, text = view().checkpoint.split('\n\n')[0]) {
  const { publicKey, secretKey } = makeKeyPair(new Uint8Array(32).fill(number));
  const line = cosign(`${text}\n`, witnessKeyOf(publicKey), secretKey, 1_764_000_000);
  const written = formatNote({ text: '', signatures: [line] }).trim();
  return { kind: 'cosign', size: view().size, line: written, publicKey: base64url.encode(publicKey) } as const;
}

beforeEach(async () => {
  signer = await logSignerOf(new Uint8Array(32).fill(1));
  ledger = memoryLedger();
  loop = await RoomLoop.open(ledger, quietLog);
  room = await fillRoom((actor, command) => loop.submit({ actor, id: null, command }), 3, ['poll']);
  shelf = memoryShelf();
  log = await open();
  changes = 0;
});
afterEach(() => log.stop());

describe('checkpoints', () => {
  it('[X-1] tells one of everything at the start, that anybody can read', () => {
    const opened = openCheckpoint(view().checkpoint, signer.key, []);
    expect(opened.kind === 'opened' && opened.checkpoint.size).toBe(size());
    expect(view().publicKey).toBe(base64url.encode(signer.key.publicKey));
  });

  it('signs when a poll opens without telling it, and tells at the close and the announcement', async () => {
    const before = view().size;
    await act(chair, { kind: 'openPoll', meetingId: MEETING_ID, pollId: 'poll' });
    const opened = size();
    await vi.waitFor(async () => expect(await shelf.readLast()).toContain(`\n${opened}\n`));
    await cast(0);
    expect(view().size).toBe(before);
    expect(changes).toBe(0);
    await act(chair, { kind: 'closePoll', meetingId: MEETING_ID, pollId: 'poll' });
    await vi.waitFor(() => expect(view().size).toBe(size()));
    expect(changes).toBe(1);
    await act(chair, { kind: 'announcePoll', meetingId: MEETING_ID, pollId: 'poll' });
    await vi.waitFor(() => expect(view().size).toBe(size()));
  });

  it('tells of other entries once, when they have stopped', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const before = view().size;
      await act(chair, { kind: 'recessMeeting', meetingId: MEETING_ID });
      await vi.advanceTimersByTimeAsync(4_000);
      await act(chair, { kind: 'resumeMeeting', meetingId: MEETING_ID });
      await vi.advanceTimersByTimeAsync(4_000);
      expect(view().size).toBe(before);
      await vi.advanceTimersByTimeAsync(1_000);
      vi.useRealTimers();
      await vi.waitFor(() => expect(view().size).toBe(size()));
      expect(changes).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a restart', () => {
  it('goes on where the last checkpoint was', async () => {
    await log.stop();
    log = await open();
    expect(view().size).toBe(size());
  });

  it('[X-1] does not serve a shorter journal, or another one, and says what to do', async () => {
    await log.stop();
    const last = await shelf.readLast();
    const shorter = memoryLedger();
    const other = memoryLedger();
    for await (const slice of ledger.read(0)) {
      await shorter.append(slice.slice(0, 5));
      await other.append(slice.map((entry) => ({ ...entry, body: Buffer.from('{}') })));
    }
    for (const [journal, words] of [
      [shorter, 'older than what terminals have seen'],
      [other, 'another one than terminals have seen'],
    ] as const) {
      const ports = { loop: { state: loop.state, ledger: journal, clock: loop.clock, onCommit: () => () => {} } };
      const opening = RoomLog.open({ ...ports, signer, shelf, log: quietLog, onChange: () => {} });
      await expect(opening).rejects.toThrow(words);
    }
    expect(await shelf.readLast()).toBe(last);
  });

  it('does not start with another key beside the last checkpoint', async () => {
    const other = await logSignerOf(new Uint8Array(32).fill(2));
    const ports = { loop, signer: other, shelf, log: quietLog, onChange: () => {} };
    await expect(RoomLog.open(ports)).rejects.toThrow('of another room');
  });
});

describe('witnesses', () => {
  it('[X-2] count once for each terminal, and not at all with a line that does not hold', async () => {
    const first = cosigned(11);
    expect(await log.asks.cosign(seat(0), first)).toMatchObject({ ok: true });
    expect(await log.asks.cosign(seat(0), cosigned(12))).toMatchObject({ ok: true });
    expect(await log.asks.cosign(seat(1), cosigned(13))).toMatchObject({ ok: true });
    expect(view('wall').witnesses).toBe(2);
    // Another terminal's key, another checkpoint, a size that was not told.
    const refused = { ok: false, code: 'badSignature' };
    expect(await log.asks.cosign(seat(2), cosigned(13))).toEqual(refused);
    expect(await log.asks.cosign(seat(2), cosigned(14, 'other\n1\nAAAA'))).toEqual(refused);
    expect(await log.asks.cosign(seat(2), { ...cosigned(14), size: 1 })).toEqual(refused);
    expect(await log.asks.cosign(seat(2), { ...cosigned(14), line: `${first.line}\n${first.line}` })).toEqual(refused);
    expect(view('wall').witnesses).toBe(2);
  });

  it('cost seats no message', async () => {
    const { version } = log.view(ROOM_ID, 'seat');
    const counted = log.view(ROOM_ID, 'wall').version;
    await log.asks.cosign(seat(0), cosigned(11));
    await vi.waitFor(() => expect(log.view(ROOM_ID, 'wall').version).toBeGreaterThan(counted), { timeout: 5_000 });
    expect(log.view(ROOM_ID, 'seat').version).toBe(version);
  });

  it('stand under the checkpoints that are kept, in files that C2SP tools read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nghisu-log-'));
    await log.stop();
    log = await open(await openLogFolder(folder));
    await act(chair, { kind: 'openPoll', meetingId: MEETING_ID, pollId: 'poll' });
    await act(chair, { kind: 'closePoll', meetingId: MEETING_ID, pollId: 'poll' });
    const closed = size();
    await vi.waitFor(() => expect(view().size).toBe(closed));
    await log.asks.cosign(seat(0), cosigned(11));
    await log.asks.cosign(seat(1), cosigned(12));
    await log.stop();
    const name = `${closed}`.padStart(10, '0');
    expect(await readdir(folder)).toEqual(expect.arrayContaining([`${name}.note`, 'last.note', 'witnesses.json']));
    const known = await (await openLogFolder(folder)).readWitnesses();
    expect(known.map(({ from }) => from)).toEqual(['place main/s0', 'place main/s1']);
    const note = await readFile(join(folder, `${name}.note`), 'utf8');
    const opened = openCheckpoint(
      note,
      signer.key,
      known.map(({ key }) => key),
    );
    expect(opened.kind === 'opened' && opened.cosignatures).toHaveLength(2);
  });
});

describe('proofs', () => {
  it('[X-3] show the body of an entry to whoever gave its command, and its place to everybody', async () => {
    await act(chair, { kind: 'openPoll', meetingId: MEETING_ID, pollId: 'poll' });
    const entry = await cast(1);
    await log.tell();
    const ask = { kind: 'inclusion', entry, size: size() } as const;
    const own = await log.asks.inclusion(seat(1), ask);
    const others = await log.asks.inclusion(seat(0), ask);
    if (!own.ok || own.answer.kind !== 'inclusion' || !others.ok) throw new Error('refused');
    expect(base64.encode(leafHash(utf8Bytes(own.answer.body ?? '')))).toBe(own.answer.leaf);
    expect(own.answer.body).toContain('ballotCast');
    expect(others.answer).toEqual({ ...own.answer, body: null });
    expect(await log.asks.inclusion(seat(1), { ...ask, size: size() + 1 })).toMatchObject({ ok: false });
    expect(await log.asks.consistency(seat(1), { kind: 'consistency', from: 5, to: size() + 1 })).toMatchObject({
      ok: false,
    });
  });
});

describe('alarms', () => {
  const raise = (i: number, evidence: string) =>
    log.asks.raiseAlarm(seat(i), { kind: 'raiseAlarm', why: 'fork', evidence });

  it('[X-2] are shown to every screen once, with the place, and stay over a restart', async () => {
    await raise(0, 'a');
    await raise(0, 'a');
    expect(view().alarms).toEqual([{ at: expect.any(Number), from: '1', why: 'fork' }]);
    expect(changes).toBe(1);
    await log.stop();
    log = await open();
    expect(view().alarms).toHaveLength(1);
  });

  it('are taken from one terminal a few times only', async () => {
    for (let i = 0; i < 20; i += 1) await raise(0, `${i}`);
    await raise(1, 'x');
    expect(view().alarms.filter(({ from }) => from === '1')).toHaveLength(6);
    expect(view().alarms.at(-1)?.from).toBe('2');
  });
});
