import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WireCommand } from '../../core/command.ts';
import { LINE } from './line.ts';
import { SIGNED_IN, testConnection, welcome } from './testing/testConnection.ts';

const OPEN_ITEM: WireCommand = { kind: 'openItem', meetingId: 'm', itemId: 'i' };
const NOBODY = { kind: 'anonymous' } as const;
const OWN_TERMINAL = { id: 't1', use: { kind: 'seat', placeId: 'p1' }, proof: 'certificate' } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a connection', () => {
  it('says hello with nothing at first, and with its token and revisions after a loss [S-2]', () => {
    const { connection, socket, greet } = testConnection();
    connection.connect();
    greet();
    expect(socket().saidOf('hello')).toMatchObject([{ token: null, have: {} }]);
    socket().say({ type: 'view', topic: 'agenda', rev: 'r7', data: { items: [] } });
    socket().onclose?.();
    vi.advanceTimersByTime(2_000);
    socket().open();
    expect(socket().saidOf('hello')).toMatchObject([{ token: 'token-0123456789-abcdef', have: { agenda: 'r7' } }]);
  });

  it('tells of a command whose receipt has come, and of no other', async () => {
    const { connection, socket, greet, acknowledged } = testConnection();
    connection.connect();
    greet();
    void connection.send(OPEN_ITEM, 'c1');
    const refused = connection.send({ kind: 'openMeeting', meetingId: 'm' }, 'c2');
    socket().say({ type: 'receipt', id: 'c1', entry: 7, at: 1, code: null });
    socket().say({ type: 'refused', id: 'c2', code: 'notAllowed' });
    await refused;
    expect(acknowledged).toEqual(['openItem']);
  });

  it('keeps what it shows while the line is lost and after the same session is back', () => {
    const { connection, socket, greet, store } = testConnection();
    connection.connect();
    greet();
    socket().say({ type: 'view', topic: 'agenda', rev: 'r1', data: { items: [] } });
    socket().onclose?.();
    expect(store.getState()).toMatchObject({ link: { kind: 'lost', attempts: 1 }, session: { sessionId: 's1' } });
    vi.advanceTimersByTime(2_000);
    greet({ ...SIGNED_IN, token: null });
    expect(store.getState()).toMatchObject({ link: { kind: 'open' }, views: { agenda: { items: [] } } });
  });

  it('shows nothing of one person to the next [P-2]', () => {
    const { connection, socket, greet, store } = testConnection();
    connection.connect();
    greet();
    const mine = { person: null, placeLabel: '1', vouchedKeys: [], ballots: [] };
    socket().say({ type: 'view', topic: 'mine', rev: 'r1', data: mine });
    socket().say({ type: 'view', topic: 'meeting', rev: 'r2', data: null });
    expect(Object.keys(store.getState().views)).toEqual(['mine', 'meeting']);
    socket().say(welcome({ kind: 'place', placeId: 'p1' }));
    expect(Object.keys(store.getState().views)).toEqual(['meeting']);
  });

  it('counts a silent line as lost and calls again', () => {
    const { connection, sockets, greet, store } = testConnection();
    connection.connect();
    greet();
    vi.advanceTimersByTime(LINE.silenceMs + LINE.watchMs);
    expect(store.getState().link.kind).toBe('lost');
    expect(sockets[0]?.isClosed).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(sockets).toHaveLength(2);
  });

  it('pings, and stays up while anything is heard', () => {
    const { connection, socket, greet, store } = testConnection();
    connection.connect();
    greet();
    for (let i = 0; i < 6; i += 1) {
      vi.advanceTimersByTime(5_000);
      const ping = socket().saidOf('ping').at(-1);
      socket().say({ type: 'pong', sentAt: ping?.sentAt ?? 0, now: Date.now() });
    }
    expect(store.getState().link).toEqual({ kind: 'open', latencyMs: 0 });
    expect(socket().saidOf('ping')).toHaveLength(7);
  });

  it('calls at once when the network is back', () => {
    const { connection, sockets, greet, socket } = testConnection({ random: 0.99 });
    connection.connect();
    greet();
    socket().onclose?.();
    connection.wake();
    expect(sockets).toHaveLength(2);
    vi.advanceTimersByTime(10_000);
    expect(sockets).toHaveLength(2);
  });

  it('stays away after it was replaced, until somebody signs in here again [S-3]', () => {
    const { connection, sockets, greet, socket, store, memory } = testConnection();
    connection.connect();
    greet();
    socket().say({ type: 'bye', why: 'replaced' });
    socket().onclose?.();
    connection.wake();
    vi.advanceTimersByTime(120_000);
    expect(sockets).toHaveLength(1);
    expect(store.getState().link).toEqual({ kind: 'ended', why: 'replaced' });
    expect(memory.token).toBeNull();
    connection.connect();
    expect(sockets).toHaveLength(2);
    greet(NOBODY);
    expect(store.getState()).toMatchObject({ link: { kind: 'open' }, session: NOBODY, views: {} });
  });

  it('stays away after oldProtocol, and comes back by itself after a shutdown', () => {
    for (const [why, calls] of [
      ['oldProtocol', 1],
      ['shutdown', 2],
    ] as const) {
      const { connection, sockets, greet, socket } = testConnection();
      connection.connect();
      greet();
      socket().say({ type: 'bye', why });
      socket().onclose?.();
      vi.advanceTimersByTime(2_000);
      expect(sockets, why).toHaveLength(calls);
    }
  });

  it('ignores what it cannot read, and says so', () => {
    const { connection, greet, socket, store, logged } = testConnection();
    connection.connect();
    greet();
    const before = store.getState();
    for (const data of ['{', 'null', '{"type":"surprise"}', new ArrayBuffer(4)]) socket().onmessage?.({ data });
    socket().onmessage?.({ data: '{"type":"view","topic":"agenda","rev":"r1","data":{"items":"none"}}' });
    expect(store.getState()).toEqual(before);
    expect(logged).toHaveLength(5);
  });

  it('follows the room’s clock by its quickest exchange', () => {
    const { connection, greet, socket } = testConnection();
    connection.connect();
    greet(SIGNED_IN, Date.now() + 60_000);
    expect(connection.serverNow() - Date.now()).toBe(60_000);
    // A slow answer would put the clock half its delay off; the quick one before it is trusted.
    const slow = Date.now();
    vi.advanceTimersByTime(3_000);
    socket().say({ type: 'pong', sentAt: slow, now: Date.now() + 60_000 });
    expect(connection.serverNow() - Date.now()).toBe(60_000);
  });

  it('binds its place again after a restart, and forgets a code that is refused [S-1]', () => {
    const { connection, greet, socket, memory, store } = testConnection();
    memory.device = { kind: 'place', place: 'p1', code: 'AAAA-BBBB-CCCC' };
    connection.connect();
    greet(NOBODY);
    expect(socket().saidOf('signIn')).toEqual([{ type: 'signIn', as: memory.device }]);
    socket().say({ type: 'signInRefused', code: 'wrongSecret', retryAfterMs: null });
    expect(memory.device).toBeNull();
    expect(store.getState().signIn).toMatchObject({ kind: 'refused', as: 'place', code: 'wrongSecret' });
  });

  it('needs no code where it is the terminal of its place, and keeps none [S-1]', () => {
    const { connection, greet, socket, memory, store } = testConnection();
    connection.connect();
    greet(NOBODY, undefined, OWN_TERMINAL);
    expect(socket().saidOf('signIn')).toEqual([{ type: 'signIn', as: { kind: 'place', place: 'p1', code: null } }]);
    expect(connection.device).toEqual({ kind: 'place', place: 'p1', code: null });
    socket().say(welcome({ kind: 'place', placeId: 'p1' }, undefined, OWN_TERMINAL));
    expect(store.getState()).toMatchObject({ session: { kind: 'place' }, terminal: OWN_TERMINAL });
    expect(memory.device).toBeNull();
  });

  it('asks for the code as any browser where the terminal belongs elsewhere [E-6]', () => {
    const { connection, greet, socket, store } = testConnection();
    connection.connect();
    greet(NOBODY, undefined, { ...OWN_TERMINAL, use: { kind: 'seat', placeId: 'p2' } });
    expect(socket().saidOf('signIn')).toEqual([]);
    expect(connection.device).toBeNull();
    expect(store.getState().signIn).toEqual({ kind: 'idle' });
  });

  it('stays away after it was revoked, until somebody tries again [E-1]', () => {
    const { connection, sockets, greet, socket, store, memory } = testConnection();
    connection.connect();
    greet();
    socket().say({ type: 'bye', why: 'revoked' });
    socket().onclose?.();
    connection.wake();
    vi.advanceTimersByTime(120_000);
    expect(sockets).toHaveLength(1);
    expect(store.getState().link).toEqual({ kind: 'ended', why: 'revoked' });
    // The delegate is still who they were, should it have been a mistake.
    expect(memory.token).not.toBeNull();
    connection.connect();
    expect(sockets).toHaveLength(2);
  });

  it('keeps what the technician wants of the screen, whoever signs in or out', () => {
    const { connection, socket, greet, store } = testConnection();
    connection.connect();
    greet(NOBODY);
    const wanted = { locked: true, identify: null, message: null, reload: null };
    socket().say({ type: 'view', topic: 'terminal', rev: 'r1', data: wanted });
    socket().say(welcome(SIGNED_IN));
    socket().say(welcome(NOBODY));
    expect(store.getState().views.terminal).toEqual(wanted);
  });

  it('signs out on the next line when the line was lost', () => {
    const { connection, greet, socket, store } = testConnection();
    connection.connect();
    greet();
    socket().onclose?.();
    connection.signOut();
    expect(store.getState().session).toEqual({ kind: 'place', placeId: 'p1' });
    vi.advanceTimersByTime(2_000);
    greet({ ...SIGNED_IN, token: null });
    expect(socket().saidOf('signOut')).toHaveLength(1);
    expect(store.getState().session.kind).toBe('place');
  });

  it('asks once: a question underway when the line breaks is not repeated', async () => {
    const { connection, greet, socket } = testConnection();
    connection.connect();
    const early = connection.ask({ kind: 'audit', before: null, limit: 10 });
    greet();
    expect(socket().saidOf('ask')).toHaveLength(1);
    socket().say({ type: 'answer', id: 'ask-1', answer: { kind: 'audit', lines: [], more: false } });
    expect(await early).toMatchObject({ kind: 'answer' });
    const late = connection.ask({ kind: 'issuePlaceCode', placeId: 'p1' });
    socket().onclose?.();
    expect(await late).toEqual({ kind: 'refused', code: 'serverFault' });
    vi.advanceTimersByTime(2_000);
    greet({ ...SIGNED_IN, token: null });
    expect(socket().saidOf('ask')).toHaveLength(0);
  });

  it('refuses a command before anybody has signed in', async () => {
    const { connection, greet } = testConnection();
    connection.connect();
    greet(NOBODY);
    expect(await connection.send(OPEN_ITEM, 'c1')).toEqual({ kind: 'refused', code: 'notSignedIn' });
  });
});
