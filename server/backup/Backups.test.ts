import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Command } from '../../core/command.ts';
import { memoryLedger } from '../ledger/memoryLedger.ts';
import { tempFolder } from '../ledger/testing/tempFolder.ts';
import { RoomLoop } from '../room/room.ts';
import { quietLog } from '../room/testing/quietLog.ts';
import { actorAs, fillRoom, MEETING_ID } from '../tools/fillRoom.ts';
import { BACKUP_EVERY_MS, Backups, type BackupsOptions, IDLE_BACKUP_EVERY_MS } from './Backups.ts';
import type { Sealed } from './sealGeneration.ts';

interface Call {
  readonly how: Parameters<BackupsOptions['make']>[0];
  done(generation: string): void;
  fail(code: string): void;
}

const sealed = (generation: string): Sealed => ({ generation, entries: 7, bytes: 1000, damagedPapers: 0 });

/** A room whose backups are made by hand; `meets` when its meeting runs. */
async function room({ meets }: { readonly meets: boolean }) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const loop = await RoomLoop.open(memoryLedger(), quietLog, () => ({ now: () => Date.now() }));
  if (meets) await fillRoom((actor, command) => loop.submit({ actor, id: null, command }), 2, ['poll']);
  const dataDir = tempFolder();
  const calls: Call[] = [];
  const make = (how: Call['how']) =>
    new Promise<Sealed>((resolve, reject) => {
      how.signal.addEventListener('abort', () => reject(how.signal.reason));
      calls.push({
        how,
        done: (generation) => resolve(sealed(generation)),
        fail: (code) => reject(Object.assign(new Error(`${code}: no`), { code })),
      });
    });
  const backups = new Backups({ loop, dataDir, folder: tempFolder(), log: quietLog, make });
  onTestFinished(() => backups.stop());
  const chair = async (command: Command) =>
    expect(await loop.submit({ actor: actorAs('chair'), id: null, command })).toMatchObject({ ok: true });
  const finish = async (n: number, generation: string) => {
    calls[n]?.done(generation);
    await vi.waitFor(() => expect(backups.view.last?.generation).toBe(generation));
  };
  return { loop, backups, calls, chair, finish };
}

describe('the backups of a running server', () => {
  it('begin at the start and follow every minute of a meeting, each upon the one before', async () => {
    const { backups, calls, finish, loop } = await room({ meets: true });
    expect(backups.view).toMatchObject({ last: null, trouble: null });
    const at = loop.clock.now();
    await finish(0, 'first');
    expect(backups.view).toMatchObject({ sameDisk: true, last: { at, entries: 7, bytes: 1000 }, trouble: null });
    vi.advanceTimersByTime(BACKUP_EVERY_MS);
    await finish(1, 'second');
    expect(calls.map(({ how }) => how.after)).toEqual([null, 'first']);
  });

  it('are made when a poll closes and when the meeting ends', async () => {
    const { calls, chair, finish } = await room({ meets: true });
    await finish(0, 'start');
    await chair({ kind: 'openPoll', meetingId: MEETING_ID, pollId: 'poll' });
    expect(calls).toHaveLength(1);
    await chair({ kind: 'closePoll', meetingId: MEETING_ID, pollId: 'poll' });
    expect(calls).toHaveLength(2);
    await finish(1, 'poll');
    await chair({ kind: 'endMeeting', meetingId: MEETING_ID });
    expect(calls).toHaveLength(3);
  });

  it('come one after another: what is asked for meanwhile follows at once', async () => {
    const { backups, calls, finish } = await room({ meets: true });
    backups.request();
    backups.request();
    expect(calls).toHaveLength(1);
    await finish(0, 'first');
    await vi.waitFor(() => expect(calls).toHaveLength(2));
    await finish(1, 'second');
    expect(calls).toHaveLength(2);
  });

  it.each([
    ['ENOSPC', 'full'],
    ['SQLITE_FULL', 'full'],
    ['ENOENT', 'gone'],
    ['EROFS', 'readOnly'],
    ['EACCES', 'readOnly'],
    ['EIO', 'failed'],
  ])('show %s as "%s", keep what they have, leave the room alone and try again', async (code, fault) => {
    const { backups, calls, chair, finish } = await room({ meets: true });
    await finish(0, 'first');
    vi.advanceTimersByTime(BACKUP_EVERY_MS);
    calls[1]?.fail(code);
    await vi.waitFor(() => expect(backups.view.trouble).toMatchObject({ fault, detail: `${code}: no` }));
    expect(backups.view.last?.generation).toBe('first');
    await chair({ kind: 'openPoll', meetingId: MEETING_ID, pollId: 'poll' });
    vi.advanceTimersByTime(BACKUP_EVERY_MS);
    await finish(2, 'third');
    expect(backups.view.trouble).toBeNull();
  });

  it('wait without a meeting until something was written and some time has passed', async () => {
    const { calls, finish, loop } = await room({ meets: false });
    await finish(0, 'start');
    vi.advanceTimersByTime(2 * IDLE_BACKUP_EVERY_MS);
    expect(calls).toHaveLength(1);
    const command = { kind: 'saveRoom', roomId: 'hall', name: 'Phòng họp' } as const;
    expect(await loop.submit({ actor: actorAs('setup'), id: null, command })).toMatchObject({ ok: true });
    vi.advanceTimersByTime(BACKUP_EVERY_MS);
    expect(calls).toHaveLength(2);
  });

  it('end with the server: the one under way is given up, none follows', async () => {
    const { backups, calls, chair } = await room({ meets: true });
    backups.request();
    await backups.stop();
    expect(calls[0]?.how.signal.aborted).toBe(true);
    vi.advanceTimersByTime(BACKUP_EVERY_MS);
    await chair({ kind: 'endMeeting', meetingId: MEETING_ID });
    expect(calls).toHaveLength(1);
    expect(backups.view.trouble).toBeNull();
  });
});
