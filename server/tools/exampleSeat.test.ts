import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { setUpDemo } from '../demo/setUpDemo.ts';
import { setUpRoom } from '../demo/setUpRoom.ts';
import { tempFolder } from '../ledger/testing/tempFolder.ts';
import { startServer } from '../startServer.ts';
import { actorAs } from './fillRoom.ts';
import { until } from './load/until.ts';
import { quietLog } from './quietLog.ts';

const EXAMPLE = fileURLToPath(new URL('../../docs/example-seat.mjs', import.meta.url));
const MEETING = 'meeting-1';
const POLL = 'poll-1-1';
const PLACE = '2';
const PATIENCE_MS = 30_000;

describe('docs/example-seat.mjs', () => {
  it('signs in at a demonstration room, waits for a vote, votes and prints the receipt', async () => {
    const server = await startServer({
      dataDir: tempFolder(),
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      renderer: new Map(),
      log: quietLog,
    });
    onTestFinished(() => server.stop());
    const { places } = await setUpRoom(server, 'Phòng họp');
    const pins = await setUpDemo(server);
    const person = Object.values(server.loop.state.meetings[MEETING]?.delegates ?? {}).find(
      ({ placeId }) => placeId === PLACE,
    );
    const personId = person?.personId ?? '';
    const chairDoes = async (command: Parameters<typeof server.loop.submit>[0]['command']) =>
      expect(await server.loop.submit({ actor: actorAs('chair'), id: null, command })).toMatchObject({ ok: true });

    const address = `https://127.0.0.1:${server.address.port}`;
    const seat = spawn(process.execPath, [
      EXAMPLE,
      address,
      PLACE,
      places[PLACE] ?? '',
      pins[personId] ?? '',
      'against',
    ]);
    onTestFinished(() => void seat.kill());
    let said = '';
    seat.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const exit = once(seat, 'exit');
    await until(
      () => said.includes('Signed in'),
      PATIENCE_MS,
      () => said,
    );
    await chairDoes({ kind: 'openMeeting', meetingId: MEETING });
    await chairDoes({ kind: 'openPoll', meetingId: MEETING, pollId: POLL });
    expect(await exit).toEqual([0, null]);

    expect(said).toContain(`Signed in as ${personId} at place ${PLACE}`);
    expect(said).toMatch(/Recorded: against, entry \d+, .+, code [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await chairDoes({ kind: 'closePoll', meetingId: MEETING, pollId: POLL });
    const poll = server.loop.state.meetings[MEETING]?.polls.find(({ setup }) => setup.id === POLL);
    expect(poll?.state.kind === 'closed' ? poll.state.tally?.lines[0]?.counts : null).toMatchObject([
      { optionId: 'for', count: 0 },
      { optionId: 'against', count: 1 },
      { optionId: 'abstain', count: 0 },
    ]);
  });
});
