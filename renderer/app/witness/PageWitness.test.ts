import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { WireCommand } from '../../../core/command.ts';
import type { AskKind } from '../../../core/protocol/up/ask.ts';
import { payloadText } from '../../../core/voting/ballotPayload.ts';
import { ready } from '../../../proof/sign/sodium.ts';
import { ballotKey } from '../../../proof/witness/ballotKey.ts';
import { TerminalWitness, type WitnessReport } from '../../../proof/witness/TerminalWitness.ts';
import { ballotBody, hashOf, TestLog } from '../../../proof/witness/testing.ts';
import { type KeyStore, memoryKeys } from '../keyStore.ts';
import type { AskOutcome } from '../questions.ts';
import type { RoomState } from '../roomState.ts';
import { SIGNED_IN } from '../testing/testConnection.ts';
import { ownBallotOf } from './ownBallotOf.ts';
import { PageWitness } from './PageWitness.ts';
import { warningOf } from './warningOf.ts';

beforeAll(() => ready());

type Seen = Pick<RoomState, 'link' | 'room' | 'session' | 'views'>;
const PAGE: Seen = {
  link: { kind: 'open', latencyMs: null },
  room: { room: 'Phòng 2', roomId: 'room', version: '1' },
  session: SIGNED_IN,
  views: { poll: null },
};
const showing = (log: TestLog, more: Partial<Seen> = {}): Seen => ({
  ...PAGE,
  views: { ...PAGE.views, log: log.view() },
  ...more,
});

function pageOn(log: TestLog, kept: KeyStore = memoryKeys()) {
  const reports: WitnessReport[] = [];
  const line = { isOpen: true };
  const page = new PageWitness({
    load: async (ports, text) => new TerminalWitness(ports, text),
    kept,
    ask: async (ask: AskKind): Promise<AskOutcome> => {
      const asked = await log.answer(ask);
      return asked.kind === 'answer' ? asked : { kind: 'refused', code: 'serverFault' };
    },
    isLineOpen: () => line.isOpen,
    now: () => 0,
    randomSeed: () => new Uint8Array(32).fill(9),
    pause: async () => {},
    told: (report) => reports.push(report),
  });
  const last = () => reports.at(-1);
  return { page, kept, line, last };
}

describe('the witness of a page', () => {
  it('begins with the first checkpoint, and keeps what it saw for the room', async () => {
    const log = new TestLog().add('{"i":0}');
    const { page, kept, last } = pageOn(log);
    page.follow(PAGE);
    page.follow(showing(log));
    await vi.waitFor(() => expect(last()?.size).toBe(1));
    expect(kept.get('witness:room')).toContain('publicKey');
    log.add('{"i":1}');
    page.follow(showing(log));
    await vi.waitFor(() => expect(last()?.size).toBe(2));
  });

  it('[X-2] looks for what was acknowledged before its code had come, and for what came later', async () => {
    const log = new TestLog().add('{"i":0}', ballotBody(1, 'one'), ballotBody(2, 'two'));
    const { page, last } = pageOn(log);
    const cast = (pollId: string, entry: number, payload: string) =>
      page.acknowledged({ by: 'person-1', pollId, personId: 'person-1', n: 1, entry, hash: hashOf(payload) });
    cast('first', 1, 'one');
    page.follow(showing(log));
    await vi.waitFor(() => expect(last()?.ballots.get(ballotKey('first', 'person-1'))).toBe('included'));
    cast('second', 2, 'another');
    page.follow(showing(log, { link: { kind: 'lost', since: 0, attempts: 1, retryAt: 0 } }));
    page.follow(showing(log));
    await vi.waitFor(() => expect(last()?.ballots.get(ballotKey('second', 'person-1'))).toBe('missing'));
    expect(last()?.alarm?.why).toBe('ballotMissing');
  });

  it('goes on when a broken line is back, and blames nobody for it', async () => {
    const log = new TestLog().add('{"i":0}');
    const { page, line, last } = pageOn(log);
    page.follow(showing(log));
    await vi.waitFor(() => expect(last()?.size).toBe(1));
    log.add('{"i":1}');
    line.isOpen = false;
    log.instead = () => ({ kind: 'refused' });
    page.follow(showing(log));
    await vi.waitFor(() => expect(log.asked.some(({ kind }) => kind === 'consistency')).toBe(true));
    log.instead = () => null;
    line.isOpen = true;
    page.follow(showing(log, { link: { kind: 'lost', since: 0, attempts: 1, retryAt: 0 } }));
    page.follow(showing(log));
    await vi.waitFor(() => expect(last()?.size).toBe(2));
    expect(last()?.alarm).toBeNull();
  });
});

describe('ownBallotOf', () => {
  it('takes the hash of what was signed, and nothing of a refused or another command', () => {
    const common = { v: 1, m: 'm', p: 'poll', qh: 'a'.repeat(64), d: 'p1', k: 'b'.repeat(16), n: 2 } as const;
    const payload = payloadText({ ...common, prev: 'c'.repeat(64), c: ['for'], w: [null] });
    const command: WireCommand = { kind: 'castBallot', meetingId: 'm', pollId: 'poll', payload, signature: 'x' };
    const receipt = { type: 'receipt', id: 'x', entry: 7, at: 1, code: null } as const;
    const own = ownBallotOf(command, receipt, 'p1');
    expect(own).toMatchObject({ by: 'p1', pollId: 'poll', personId: 'p1', n: 2, entry: 7 });
    expect(own?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(ownBallotOf(command, { ...receipt, entry: null }, 'p1')).toBeNull();
    expect(ownBallotOf({ kind: 'openMeeting', meetingId: 'm' }, receipt, 'p1')).toBeNull();
  });
});

describe('warningOf', () => {
  const alarms = [{ at: 1, from: '17', why: 'fork' as const }];
  const view = { publicKey: '', checkpoint: '', size: 0, witnesses: 0, alarms };
  const seat = { own: null, log: view, board: null, session: SIGNED_IN };
  const member = { personId: 'person-1', name: '', isHead: true, done: null, confirmed: false };
  const board = { members: [member], threshold: 1, ceremony: null, isReady: false, openings: [] };

  it('tells others’ alarms to chair, desk, console, wall and counting board, and every screen its own', () => {
    expect(warningOf(seat)).toBeNull();
    expect(warningOf({ ...seat, own: 'shorter' })).toEqual({ own: 'shorter', others: [] });
    expect(warningOf({ ...seat, board })?.others).toHaveLength(1);
    expect(warningOf({ ...seat, session: { ...SIGNED_IN, role: 'wall' } })?.others).toHaveLength(1);
    const chair = { ...seat, session: { ...SIGNED_IN, role: 'chair' } } as const;
    expect(warningOf(chair)).toEqual({ own: null, others: alarms });
    expect(warningOf({ ...chair, own: 'fork' })).toEqual({ own: 'fork', others: alarms });
    expect(warningOf({ ...seat, own: 'fork', session: { kind: 'anonymous' } })).toBeNull();
  });
});
