import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../core/base/canonicalJson.ts';
import { keyIdOf, vouchText } from '../../core/keys/key.ts';
import { pollSetup } from '../../core/testing/hall.ts';
import { payloadText } from '../../core/voting/ballotPayload.ts';
import { definitionText } from '../../core/voting/definition.ts';
import type { PollSetup } from '../../core/voting/poll.ts';
import { base64url } from '../sign/base64.ts';
import { makeKeyPair, sign } from '../sign/ed25519.ts';
import { framed } from '../sign/framed.ts';
import { toHex } from '../sign/hex.ts';
import { sha256 } from '../sign/sha256.ts';
import { ready } from '../sign/sodium.ts';
import { utf8Bytes } from '../sign/utf8.ts';
import { encryptBallot } from './encryptBallot.ts';
import { hash256 } from './hashing.ts';
import { serverKeyOf } from './nextPost.ts';
import { ballotContextOf, secretFormOf } from './pollForm.ts';
import { type ListedBallot, Recount, RecountStopped } from './Recount.ts';
import { Refused } from './Refused.ts';
import { testSeed } from './testing/runCeremony.ts';
import { seededRandom } from './testing/seededRandom.ts';

const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const rule = { ...pollSetup('v').rule, options: pollSetup('v').rule.options.slice(0, 3) };
const SETUP: PollSetup = { ...pollSetup('v'), conduct: 'secretServer', rule };
const hashOf = (text: string) => toHex(sha256(utf8Bytes(text)));

let definition: string;
let server: ReturnType<typeof serverKeyOf>;
beforeAll(async () => {
  await ready();
  server = serverKeyOf('m1', testSeed(1));
  const figures = { total: 6, summoned: 6, excluded: 0, present: 6 };
  const roll = PEOPLE.map((personId) => ({
    personId,
    code: personId,
    name: personId,
    place: null,
    weight: 1000,
    castBy: personId,
  }));
  definition = definitionText({ meetingId: 'm1', setup: SETUP, figures, roll, key: server.key });
});

const pairOf = (name: string) => makeKeyPair(hash256('key', name));
const publicOf = (name: string) => base64url.encode(pairOf(name).publicKey);
const signed = (name: string, purpose: string, text: string) =>
  base64url.encode(sign(pairOf(name).secretKey, framed(purpose, utf8Bytes(text))));

interface Wish {
  readonly n?: number;
  readonly prev?: string | null;
  /** Whose key signs and is named. */
  readonly by?: string;
  /** For whom the proofs are made. */
  readonly as?: string;
  readonly poll?: string;
}

function ballot(
  personId: string,
  { n = 1, prev = null, by = personId, as = personId, poll = 'v' }: Wish = {},
): ListedBallot {
  const publicKey = publicOf(by);
  const names = {
    v: 1,
    m: 'm1',
    p: poll,
    qh: hashOf(definition),
    d: personId,
    k: keyIdOf(publicKey, hashOf),
    n,
    prev,
  } as const;
  const context = ballotContextOf({ ...names, d: as }, server.key.y, publicKey);
  const { ballot: ct } = encryptBallot(secretFormOf(SETUP), context, [0], seededRandom(`${personId}${n}`));
  const payload = payloadText({ ...names, ct });
  return { payload, signature: signed(by, 'ballot', payload), publicKey, vouch: null };
}

const recountOf = (
  ballots: readonly ListedBallot[],
  registrar: { roomId: string; publicKey: string } | null = null,
) => {
  const recount = new Recount(hashOf(definition), definition, registrar);
  for (const one of ballots) recount.put(one);
  return recount;
};

function stoppedBy(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof RecountStopped) return error.fault;
    if (error instanceof Refused) return error.reason;
    throw error;
  }
  return 'not stopped';
}

const openOptions = { random: seededRandom('open'), opened: null };

describe('[V-15] a member’s own count', () => {
  it('counts the last valid ballot of each, says what is invalid, and whose key nobody vouched for', () => {
    const first = ballot('p1');
    const again = ballot('p1', { n: 2, prev: hashOf(first.payload) });
    const forged = ballot('p6', { as: 'p1' });
    const registrar = { roomId: 'hall', publicKey: publicOf('registrar') };
    const p2 = { id: keyIdOf(publicOf('p2'), hashOf), publicKey: publicOf('p2'), personId: 'p2' };
    const vouched = { ...ballot('p2'), vouch: signed('registrar', 'vouch', vouchText(p2, 'hall')) };
    const recount = recountOf(
      [first, vouched, again, forged, ...['p3', 'p4', 'p5'].map((id) => ballot(id))],
      registrar,
    );
    expect(recount.summary).toEqual({ counted: 5, roll: 6, invalid: 1, unvouched: 4 });
    const part = recount.open(server.key, server.share, openOptions);
    expect(part).toMatchObject({ ballots: 5, aggregate: recount.aggregate });
  });

  it.each<[string, () => readonly ListedBallot[], string]>([
    ['of somebody not on the roll', () => [ballot('p9')], 'roll'],
    ['of another poll', () => [ballot('p1', { poll: 'w' })], 'ballot'],
    ['that cannot be read', () => [{ ...ballot('p1'), payload: '{}' }], 'ballot'],
    ['by a key that the payload does not name', () => [{ ...ballot('p1'), publicKey: publicOf('p2') }], 'key'],
    ['whose signature does not hold', () => [{ ...ballot('p1'), signature: ballot('p2').signature }], 'signature'],
    ['before which one is missing', () => [ballot('p1', { n: 2, prev: 'f'.repeat(64) })], 'order'],
    ['that is there twice', () => [ballot('p1'), ballot('p1')], 'order'],
    ['that names another one before it', () => [ballot('p1'), ballot('p1', { n: 2, prev: 'f'.repeat(64) })], 'order'],
  ])('stops at a ballot %s', (_name, ballots, fault) => {
    expect(stoppedBy(() => recountOf(ballots()))).toBe(fault);
  });

  it('is of the poll that this device knew, and of no other definition', () => {
    const other = definition.replace('Biểu quyết v', 'Biểu quyết w');
    expect(other).not.toBe(definition);
    expect(stoppedBy(() => new Recount(hashOf(definition), other, null))).toBe('definition');
    expect(stoppedBy(() => new Recount(null, `${definition} `, null))).toBe('definition');
    // Without knowing the poll, the ballots tell: they are of the definition that their delegates signed.
    const changed = new Recount(null, other, null);
    expect(stoppedBy(() => changed.put(ballot('p1')))).toBe('ballot');
  });

  it('opens for its own key only, once, and no sum of fewer than five', () => {
    const ballots = ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => ballot(id));
    const few = recountOf(ballots.slice(1));
    expect(stoppedBy(() => few.open(server.key, server.share, openOptions))).toBe('too few');
    const recount = recountOf(ballots);
    const foreign = serverKeyOf('m1', testSeed(2));
    expect(stoppedBy(() => recount.open(foreign.key, foreign.share, openOptions))).toBe('election key');
    const before = { ...openOptions, opened: recount.aggregate };
    expect(canonicalJson(recount.open(server.key, server.share, before)).length).toBeGreaterThan(0);
    recount.put(ballot('p6'));
    expect(stoppedBy(() => recount.open(server.key, server.share, before))).toBe('opened');
  });
});
