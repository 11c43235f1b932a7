import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type EnrolFault, EnrolState, InvitationFile } from '../../core/enrolment/protocol.ts';
import type { AskKind } from '../../core/protocol/up/ask.ts';
import { EnrolRoom, PASSPHRASE, SERVICE_PIN } from './testing/EnrolRoom.ts';
import { Machine, type Reply } from './testing/Machine.ts';
import type { Technician } from './testing/Technician.ts';

const MINUTE_MS = 60_000;

let room: EnrolRoom;
let technician: Technician;
beforeAll(async () => {
  room = await EnrolRoom.start();
  technician = await room.technician();
  await technician.must({ kind: 'openAuthority', passphrase: PASSPHRASE });
});
afterAll(async () => {
  technician.hangUp();
  await room.dispose();
});

type For = Extract<AskKind, { kind: 'invite' }>['for'];
const invite = (whom: For) => technician.must({ kind: 'invite', for: whom, servicePin: SERVICE_PIN });
const decide = (requestId: string, admit: boolean, use: Extract<AskKind, { kind: 'decideEnrolment' }>['use'] = null) =>
  technician.ask({ kind: 'decideEnrolment', requestId, admit, use });
const seat = (placeId: string) => ({ kind: 'seat', placeId }) as const;
/** The newest refusal with a reason, once the technician sees it. */
async function seesRefusal(why: EnrolFault) {
  const find = () => technician.view?.refusals.find((refusal) => refusal.why === why);
  await technician.sees(() => find() !== undefined);
  return find();
}
const whyOf = ({ body }: Reply) => (body as { why?: unknown }).why;
describe('enrolment', () => {
  it('[E-3, E-4] gives a machine its certificate once the technician has compared the words', async () => {
    const { code, file, invitationId } = await invite({ kind: 'one', use: seat('1') });
    expect(InvitationFile.parse(file)).toMatchObject({
      port: room.port,
      room: 'Phòng họp',
      addresses: expect.arrayContaining(['127.0.0.1', 'nghi-su.local']),
    });
    await technician.sees(() => technician.view?.invitations.some(({ id }) => id === invitationId) === true);
    const machine = await room.machine('mini-pc-01');
    const asked = await machine.askWell(code.toLowerCase());
    const line = () => technician.view?.requests.find(({ id }) => id === asked.id);
    await technician.sees(() => line() !== undefined);
    expect(line()).toMatchObject({ kind: 'machine', name: 'mini-pc-01', words: asked.words, use: seat('1') });
    expect(new Set(asked.words.map((word) => word.length > 1))).toEqual(new Set([true]));
    expect(technician.view?.invitations.some(({ id }) => id === invitationId)).toBe(false);

    const waiting = asked.wait();
    expect(await decide(asked.id, true)).toMatchObject({ kind: 'decideEnrolment' });
    const state = EnrolState.parse((await waiting).body);
    if (state.state !== 'approved') throw new Error(state.state);
    expect(state).toMatchObject({ use: seat('1'), servicePin: SERVICE_PIN, serverName: 'nghi-su.local' });
    expect(new X509Certificate(state.cert).subject).toBe(`CN=${state.terminalId}`);
    expect(new X509Certificate(state.authority).raw).toEqual(new X509Certificate(room.ca).raw);
    expect(room.server.loop.state.terminals[state.terminalId]).toMatchObject({
      name: 'mini-pc-01',
      use: seat('1'),
      revokedAt: null,
    });
    // The answer was lost on the way: it is there for a while.
    expect((await asked.wait()).body).toEqual(state);
  });

  it('[E-3] takes the token of a file as it takes a code, and lets many machines ask with one', async () => {
    const { file } = await invite({ kind: 'many' });
    const machines = await Promise.all(['a', 'b', 'c'].map((name) => room.machine(name)));
    const asked = await Promise.all(machines.map((machine) => machine.askWell(file?.token ?? '')));
    expect(new Set(asked.map(({ words }) => words.join(' '))).size).toBe(3);
    const [first, second, third] = asked;
    expect(await decide(first?.id ?? '', true)).toBe('malformed');
    expect(await decide(first?.id ?? '', true, seat('2'))).toMatchObject({ kind: 'decideEnrolment' });
    expect(await decide(second?.id ?? '', true, seat('2'))).toBe('placeHasTerminal');
    expect(await decide(second?.id ?? '', true, seat('3'))).toMatchObject({ kind: 'decideEnrolment' });
    expect(await decide(second?.id ?? '', true, seat('4'))).toBe('unknownRequest');
    expect(await decide(third?.id ?? '', false)).toMatchObject({ kind: 'decideEnrolment' });
    expect((await third?.wait())?.body).toEqual({ state: 'refused', why: 'refused' });
    expect((await second?.wait())?.body).toMatchObject({ state: 'approved', use: seat('3') });
  });

  it('[E-7] waits on while the authority is closed', async () => {
    const { code } = await invite({ kind: 'one', use: seat('5') });
    const machine = await room.machine('locked out');
    const asked = await machine.askWell(code);
    await technician.must({ kind: 'closeAuthority' });
    expect(await decide(asked.id, true)).toBe('authorityLocked');
    expect(await seesRefusal('authorityLocked')).toMatchObject({ what: 'locked out' });
    await technician.must({ kind: 'openAuthority', passphrase: PASSPHRASE });
    expect(await decide(asked.id, true)).toMatchObject({ kind: 'decideEnrolment' });
    expect((await asked.wait()).body).toMatchObject({ state: 'approved' });
  });

  it('lets a machine that lost the answer ask again with the same key, and shows it once', async () => {
    const { code } = await invite({ kind: 'one', use: seat('6') });
    const machine = await room.machine('twice');
    await machine.askWell(code);
    const again = await machine.askWell(code);
    await technician.sees(() => technician.view?.requests.some(({ id }) => id === again.id) === true);
    expect(technician.view?.requests.filter(({ name }) => name === 'twice')).toHaveLength(1);
    expect(await decide(again.id, false)).toMatchObject({ kind: 'decideEnrolment' });
  });
});

describe('the enrolment door refuses', () => {
  it('[E-3] the second of two terminals with one code', async () => {
    const { code } = await invite({ kind: 'one', use: seat('7') });
    await (await room.machine('first')).askWell(code);
    const reply = await (await room.machine('second')).ask(code);
    expect([reply.status, whyOf(reply)]).toEqual([409, 'usedInvitation']);
    expect(await seesRefusal('usedInvitation')).toMatchObject({
      what: 'second',
      address: expect.stringContaining('127.0.0.1'),
    });
  });

  it('[E-3] a question that was listened to and is said again on another connection', async () => {
    const { file } = await invite({ kind: 'many' });
    const machine = await room.machine('honest');
    const { body } = machine.question(await Machine.keyOf(file?.token ?? ''), await machine.connect());
    const thief = await room.machine('thief');
    const reply = await thief.post(await thief.connect(), body);
    expect([reply.status, whyOf(reply)]).toEqual([403, 'wrongProof']);
    expect(await seesRefusal('wrongProof')).toMatchObject({ what: 'honest' });
  });

  it('[E-3] an invitation that was withdrawn', async () => {
    const { code, invitationId } = await invite({ kind: 'one', use: seat('8') });
    await technician.must({ kind: 'withdrawInvitation', invitationId });
    expect(await technician.ask({ kind: 'withdrawInvitation', invitationId })).toBe('unknownInvitation');
    const reply = await (await room.machine()).ask(code);
    expect([reply.status, whyOf(reply)]).toEqual([410, 'expiredInvitation']);
    await seesRefusal('expiredInvitation');
  });

  it('an invitation that was never made', async () => {
    const reply = await (await room.machine()).ask('0000-0000-0000');
    expect([reply.status, whyOf(reply)]).toEqual([404, 'unknownInvitation']);
    await seesRefusal('unknownInvitation');
  });

  it('a machine whose clock is off by a year, and tells it the time', async () => {
    const { code } = await invite({ kind: 'one', use: seat('10') });
    const machine = await room.machine('year');
    const reply = await machine.ask(code, { now: Date.now() - 365 * 24 * 60 * MINUTE_MS });
    expect([reply.status, whyOf(reply)]).toEqual([400, 'clockWrong']);
    expect(Math.abs((reply.body as { now: number }).now - Date.now())).toBeLessThan(MINUTE_MS);
    await seesRefusal('clockWrong');
    // Its invitation is not used up: the clock is set and it asks again.
    expect((await machine.ask(code)).status).toBe(200);
  });

  it('what is no certificate request', async () => {
    const { code } = await invite({ kind: 'one', use: seat('11') });
    const reply = await (await room.machine()).ask(code, { csr: 'nonsense' });
    expect([reply.status, whyOf(reply)]).toEqual([400, 'badRequest']);
    await seesRefusal('badRequest');
  });

  it('what is not even a question', async () => {
    const machine = await room.machine();
    for (const body of [null, [], {}, { v: 1 }, 'x']) {
      const reply = await machine.post(await machine.connect(), body);
      expect([reply.status, whyOf(reply)]).toEqual([400, 'malformed']);
    }
    const large = await machine.post(await machine.connect(), { v: 1, csr: 'x'.repeat(20_000) });
    expect(large.status).toBe(413);
  });

  it('whoever waits with another’s number and no proof', async () => {
    const { code } = await invite({ kind: 'one', use: seat('12') });
    const asked = await (await room.machine()).askWell(code);
    const reply = await asked.wait(Buffer.alloc(32).toString('base64url'));
    expect([reply.status, whyOf(reply)]).toEqual([403, 'wrongProof']);
    const unknown = await (await room.machine()).wait('no-such-request', Buffer.alloc(32).toString('base64url'));
    expect([unknown.status, whyOf(unknown)]).toEqual([404, 'unknownInvitation']);
    await decide(asked.id, false);
  });

  it('an invitation for machines without the PIN of their service sheet', async () => {
    expect(await technician.ask({ kind: 'invite', for: { kind: 'many' }, servicePin: null })).toBe('malformed');
  });

  it('more than twenty open invitations', async () => {
    const made: string[] = [];
    let answer = await technician.ask({ kind: 'invite', for: { kind: 'browser' }, servicePin: SERVICE_PIN });
    while (typeof answer !== 'string' && answer.kind === 'invite' && made.length < 25) {
      made.push(answer.invitationId);
      answer = await technician.ask({ kind: 'invite', for: { kind: 'browser' }, servicePin: SERVICE_PIN });
    }
    expect(answer).toBe('tooManyInvitations');
    for (const invitationId of made) await technician.must({ kind: 'withdrawInvitation', invitationId });
  });

  it('an address that was wrong thirty times within a minute', async () => {
    const machine = await room.machine('guesser');
    const invitation = await Machine.keyOf('0000-0000-0001');
    let reply: Reply;
    let tries = 0;
    do {
      const socket = await machine.connect();
      reply = await machine.post(socket, machine.question(invitation, socket).body);
      tries += 1;
    } while (whyOf(reply) === 'unknownInvitation' && tries < 40);
    expect([reply.status, whyOf(reply)]).toEqual([429, 'tooMany']);
    await seesRefusal('tooMany');
  });
});

describe('[E-3] time', () => {
  it('ends invitations, and requests on which nobody decided', async () => {
    const old = await EnrolRoom.start();
    onTestFinished(() => old.dispose());
    const before = await old.technician();
    const ask = (placeId: string) =>
      before.must({ kind: 'invite', for: { kind: 'one', use: seat(placeId) }, servicePin: SERVICE_PIN });
    const [used, unused] = [await ask('1'), await ask('2')];
    const asked = await (await old.machine('slow technician')).askWell(used.code);
    const waiting = asked.wait();
    const lateMs = 11 * MINUTE_MS;
    vi.spyOn(old.server.loop.clock, 'now').mockImplementation(() => Date.now() + lateMs);
    expect((await waiting).body).toEqual({ state: 'refused', why: 'expiredInvitation' });
    const reply = await (await old.machine()).ask(unused.code, { now: Date.now() + lateMs });
    expect([reply.status, whyOf(reply)]).toEqual([410, 'expiredInvitation']);
    // The console, which was silent for so long, has been cut.
    const after = await old.technician();
    expect(after.view).toMatchObject({ invitations: [], requests: [] });
    expect(await after.ask({ kind: 'decideEnrolment', requestId: asked.id, admit: true, use: null })).toBe(
      'unknownRequest',
    );
    after.hangUp();
  });
});
