import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Command } from '../../core/command.ts';
import { View } from '../../core/protocol/down/view.ts';
import { type BackupView, ServerView } from '../../core/views/technicalViews.ts';
import { SETUP } from '../demo/setUpRoom.ts';
import { tempFolder } from '../ledger/testing/tempFolder.ts';
import { tokenHashOf } from '../room/sessionTokens.ts';
import { quietLog } from '../room/testing/quietLog.ts';
import { startServer } from '../startServer.ts';
import { actorAs, fillRoom, MEETING_ID } from '../tools/fillRoom.ts';
import { Seat } from '../tools/load/Seat.ts';
import { authorityOf } from '../tools/prepareRoom.ts';

const TOKEN = 'k'.repeat(43);

describe('a backup disk in trouble', () => {
  it('L-5 is shown on the console while the room votes on, and so is its return', async () => {
    const root = tempFolder();
    const [dataDir, backupDir] = [join(root, 'data'), join(root, 'not mounted')];
    const options = { dataDir, backupDir, host: '127.0.0.1', port: 0, version: 'test', renderer: new Map() };
    const server = await startServer({ ...options, log: quietLog });
    onTestFinished(() => server.stop());
    const does = async (actor: typeof SETUP, command: Command) => {
      expect(await server.loop.submit({ actor, id: null, command })).toMatchObject({ ok: true });
    };
    await fillRoom((actor, command) => server.loop.submit({ actor, id: null, command }), 2, ['poll']);
    const account = {
      id: 'console',
      role: 'technician',
      name: 'Kỹ thuật',
      roomId: SETUP.roomId,
      personId: null,
    } as const;
    await does(SETUP, { kind: 'saveAccount', account });
    const { id: accountId, ...rest } = account;
    const session = { id: 'console', role: rest.role, roomId: rest.roomId, tokenHash: tokenHashOf(TOKEN), accountId };
    await does(actorAs('door'), {
      kind: 'openSession',
      session: { ...session, personId: null, placeId: null, terminalId: null },
    });

    const seen: (BackupView | null)[] = [];
    const technician = await Seat.connect(
      { port: server.address.port, ca: authorityOf(dataDir), path: '/room' },
      TOKEN,
      (topic, payload) => {
        if (topic !== 'server') return;
        seen.push(ServerView.parse(View.parse(JSON.parse(payload.toString())).data).backup);
      },
    );
    onTestFinished(() => technician.cut());
    const patience = { timeout: 20_000 };
    await expect.poll(() => seen.at(-1), patience).toMatchObject({ last: null, trouble: { fault: 'gone' } });

    await does(actorAs('chair'), { kind: 'openPoll', meetingId: MEETING_ID, pollId: 'poll' });
    mkdirSync(backupDir);
    await does(actorAs('chair'), { kind: 'closePoll', meetingId: MEETING_ID, pollId: 'poll' });
    await expect.poll(() => seen.at(-1)?.trouble, patience).toBeNull();
    expect(seen.at(-1)).toMatchObject({ folder: backupDir, sameDisk: true, last: { damagedPapers: 0 } });
    expect(seen.at(-1)?.last?.entries).toBe(server.loop.ledger.head().index + 1);
  });
});
