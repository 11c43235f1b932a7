import { canonicalJson } from '../../../../core/base/canonicalJson.ts';
import type { EventOf } from '../../../../core/event.ts';
import type { EntryBody } from '../../../../core/journal.ts';
import { ORDER } from '../../../../proof/secret/group.ts';
import { base64url } from '../../../../proof/sign/base64.ts';
import { sha256Of } from '../signatures.ts';
import type { Attack } from './attack.ts';
import { type Forgery, signedAnew, withPayload } from './Forgery.ts';
import { ABSENT } from './soundMeeting.ts';

type Ballot = EventOf<'ballotCast'>;

/** Order of Ed25519's group: S + ℓ is the other spelling of a signature. */
function plusOrder(signature: string): string {
  const bytes = base64url.decode(signature) ?? new Uint8Array(64);
  const s = bytes.subarray(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + ORDER;
  const half = Uint8Array.from({ length: 32 }, (_, i) => Number((s >> BigInt(8 * i)) & 255n));
  return base64url.encode(Uint8Array.of(...bytes.subarray(0, 32), ...half));
}

const renamed = (payload: string, before: string, after: string) => payload.replace(before, after);

/** Ways to change one ballot of an open poll. Each must be found at that ballot. */
const CHANGES: readonly (readonly [string, string, (event: Ballot) => Ballot])[] = [
  ['choice changed', 'does not have the hash', (e) => ({ ...e, payload: renamed(e.payload, '"n":', '"n":1') })],
  ['hash changed', 'does not have the hash', (e) => ({ ...e, hash: sha256Of('other') })],
  [
    'choice changed with its hash',
    'signature',
    (e) => {
      const payload = canonicalJson({
        ...JSON.parse(e.payload),
        w: JSON.parse(e.payload).c.map(() => null),
        c: JSON.parse(e.payload).c.map(() => 'against'),
      });
      const other = payload === e.payload ? payload.replaceAll('against', 'for') : payload;
      return { ...e, payload: other, hash: sha256Of(other) };
    },
  ],
  ['signed by the key of another', 'signature', (e) => withPayload(e, e.payload, 'p3' === e.personId ? 'p4' : 'p3')],
  ['signature S + ℓ', 'signature', (e) => ({ ...e, signature: plusOrder(e.signature) })],
  [
    'signature with bits left over',
    'signature',
    (e) => ({
      ...e,
      signature: `${e.signature.slice(0, 85)}${e.signature.endsWith('A') ? 'B' : leftOver(e.signature)}`,
    }),
  ],
  ['signature cut short', 'signature', (e) => ({ ...e, signature: e.signature.slice(0, 84) })],
  ['signature of nothing', 'signature', (e) => ({ ...e, signature: 'A'.repeat(86) })],
  ['blanks in the payload', 'canonical', (e) => withPayload(e, e.payload.replace(',', ', '))],
  ['a member twice', 'canonical', (e) => withPayload(e, e.payload.replace('"d":', '"d":"px","d":'))],
  ['members in another order', 'canonical', (e) => withPayload(e, reordered(e.payload))],
  ['bytes after the payload', 'canonical', (e) => withPayload(e, `${e.payload} `)],
  ['a number spelled otherwise', 'canonical', (e) => withPayload(e, e.payload.replace('"v":1', '"v":1.0'))],
  ['a lone surrogate', 'canonical', (e) => withPayload(e, e.payload.replace('"w":[null', '"w":["\\ud800"'))],
  [
    'deep nesting',
    'canonical',
    (e) => withPayload(e, e.payload.replace('"v":1', `"v":${'['.repeat(70)}${']'.repeat(70)}`)),
  ],
  ['a further member', 'canonical', (e) => signedAnew(e, { x: 1 })],
  ['another version', 'canonical', (e) => signedAnew(e, { v: 2 })],
  ['n as text', 'canonical', (e) => signedAnew(e, { n: '1' })],
  ['a number that is not whole', 'canonical', (e) => signedAnew(e, { n: 1.5 })],
  ['of another meeting', 'another poll', (e) => signedAnew(e, { m: 'other' })],
  ['of another poll', 'another poll', (e) => signedAnew(e, { p: 'elsewhere' })],
  ['of another definition', 'another question', (e) => signedAnew(e, { qh: sha256Of('other') })],
  ['in the name of another', 'is one of', (e) => signedAnew(e, { d: 'p3' === e.personId ? 'p4' : 'p3' })],
  ['by a key that is not registered', 'not registered', (e) => signedAnew(e, { k: '0'.repeat(16) })],
  ['n skips one', 'does not follow', (e) => signedAnew(e, { n: JSON.parse(e.payload).n + 1 })],
  ['prev wrong', 'does not follow', (e) => signedAnew(e, { prev: sha256Of('other') })],
  [
    'an option that is not offered',
    'not offered',
    (e) => signedAnew(e, { c: JSON.parse(e.payload).c.map(() => 'elsewhere') }),
  ],
  ['nothing chosen', 'chooses nothing', (e) => signedAnew(e, { c: JSON.parse(e.payload).c.map(() => null) })],
  [
    'a line too many',
    'other lines',
    (e) => signedAnew(e, { c: [...JSON.parse(e.payload).c, null], w: [...JSON.parse(e.payload).w, null] }),
  ],
  ['words without a line', 'other lines', (e) => signedAnew(e, { w: [...JSON.parse(e.payload).w, null] })],
];

function leftOver(text: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return letters[letters.indexOf(text.slice(-1)) + 1] ?? 'B';
}

function reordered(payload: string): string {
  const members = Object.entries(JSON.parse(payload)).reverse();
  return JSON.stringify(Object.fromEntries(members));
}

const another = (body: EntryBody, person: string): EntryBody => ({ ...body, by: { ...body.by, person } });

/** Attacks on the ballots of one open poll of a journal. */
export function ballotVectors(name: string, journal: Forgery, pollId: string): readonly Attack[] {
  const of = (event: { readonly pollId: string }) => event.pollId === pollId;
  const own = journal.find('ballotCast', 0, of);
  const ballot = journal.event('ballotCast', own);
  const close = journal.find('pollClosed', 0, of);
  const open = journal.find('pollOpened', 0, of);
  const changed = CHANGES.map(
    ([what, says, change]): Attack => ({
      name: `${name}: ballot: ${what}`,
      says,
      journal: journal.edit(own, 'ballotCast', change),
    }),
  );
  const second = { ...journal.body(own), events: [signedAnew(ballot, { n: 2, prev: ballot.hash })] };
  const moved: readonly (readonly [string, string, Forgery])[] = [
    ['cast again as it was', 'does not follow', journal.insert(own + 1, journal.body(own))],
    ['left out', 'counts|has|follow', journal.drop(own)],
    ['put in after the close', 'not open|recorded result', journal.move(own, close + 1)],
    ['put in before the opening', 'not open', journal.move(own, open)],
    ['a copy after the close', 'not open', journal.insert(close + 1, journal.body(own))],
    ['cast by another', 'was not cast by', journal.set(own, another(journal.body(own), 'p3'))],
    [
      'of somebody who is not on the roll',
      'not on the roll',
      journal.edit(own, 'ballotCast', (e) => ({ ...e, personId: 'stranger' })),
    ],
    ['cast by nobody’s command', 'not cast by a delegate', journal.set(own, { cmd: null })],
    [
      'cast from the desk',
      'not cast by a delegate',
      journal.set(own, { by: { ...journal.body(own).by, role: 'secretary' } }),
    ],
    [
      'a second one with the number of the first',
      'does not follow',
      journal.insert(own + 1, {
        ...second,
        events: [
          signedAnew(ballot, {
            c: ballot.payload.includes('"for"')
              ? JSON.parse(ballot.payload).c.toReversed()
              : JSON.parse(ballot.payload).c,
            n: 1,
            prev: ballot.hash,
          }),
        ],
      }),
    ],
    [
      'words that were not asked for',
      'not asked for',
      journal.edit(own, 'ballotCast', (e) =>
        signedAnew(e, {
          c: JSON.parse(e.payload).c.map(() => JSON.parse(e.payload).c[0]),
          w: JSON.parse(e.payload).c.map(() => 'vì sao'),
        }),
      ),
    ],
  ];
  return [
    ...changed,
    ...moved.map(([what, says, forged]) => ({ name: `${name}: ballot: ${what}`, says, journal: forged })),
  ];
}

/** Attacks on a struck list on which no change is allowed. */
export function strikeVectors(journal: Forgery, pollId: string): readonly Attack[] {
  const struck = journal.find('ballotCast', 0, (event) => event.pollId === pollId);
  const event = journal.event('ballotCast', struck);
  const next = { ...journal.body(struck), events: [signedAnew(event, { n: 2, prev: event.hash })] };
  const marked = (...c: readonly string[]) => journal.edit(struck, 'ballotCast', (e) => signedAnew(e, { c }));
  return [
    {
      name: 'strike: a change where none is allowed',
      says: 'allows no change',
      journal: journal.insert(struck + 1, next),
    },
    { name: 'strike: more names than seats', says: 'more than there are seats', journal: marked('for', 'for', 'for') },
    { name: 'strike: no name left', says: 'leaves no name', journal: marked('against', 'against', 'against') },
  ];
}

/** Attacks on the ballot of an absent delegate. */
export function proxyVectors(journal: Forgery, pollId: string): readonly Attack[] {
  const proxy = journal.find('ballotCast', 0, (event) => event.pollId === pollId && event.personId === ABSENT);
  const stolen = journal.edit(proxy, 'ballotCast', (e) => signedAnew(e, { k: keyOf(journal, 'p3') }, 'p3'));
  return [
    {
      name: 'proxy: cast by another than the holder',
      says: 'was not cast by p0',
      journal: journal.set(proxy, another(journal.body(proxy), 'p3')),
    },
    { name: 'proxy: signed by another than the holder', says: 'is signed by a key of p3', journal: stolen },
  ];
}

const keyOf = (journal: Forgery, person: string): string =>
  journal.event(
    'keyRegistered',
    journal.find('keyRegistered', 0, ({ personId }) => personId === person),
  ).keyId;
