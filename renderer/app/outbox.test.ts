import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WireCommand } from '../../core/command.ts';
import { memoryKeys } from './keyStore.ts';
import { SIGNED_IN, testConnection } from './testing/testConnection.ts';

const BALLOT: WireCommand = {
  kind: 'castBallot',
  meetingId: 'm',
  pollId: 'p',
  payload: '{"v":1}',
  signature: 'A'.repeat(86),
};
const KEY: WireCommand = { kind: 'registerKey', publicKey: 'A'.repeat(43) };
const OPEN_ITEM: WireCommand = { kind: 'openItem', meetingId: 'm', itemId: 'i' };
const RECEIPT = { type: 'receipt', entry: 9, at: 1, code: 'AAAA-BBBB-CCCC' } as const;
const BACK = { ...SIGNED_IN, token: null };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the outbox', () => {
  it('repeats unanswered commands on the next line, in order and with their ids [C-2]', async () => {
    const { connection, greet, socket, store } = testConnection();
    connection.connect();
    greet();
    const first = connection.send(OPEN_ITEM, 'c1');
    const second = connection.send(BALLOT, 'c2');
    socket().onclose?.();
    const third = connection.send(OPEN_ITEM, 'c3');
    expect(store.getState().pending.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
    vi.advanceTimersByTime(2_000);
    greet(BACK);
    expect(
      socket()
        .saidOf('command')
        .map(({ id }) => id),
    ).toEqual(['c1', 'c2', 'c3']);
    socket().say({ ...RECEIPT, id: 'c1' });
    socket().say({ ...RECEIPT, id: 'c2' });
    socket().say({ type: 'refused', id: 'c3', code: 'itemNotOpen' });
    expect(await first).toMatchObject({ kind: 'receipt', receipt: { entry: 9 } });
    expect(await second).toMatchObject({ kind: 'receipt' });
    expect(await third).toEqual({ kind: 'refused', code: 'itemNotOpen' });
    expect(store.getState().pending).toEqual([]);
  });

  it('answers a second send of the same id with the first one’s word [C-2]', async () => {
    const { connection, greet, socket } = testConnection();
    connection.connect();
    greet();
    const both = [connection.send(BALLOT, 'b1'), connection.send(BALLOT, 'b1')];
    socket().say({ ...RECEIPT, id: 'b1' });
    expect(await Promise.all(both)).toMatchObject([{ kind: 'receipt' }, { kind: 'receipt' }]);
  });

  it('restores a ballot and its key after a reload and sends them with the same ids [C-1]', () => {
    const local = memoryKeys();
    const window = memoryKeys();
    const before = testConnection({ local, window });
    before.connection.connect();
    before.greet();
    void before.connection.send(KEY, 'k1');
    void before.connection.send(BALLOT, 'b1');
    void before.connection.send(OPEN_ITEM, 'c1');
    before.connection.close();

    const after = testConnection({ local, window });
    after.connection.connect();
    after.greet(BACK);
    expect(after.store.getState().pending.map(({ id }) => id)).toEqual(['k1', 'b1']);
    expect(after.socket().saidOf('command')).toEqual([
      { type: 'command', id: 'k1', command: KEY },
      { type: 'command', id: 'b1', command: BALLOT },
    ]);
    after.socket().say({ ...RECEIPT, id: 'k1', code: null });
    after.socket().say({ ...RECEIPT, id: 'b1' });

    const later = testConnection({ local, window });
    later.connection.connect();
    later.greet(BACK);
    expect(later.socket().saidOf('command')).toEqual([]);
  });

  it('never sends one person’s ballot for another', () => {
    const window = memoryKeys();
    const before = testConnection({ window });
    before.connection.connect();
    before.greet();
    void before.connection.send(BALLOT, 'b1');

    const after = testConnection({ window });
    after.connection.connect();
    after.greet({ ...SIGNED_IN, personId: 'person-2', sessionId: 's2' });
    expect(after.socket().saidOf('command')).toEqual([]);
    expect(after.store.getState().pending).toEqual([]);
  });

  it('starts empty when what was kept cannot be read', () => {
    const { connection, greet, socket } = testConnection({ window: memoryKeys({ outbox: '[{"id":1}]' }) });
    connection.connect();
    greet();
    expect(socket().saidOf('command')).toEqual([]);
  });
});
