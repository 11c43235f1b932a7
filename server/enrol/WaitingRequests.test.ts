import { describe, expect, it } from 'vitest';
import { ENROL_LIMITS } from '../../core/enrolment/protocol.ts';
import { type EnrolAsked, WaitingRequests } from './WaitingRequests.ts';

const NEVER = new AbortController().signal;
const REFUSED = { state: 'refused', why: 'refused' } as const;

const asked = (id: string): EnrolAsked => ({
  id,
  roomId: 'main',
  invitationId: 'i1',
  at: 0,
  until: 1000,
  address: '192.0.2.1',
  asker: { kind: 'browser' },
  name: id,
  display: '',
  words: ['trăng', 'thuyền', 'lúa', 'cầu'],
  use: null,
  wish: null,
  waitProof: Buffer.from(id),
});

function requestsOf(count: number): WaitingRequests {
  const requests = new WaitingRequests();
  for (let i = 0; i < count; i += 1) requests.add(asked(`r${i}`));
  return requests;
}

describe('requests at the enrolment door', () => {
  it('are full of those that wait, not of those that were decided', () => {
    const requests = requestsOf(ENROL_LIMITS.requests);
    expect(requests.isFull).toBe(true);
    requests.decide('r0', REFUSED, 0);
    expect(requests.isFull).toBe(false);
  });

  it('are decided once: who takes one has it until it is put back', async () => {
    const requests = requestsOf(1);
    expect(requests.take('r0', 'another room')).toBeNull();
    expect(requests.take('r0', 'main')?.id).toBe('r0');
    expect(requests.take('r0', 'main')).toBeNull();
    expect(requests.lines('main').map(({ id }) => id)).toEqual(['r0']);
    requests.putBack('r0');
    expect(requests.take('r0', 'main')?.id).toBe('r0');
    requests.decide('r0', REFUSED, 0);
    requests.putBack('r0');
    expect(requests.take('r0', 'main')).toBeNull();
    expect(await requests.wait('r0', NEVER)).toEqual(REFUSED);
  });

  it('tell whoever waits at once, and forget a decision after ten minutes', async () => {
    const requests = requestsOf(1);
    const waiting = [requests.wait('r0', NEVER), requests.wait('r0', NEVER)];
    requests.decide('r0', REFUSED, 500);
    expect(await Promise.all(waiting)).toEqual([REFUSED, REFUSED]);
    requests.sweep(500 + 599_999);
    expect(requests.proves('r0', Buffer.from('r0'))).toBe(true);
    requests.sweep(500 + 600_000);
    expect(requests.proves('r0', Buffer.from('r0'))).toBeNull();
  });

  it('let go of whoever hangs up', async () => {
    const gone = new AbortController();
    const waiting = requestsOf(1).wait('r0', gone.signal);
    gone.abort();
    expect(await waiting).toEqual({ state: 'waiting' });
  });
});
