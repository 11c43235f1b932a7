import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import type { Command } from '../../core/command.ts';
import type { Down } from '../../core/protocol/down.ts';
import { WIRE_LIMITS } from '../../core/protocol/limits.ts';
import type { Up } from '../../core/protocol/up.ts';
import { PROTOCOL_VERSION } from '../../core/protocol/version.ts';
import { act, itemSetup, mark, meetingSetup, personOf, pollSetup } from '../../core/testing/hall.ts';
import { actor, MEETING } from '../../core/testing/world.ts';
import { ROOM_ID, type RoomSecrets, setUpRoom } from '../demo/setUpRoom.ts';
import { memoryLedger } from '../ledger/memoryLedger.ts';
import { Prng } from '../simulation/Prng.ts';
import { type RoomServer, startServer } from '../startServer.ts';
import { signedBallot, signerOf } from './testing/ballots.ts';
import { FuzzClient } from './testing/FuzzClient.ts';
import { mutate } from './testing/mutate.ts';
import { quietLog } from './testing/quietLog.ts';

/** `FUZZ_SEED=7` plays other attacks; an attack that once got through is kept as a test of its own. */
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const ATTACKS = 60;
const MESSAGES = 25;

let dir: string;
let server: RoomServer;
let secrets: RoomSecrets;
let places: readonly string[];
let honest: FuzzClient;
let casts = 0;

const stateText = () => JSON.stringify(server.loop.state);

function health(): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port: server.address.port, path: '/health', rejectUnauthorized: false, agent: false },
      (answer) => {
        text(answer).then(resolve, reject);
      },
    );
    outgoing.once('error', reject);
    outgoing.end();
  });
}

/** The honest delegate's next ballot, as it would be signed. */
const ballot = (choice: string) => signedBallot(server.loop.accepted, 'p1', { pollId: 'v', choice });

/** The honest seat goes on voting, whatever others do. */
async function honestVote(): Promise<void> {
  casts += 1;
  const id = `honest-${casts}`;
  const command = ballot(casts % 2 === 0 ? 'for' : 'against');
  honest.say({ type: 'command', id, command });
  await honest.until(() => honest.heard.some((message) => 'id' in message && message.id === id));
  expect(honest.heard.findLast((message) => 'id' in message && message.id === id)).toMatchObject({ type: 'receipt' });
}

const seatAt = (index: number): Extract<Up, { type: 'signIn' }>['as'] => {
  const place = places[index] ?? '';
  return { kind: 'delegate', place, code: secrets.places[place] ?? '', delegate: null, pin: null };
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-fuzz-'));
  const options = { dataDir: dir, host: '127.0.0.1', port: 0, version: 'fuzz', renderer: new Map(), log: quietLog };
  server = await startServer({ ...options, openLedger: async () => memoryLedger() });
  secrets = await setUpRoom(server, 'Phòng họp');
  places = Object.keys(secrets.places);
  const submit = async (role: 'setup' | 'chair', command: Command) => {
    const outcome = await server.loop.submit({ actor: actor(role, null, ROOM_ID), id: null, command });
    if (!outcome.ok) throw new Error(`${command.kind}: ${outcome.code}`);
  };
  for (const id of ['p1', 'guest']) await submit('setup', { kind: 'savePerson', person: personOf(id) });
  const body = {
    id: 'body',
    name: 'Ban',
    parent: '',
    family: 'party',
    memberNoun: 'ủy viên',
    address: 'đồng chí',
  } as const;
  await submit('setup', { kind: 'saveBody', body: { ...body, memberIds: ['p1', 'guest'] } });
  const setup = meetingSetup({ seatSignIn: 'assignment' });
  await submit('setup', { kind: 'saveMeeting', meetingId: MEETING, roomId: ROOM_ID, setup });
  const guest = { personId: 'guest', standing: 'invited', exclusion: null } as const;
  await submit('setup', { kind: 'saveDelegates', meetingId: MEETING, delegates: [guest] });
  const assignments = ['p1', 'guest'].map((personId, i) => ({ personId, placeId: places[i] ?? '' }));
  await submit('setup', { kind: 'assignPlaces', meetingId: MEETING, assignments });
  await submit('setup', act.bring);
  await submit('setup', { kind: 'setDoor', door: { locked: false, browserPlaces: 'all' } });
  await submit('chair', act.openMeeting);
  await submit('setup', mark(['p1'], { kind: 'present' }));
  await submit('chair', act.adHoc(pollSetup('v')));
  honest = await FuzzClient.open(server.address.port);
  await honest.signIn(seatAt(0));
  const key = { kind: 'registerKey', publicKey: signerOf('p1').publicKey } as const;
  honest.say({ type: 'command', id: 'key', command: key });
  await honest.until(() => honest.heard.some((message) => message.type === 'receipt' && message.id === 'key'));
});

afterAll(async () => {
  await honest.end();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

/** What an attacker knows how to say; none of it is theirs to do. */
function vocabulary(): readonly Up[] {
  const commands: readonly Command[] = [
    ballot('for'),
    act.openMeeting,
    act.end,
    act.closePoll('v'),
    act.announce('v'),
    act.extend('v', 60),
    act.adHoc(pollSetup('w')),
    act.savePoll(pollSetup('w')),
    act.revote('v', 'w'),
    act.openItem('i'),
    mark(['p1'], { kind: 'left' }),
    { kind: 'saveAgendaItem', meetingId: MEETING, item: itemSetup('i'), parentId: null },
    { kind: 'savePerson', person: personOf('x') },
    { kind: 'savePlaces', roomId: ROOM_ID, places: [] },
    { kind: 'showOnWall', roomId: ROOM_ID, shows: { kind: 'welcome' } },
  ];
  return [
    ...commands.map((command, i) => ({ type: 'command', id: `a${i}`, command }) as Up),
    { type: 'watch', meetingId: MEETING },
    { type: 'ask', id: 'q1', ask: { kind: 'audit', before: null, limit: 10 } },
    { type: 'ask', id: 'q2', ask: { kind: 'issuePins', personIds: ['p1'] } },
    { type: 'ask', id: 'q3', ask: { kind: 'decideTakeover', requestId: 'r', admit: true } },
    { type: 'hello', protocol: PROTOCOL_VERSION, client: 'again', token: 'x'.repeat(43), have: {}, watching: null },
    { type: 'signIn', as: { kind: 'account', account: 'chair', password: 'guess' } },
    { type: 'ping', sentAt: 1, rttMs: null },
  ];
}

const DENIALS: ReadonlySet<Down['type']> = new Set(['refused', 'signInRefused', 'bye', 'welcome', 'view', 'pong']);

/** After an attack: nothing has changed, nothing but denials was said, the server and the honest seat go on. */
async function expectUnharmed(attacker: FuzzClient, before: string): Promise<void> {
  expect(attacker.heard.filter((message) => !DENIALS.has(message.type))).toEqual([]);
  expect(attacker.heard.filter((message) => message.type === 'refused' && message.code === 'serverFault')).toEqual([]);
  expect(stateText()).toBe(before);
  expect(JSON.parse(await health())).toMatchObject({ status: 'ok' });
  await honestVote();
}

describe('[W-4] whatever arrives', () => {
  it(`malformed, out of role, replayed or out of order (seed ${SEED}): is denied, and the honest seat votes on`, async () => {
    const prng = new Prng(SEED);
    const known = vocabulary();
    const wall = await FuzzClient.open(server.address.port);
    const guest = await FuzzClient.open(server.address.port);
    const tokens = [
      null,
      await wall.signIn({ kind: 'device', account: 'wall', code: secrets.accounts.wall ?? '' }),
      await guest.signIn(seatAt(1)),
    ];
    await Promise.all([wall.end(), guest.end()]);
    for (let attack = 0; attack < ATTACKS; attack += 1) {
      const before = stateText();
      const attacker = await FuzzClient.open(server.address.port);
      if (prng.chance(0.9)) attacker.hello(prng.pick(tokens));
      for (let i = 0; i < MESSAGES; i += 1) {
        const message = prng.pick(known);
        // A bent sign-in costs the server a scrypt; guessing is tested at the door.
        const isPlain = message.type === 'signIn' || prng.chance(0.25);
        attacker.say(isPlain ? message : mutate(prng, message));
      }
      await attacker.settled(1_000 + attack);
      await attacker.end();
      await expectUnharmed(attacker, before);
    }
  });

  it("a retry of somebody else's command id gives nothing away", async () => {
    const before = stateText();
    const attacker = await FuzzClient.open(server.address.port);
    attacker.hello();
    attacker.say({ type: 'command', id: 'honest-1', command: ballot('for') });
    await attacker.settled(1);
    expect(attacker.heard.findLast((message) => message.type === 'refused')).toMatchObject({ code: 'notSignedIn' });
    await attacker.end();
    await expectUnharmed(attacker, before);
  });
});

describe('[W-4] frames that are no messages', () => {
  const attacks: readonly (readonly [string, (ws: WebSocket) => void])[] = [
    ['an oversized frame', (ws) => ws.send('x'.repeat(WIRE_LIMITS.messageBytes + 1))],
    ['a frame of the largest size', (ws) => ws.send('['.repeat(WIRE_LIMITS.messageBytes))],
    ['a binary frame', (ws) => ws.send(Buffer.from([0, 1, 2, 255]))],
    ['a message in binary', (ws) => ws.send(Buffer.from(JSON.stringify({ type: 'ping', sentAt: 1, rttMs: null })))],
    ['text that is not UTF-8', (ws) => ws.send(Buffer.from([0xff, 0xfe, 0xfd]), { binary: false })],
    [
      'a message in tiny fragments',
      (ws) => {
        for (const letter of '{"type":"ping","sentAt":1,"rttMs":null}') ws.send(letter, { fin: false });
      },
    ],
    [
      'deep nesting',
      (ws) => ws.send(`{"type":"command","id":"a","command":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`),
    ],
    ['a number nobody can hold', (ws) => ws.send(`{"type":"ping","sentAt":1${'0'.repeat(400)},"rttMs":null}`)],
    [
      'bytes outside the protocol',
      (ws) => {
        ws.ping();
        Reflect.get(ws, '_socket').write(Buffer.from([0xff, 0xff, 0x00, 0x13, 0x37]));
      },
    ],
    [
      'half a frame, then nothing',
      (ws) => {
        Reflect.get(ws, '_socket').end(Buffer.from([0x81, 0xfe, 0x10]));
      },
    ],
    [
      'a flood',
      (ws) => {
        for (let i = 0; i < 500; i += 1) ws.send(`{"type":"watch","meetingId":"m${i}"}`);
      },
    ],
    [
      'a flood of pings',
      (ws) => {
        for (let i = 0; i < 500; i += 1) ws.send('{"type":"ping","sentAt":1,"rttMs":null}');
      },
    ],
    [
      'a flood of nonsense',
      (ws) => {
        for (let i = 0; i < 200; i += 1) ws.send('?');
      },
    ],
  ];

  it.each(attacks)('%s: denied or closed, nothing changed', async (_, attack) => {
    const before = stateText();
    const attacker = await FuzzClient.open(server.address.port);
    attacker.hello();
    attack(attacker.ws);
    const isTalked = attacker.until(() =>
      attacker.heard.some((message) => message.type === 'refused' || message.type === 'bye'),
    );
    await isTalked;
    expect(
      attacker.closed || attacker.heard.some((message) => message.type === 'refused' || message.type === 'bye'),
    ).toBe(true);
    await attacker.end();
    await expectUnharmed(attacker, before);
  });
});
