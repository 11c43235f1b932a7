import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, paperSetup } from '../../core/testing/hall.ts';
import { enrolSeats } from '../../core/testing/terminals.ts';
import { actor, MEETING, ROOM, seat } from '../../core/testing/world.ts';
import type { RoomLoop } from '../room/room.ts';
import { hallDisk, openLoop } from '../room/testing/hallRoom.ts';
import { heldLedger } from '../room/testing/ledgers.ts';
import { quietLog } from '../room/testing/quietLog.ts';
import { ReadingBook } from './ReadingBook.ts';
import { Readings } from './Readings.ts';

const fileOf = (id: string) => paperSetup(id).file.sha256;
let dir: string;
let loop: RoomLoop;
let readings: Readings;
const openReadings = async () => {
  const book = await ReadingBook.open(join(dir, 'readings.jsonl'), quietLog);
  return new Readings({ loop, book, changed: () => {} });
};

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'nghi-su-readings-'));
  const readers = { kind: 'some' as const, standings: [], units: [], personIds: ['p2'] };
  const disk = await hallDisk(2, [
    ['secretary', act.attach('d1')],
    ['secretary', { kind: 'attachPaper', meetingId: MEETING, paper: { ...paperSetup('d2'), readers } }],
    ['secretary', act.release('d1', 'd2')],
    ...enrolSeats(2).map((command) => ['setup', command] as const),
  ]);
  loop = await openLoop(heldLedger(disk, false));
  readings = await openReadings();
});
afterEach(async () => {
  await readings.stop();
  rmSync(dir, { recursive: true, force: true });
});

const note = (personId: string, read: readonly (readonly [string, number])[], here: readonly string[] = []) =>
  readings.asks.noteReadings(
    { ...seat(personId), terminalId: personId.replace('p', 't') },
    {
      kind: 'noteReadings',
      report: {
        meetingId: MEETING,
        read: read.map(([id, furthest]) => ({ sha256: fileOf(id), furthest, pages: 3 })),
        here: here.map(fileOf),
      },
    },
  );
const view = (audience: 'desk' | 'chair' | 'console') => readings.view(ROOM, audience).make();

describe('what seats report of papers', () => {
  it('stands by paper and by delegate: fetched, opened, read to the end', async () => {
    await note('p1', [['d1', 3]], ['d1']);
    await note('p2', [['d1', 2]], ['d2']);
    const { papers, delegates } = view('desk');
    expect(papers).toMatchObject([
      { id: 'd1', readers: 2, fetched: 2, opened: 2, read: 1 },
      { id: 'd2', readers: 1, fetched: 1, opened: 0, read: 0 },
    ]);
    expect(delegates.map(({ papers: lines }) => lines.map(({ id, step }) => `${id} ${step}`))).toEqual([
      ['d1 read'],
      ['d1 opened', 'd2 fetched'],
    ]);
  });

  it('counts only for papers that the delegate may read (D-6), and never goes back', async () => {
    await note('p1', [
      ['d2', 3],
      ['d1', 2],
    ]);
    await note('p1', [['d1', 1]]);
    expect(view('desk').delegates[0]?.papers).toEqual([{ id: 'd1', step: 'opened', furthest: 2, pages: 3 }]);
    expect(view('desk').papers[1]).toMatchObject({ opened: 0 });
  });

  it('shows the console terminals and what is missing there, and nobody’s reading', async () => {
    await note('p2', [['d1', 3]], ['d1']);
    expect(view('console')).toMatchObject({
      delegates: [],
      terminals: [
        { terminalId: 't1', papers: 1, here: 0, missing: ['d1'] },
        { terminalId: 't2', papers: 2, here: 1, missing: ['d2'] },
      ],
    });
    expect(view('chair').terminals).toEqual([]);
  });

  it('is no report of a person who is not there, or of a meeting elsewhere', async () => {
    const report = { meetingId: MEETING, read: [], here: [] };
    const ask = { kind: 'noteReadings', report } as const;
    expect(await readings.asks.noteReadings(actor('seat'), ask)).toMatchObject({ ok: false });
    const other = { ...ask, report: { ...report, meetingId: 'other' } };
    expect(await readings.asks.noteReadings(seat('p1'), other)).toMatchObject({ ok: false });
  });

  it('outlives a restart, and a line that was written by half', async () => {
    await note('p1', [['d1', 3]]);
    await readings.stop();
    appendFileSync(join(dir, 'readings.jsonl'), '{"meetingId":"m');
    readings = await openReadings();
    expect(view('desk').papers[0]).toMatchObject({ opened: 1, read: 1 });
  });
});
