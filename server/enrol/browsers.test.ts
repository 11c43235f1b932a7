import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserAnswer } from '../../core/enrolment/browser.ts';
import { EnrolRoom, PASSPHRASE, SERVICE_PIN } from './testing/EnrolRoom.ts';
import type { Technician } from './testing/Technician.ts';

let room: EnrolRoom;
let technician: Technician;
beforeAll(async () => {
  room = await EnrolRoom.start();
  const stranger = await room.technician();
  await stranger.must({ kind: 'openAuthority', passphrase: PASSPHRASE });
  const console_ = await room.enrol(stranger, { kind: 'console' });
  stranger.hangUp();
  technician = await room.technician(console_);
  await room.lock();
});
afterAll(async () => {
  technician.hangUp();
  await room.dispose();
});

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

function ask(path: string, { method = 'GET', headers = {}, body }: Ask = {}) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const options = { host: '127.0.0.1', port: room.port, ca: room.ca, path, method, agent: false } as const;
    const outgoing = request({ ...options, headers: { ...json, ...headers } }, (incoming) => {
      text(incoming).then(
        (said) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text: said }),
        reject,
      );
    });
    outgoing.once('error', reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const invite = () => technician.must({ kind: 'invite', for: { kind: 'browser' }, servicePin: null });
const askIn = (code: string, name = 'Máy tính bảng') =>
  ask('/enrol/browsers', { method: 'POST', body: { code, name } });
const waitFor = ({ request: id, wait }: BrowserAnswer) =>
  ask(`/enrol/browsers/${id}`, { headers: { Authorization: `Enrol ${wait}` } });

describe('[E-6] a browser', () => {
  it('at a locked door finds the page, is let in by its words, and keeps a key that no script sees', async () => {
    const page = await ask('/enrol/');
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await ask('/enrol')).headers.location).toBe('/enrol/');
    for (const part of ['enrol.js', 'texts.js', 'enrol.css']) expect((await ask(`/enrol/${part}`)).status).toBe(200);

    const { code, file } = await invite();
    expect(file).toBeNull();
    const answer = BrowserAnswer.parse(JSON.parse((await askIn(code.toLowerCase())).text));
    const line = () => technician.view?.requests.find(({ id }) => id === answer.request);
    await technician.sees(() => line() !== undefined);
    expect(line()).toMatchObject({ kind: 'browser', name: 'Máy tính bảng', words: answer.words, use: null });
    const waiting = waitFor(answer);
    const use = { kind: 'seat', placeId: '3' } as const;
    await technician.must({ kind: 'decideEnrolment', requestId: answer.request, admit: true, use });
    const admitted = await waiting;
    expect(JSON.parse(admitted.text)).toEqual({ state: 'admitted', use });
    const [cookie = ''] = admitted.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^__Host-nghi-su=[\w-]{43}; Path=\/; Max-Age=\d+; Secure; HttpOnly; SameSite=Strict$/);

    // Behind the door there is something, and outside of it nothing.
    const key = cookie.split(';', 1).join('');
    expect((await ask('/ca.crt', { headers: { Cookie: key } })).status).toBe(200);
    expect((await ask('/ca.crt')).status).toBe(403);
    const terminal = Object.values(room.server.loop.state.terminals).find(({ name }) => name === 'Máy tính bảng');
    expect(terminal).toMatchObject({ use, proof: { kind: 'browser' } });
    expect(JSON.stringify(room.server.loop.state)).not.toContain(key.split('=')[1]);
  });

  it('is let in without the authority’s key, which it has no use for', async () => {
    await technician.must({ kind: 'closeAuthority' });
    const answer = BrowserAnswer.parse(JSON.parse((await askIn((await invite()).code)).text));
    const use = { kind: 'desk' } as const;
    await technician.must({ kind: 'decideEnrolment', requestId: answer.request, admit: true, use });
    expect(JSON.parse((await waitFor(answer)).text)).toMatchObject({ state: 'admitted' });
  });

  it.each([
    ['a code that was never made', () => '0000-0000-0000', 404, 'unknownInvitation'],
    ['what is no code', () => 'xyz', 404, 'unknownInvitation'],
    [
      'a machine’s code',
      async () => (await technician.must({ kind: 'invite', for: { kind: 'many' }, servicePin: SERVICE_PIN })).code,
      404,
      'unknownInvitation',
    ],
    [
      'a used code',
      async () => {
        const { code } = await invite();
        await askIn(code);
        return code;
      },
      409,
      'usedInvitation',
    ],
  ])('is refused with %s', async (_, code, status, why) => {
    const reply = await askIn(await code());
    expect([reply.status, JSON.parse(reply.text).why]).toEqual([status, why]);
  });

  it('is refused without a name, and hears nothing with another’s proof', async () => {
    const { code } = await invite();
    const nameless = await askIn(code, ' ');
    expect([nameless.status, JSON.parse(nameless.text).why]).toEqual([400, 'malformed']);
    const answer = BrowserAnswer.parse(JSON.parse((await askIn(code)).text));
    const thief = await waitFor({ ...answer, wait: 'A'.repeat(43) });
    expect([thief.status, JSON.parse(thief.text).why]).toEqual([403, 'wrongProof']);
    await technician.must({ kind: 'decideEnrolment', requestId: answer.request, admit: false, use: null });
    expect(JSON.parse((await waitFor(answer)).text)).toEqual({ state: 'refused', why: 'refused' });
  });
});
