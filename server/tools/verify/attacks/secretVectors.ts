import { canonicalJson } from '../../../../core/base/canonicalJson.ts';
import type { EventOf } from '../../../../core/event.ts';
import { ballotContextOf } from '../../../../proof/secret/pollForm.ts';
import { IDENTITY_TEXT, NON_CANONICAL, plusOne, plusOrder } from '../../../../proof/secret/testing/badValues.ts';
import { hashingWithout, proofHashedBy, weakForgery } from '../../../../proof/secret/testing/forgeries.ts';
import { sha256Of } from '../signatures.ts';
import type { Attack } from './attack.ts';
import { type Forgery, signedAnew } from './Forgery.ts';

type Part = [string, string, [string, string][]];
interface Encrypted {
  ct: Part[];
  sum: unknown;
}
const NOT_VOIDED = 'does not hold and was not voided';

const partsOf = (payload: string): Encrypted => JSON.parse(payload).ct;

/** Ways to change the proofs of an encrypted ballot, signed by the delegate all the same: it must not count. */
const PROOFS: readonly (readonly [string, (ct: Encrypted) => unknown])[] = [
  ['a is the identity', first((part) => [IDENTITY_TEXT, part[1], part[2]])],
  ['b is the identity', first((part) => [part[0], IDENTITY_TEXT, part[2]])],
  ['a not canonical', first((part) => [NON_CANONICAL, part[1], part[2]])],
  ['a and b exchanged', first((part) => [part[1], part[0], part[2]])],
  ['c + ℓ', proof(([c, z]) => [plusOrder(c), z])],
  ['z + ℓ', proof(([c, z]) => [c, plusOrder(z)])],
  ['c-sum off by one', proof(([c, z]) => [plusOne(c), z])],
  ['z off by one', proof(([c, z]) => [c, plusOne(z)])],
  ['a branch missing', first((part) => [part[0], part[1], part[2].slice(1)])],
  ['branches in another order', first((part) => [part[0], part[1], part[2].toReversed()])],
  ['a ciphertext too many', ({ ct, sum }) => ({ ct: [...ct, ...ct], sum })],
  ['no ciphertext', ({ sum }) => ({ ct: [], sum })],
  ['a further member', ({ ct, sum }) => ({ ct, sum, x: 1 })],
  ['nothing', () => null],
];

function first(change: (part: Part) => unknown): (ct: Encrypted) => unknown {
  return ({ ct: [part, ...rest], sum }) => ({ ct: part === undefined ? [] : [change(part), ...rest], sum });
}

function proof(change: (branch: [string, string]) => unknown): (ct: Encrypted) => unknown {
  return first(([a, b, [branch, ...rest]]) => [a, b, branch === undefined ? [] : [change(branch), ...rest]]);
}

/** Attacks on the encrypted ballots of a secret poll whose sum was opened. */
export function sealedVectors(name: string, journal: Forgery, pollId: string): readonly Attack[] {
  const of = (event: { readonly pollId: string }) => event.pollId === pollId;
  const own = journal.find('ballotCast', 0, of);
  const next = journal.find('ballotCast', 1, of);
  const ballot = journal.event('ballotCast', own);
  const neighbour = journal.event('ballotCast', next);
  const voided = journal.find('ballotVoided', 0, of);
  const opened = journal.find('pollOpened', 0, of);
  const key = journal.event('pollOpened', opened).key;
  const names = JSON.parse(ballot.payload);
  const publicKey = journal.event(
    'keyRegistered',
    journal.find('keyRegistered', 0, ({ keyId }) => keyId === names.k),
  ).publicKey;
  const context = ballotContextOf(names, key?.y ?? '', publicKey);
  const cast = (ct: unknown) => journal.edit(own, 'ballotCast', (e) => signedAnew(e, { ct }));
  const { meetingId, personId, hash, payload } = ballot;
  /** The delegate shows a ballot before the own one is cast. */
  const shown = (change: Partial<EventOf<'ballotChallenged'>>) =>
    journal.insert(own, {
      ...journal.body(own),
      events: [{ type: 'ballotChallenged', meetingId, pollId, personId, hash, payload, opening: '{}', ...change }],
    });
  const forged: readonly (readonly [string, string, Forgery])[] = [
    ...PROOFS.map(([what, change]) => [`ballot: ${what}`, NOT_VOIDED, cast(change(partsOf(ballot.payload)))] as const),
    ['ballot: weak Fiat–Shamir forgery', NOT_VOIDED, cast(weakForgery(context, [1n, 1024n, 1024n ** 2n]))],
    ...(['statement', 'delegate', 'poll', 'question', 'key'] as const).map(
      (leave) =>
        [
          `ballot: challenge without the ${leave}`,
          NOT_VOIDED,
          cast(proofHashedBy(hashingWithout(leave), context, [1n, 1024n, 1024n ** 2n])),
        ] as const,
    ),
    ['ballot: copied from the next delegate', NOT_VOIDED, cast(partsOf(neighbour.payload))],
    ['ballot: left out', 'of another sum|of \\d+ ballots|does not hold: aggregate', journal.drop(own)],
    [
      'ballot: replaced by the next delegate’s',
      'is one of|hash',
      journal.edit(own, 'ballotCast', () => ({ ...neighbour, personId: ballot.personId })),
    ],
    [
      'ballot: choices in the clear',
      'canonical text',
      journal.edit(own, 'ballotCast', (e) => signedAnew(e, { c: ['for'], w: [null] })),
    ],
    ['void: not told', 'allows no change|not voided', journal.drop(voided)],
    [
      'void: a ballot that holds',
      'its proofs hold',
      journal.edit(voided, 'ballotVoided', (e) => ({ ...e, personId: ballot.personId, hash: ballot.hash })),
    ],
    [
      'void: a ballot that there is not',
      'that there is not',
      journal.edit(voided, 'ballotVoided', (e) => ({ ...e, hash: sha256Of('other') })),
    ],
    [
      'void: of another',
      'that there is not',
      journal.edit(voided, 'ballotVoided', (e) => ({ ...e, personId: ballot.personId })),
    ],
    ['void: twice', 'that there is not', journal.insert(voided + 1, journal.body(voided))],
    [
      'void: after the result',
      'after its result',
      journal.insert(journal.find('sumOpened', 0, of) + 1, journal.body(voided)),
    ],
    [
      'close: with a result',
      'before its sum is opened',
      journal.edit(journal.find('pollClosed', 0, of), 'pollClosed', (e) => ({
        ...e,
        tally: journal.event('sumOpened', journal.find('sumOpened', 0, of)).tally,
      })),
    ],
    [
      'key: another one',
      'another key',
      journal.edit(opened, 'pollOpened', (e) => ({
        ...e,
        key: e.key === null ? null : { ...e.key, y: IDENTITY_TEXT },
      })),
    ],
    ['key: none', 'another key', journal.edit(opened, 'pollOpened', (e) => ({ ...e, key: null }))],
    [
      'key: other words',
      'another key',
      journal.edit(opened, 'pollOpened', (e) => ({
        ...e,
        key: e.key === null ? null : { ...e.key, words: e.key.words.toReversed() },
      })),
    ],
    ['challenge: a shown ballot is cast', 'was shown', shown({})],
    ['challenge: under another hash', 'the hash it stands under', shown({ hash: '0'.repeat(64) })],
    ['challenge: no ballot at all', 'canonical text', shown({ payload: '{}' })],
    ['challenge: one of another delegate', 'is one of', shown({ payload: neighbour.payload, hash: neighbour.hash })],
  ];
  return forged.map(([what, says, one]) => ({
    name: `${name}: ${what}`,
    says: `${says}|does not hold|another sum`,
    journal: one,
  }));
}

/** Attacks on the opening of a secret poll's sum. */
export function openingVectors(name: string, journal: Forgery, pollId: string): readonly Attack[] {
  const of = (event: { readonly pollId: string }) => event.pollId === pollId;
  const sum = journal.find('sumOpened', 0, of);
  const close = journal.find('pollClosed', 0, of);
  const edited = (change: (opening: ReturnType<typeof openingOf>) => unknown) =>
    journal.edit(sum, 'sumOpened', (e) => ({ ...e, opening: canonicalJson(change(openingOf(e.opening))) }));
  const share = (change: (one: [string, string, string]) => unknown) =>
    edited((o) => ({
      ...o,
      partials: o.partials.map((p, i) => (i === 0 ? { ...p, shares: p.shares.map(change) } : p)),
    }));
  const forged: readonly (readonly [string, Forgery])[] = [
    [
      'a partial by somebody who is no trustee',
      edited((o) => ({ ...o, partials: o.partials.map((p) => ({ ...p, trustee: 7 })) })),
    ],
    ['one trustee twice', edited((o) => ({ ...o, partials: o.partials.slice(0, 1).flatMap((p) => [p, p]) }))],
    [
      'under another trustee’s number',
      edited((o) => ({ ...o, partials: o.partials.map((p) => ({ ...p, trustee: (p.trustee % 3) + 1 })) })),
    ],
    ['nobody opens', edited((o) => ({ ...o, partials: [] }))],
    ['a ballot fewer', edited((o) => ({ ...o, ballots: o.ballots - 1 }))],
    ['a ballot more', edited((o) => ({ ...o, ballots: o.ballots + 1 }))],
    ['no ballots', edited((o) => ({ ...o, ballots: 0, sums: [], aggregate: '', partials: [] }))],
    ['another aggregate', edited((o) => ({ ...o, aggregate: IDENTITY_TEXT }))],
    ['another sum', edited((o) => ({ ...o, sums: o.sums.map(([a, b]) => [b, a]) }))],
    ['a sum left out', edited((o) => ({ ...o, sums: o.sums.slice(1) }))],
    ['share is the identity', share(([, c, z]) => [IDENTITY_TEXT, c, z])],
    [
      'share changed',
      share(([d, c, z]) => [openingOf(journal.event('sumOpened', sum).opening).sums[0]?.[0] ?? d, c, z]),
    ],
    ['challenge + ℓ', share(([d, c, z]) => [d, plusOrder(c), z])],
    ['answer off by one', share(([d, c, z]) => [d, c, plusOne(z)])],
    ['a further member', edited((o) => ({ ...o, x: 1 }))],
    ['blanks', journal.edit(sum, 'sumOpened', (e) => ({ ...e, opening: ` ${e.opening}` }))],
    ['nothing', journal.edit(sum, 'sumOpened', (e) => ({ ...e, opening: '' }))],
    ['twice', journal.insert(sum + 1, journal.body(sum))],
    ['before the close', journal.move(sum, close)],
    [
      'given up and opened',
      journal.insert(sum, {
        ...journal.body(sum),
        events: [{ type: 'sumGivenUp', meetingId: 'meeting', pollId, why: 'chair' }],
      }),
    ],
    [
      'given up for too few',
      journal.insert(sum, {
        ...journal.body(sum),
        events: [{ type: 'sumGivenUp', meetingId: 'meeting', pollId, why: 'tooFew' }],
      }),
    ],
    ['announced without it', journal.drop(sum)],
  ];
  return forged.map(([what, one]) => ({
    name: `${name}: opening: ${what}`,
    says: 'opening|opened|given up|without a result',
    journal: one,
  }));
}

interface Opening {
  readonly ballots: number;
  readonly aggregate: string;
  readonly sums: readonly (readonly [string, string])[];
  readonly partials: readonly { readonly trustee: number; readonly shares: readonly [string, string, string][] }[];
}
const openingOf = (text: string): Opening => JSON.parse(text);

/** Attacks on the counting board's ceremony and its members' parts in an opening. */
export function boardVectors(journal: Forgery, pollId: string): readonly Attack[] {
  const post = (round: string, nth = 0) => journal.find('ceremonyPosted', nth, (event) => event.round === round);
  const made = journal.find('boardKeyMade');
  const confirmed = journal.find('boardKeyConfirmed');
  const partial = journal.find('partialPosted', 0, (event) => event.pollId === pollId);
  const body = (at: number, change: (value: ReturnType<typeof JSON.parse>) => unknown) =>
    journal.edit(at, 'ceremonyPosted', (e) => ({ ...e, body: canonicalJson(change(JSON.parse(e.body))) }));
  const part = (change: (value: ReturnType<typeof JSON.parse>) => unknown) =>
    journal.edit(partial, 'partialPosted', (e) => ({ ...e, body: canonicalJson(change(JSON.parse(e.body))) }));
  const by = (at: number, person: string) => journal.set(at, { by: { ...journal.body(at).by, person } });
  const key = journal.event('boardKeyMade', made).key;
  const forged: readonly (readonly [string, string, Forgery])[] = [
    ['key: no key posted', 'posts no key', body(post('keys'), () => ({ key: IDENTITY_TEXT }))],
    [
      'key: of somebody else',
      'signature',
      body(post('keys'), () => JSON.parse(journal.event('ceremonyPosted', post('keys', 1)).body)),
    ],
    [
      'commit: changed',
      'signature',
      body(post('commit'), (v) => ({ ...v, message: { ...v.message, hash: IDENTITY_TEXT } })),
    ],
    [
      'commit: said by another',
      'in the name of another',
      body(post('commit'), () => JSON.parse(journal.event('ceremonyPosted', post('commit', 1)).body)),
    ],
    ['commit: left out', 'before everybody has said', journal.drop(post('commit'))],
    ['commit: twice', 'a second time', journal.insert(post('commit') + 1, journal.body(post('commit')))],
    ['commit: sent by another', 'was sent by another', by(post('commit'), 'p7')],
    ['reveal: before all committed', 'before everybody has said', journal.move(post('reveal'), post('commit', 2))],
    ['reveal: changed', 'signature', body(post('reveal'), (v) => ({ ...v, message: { ...v.message, box: key.y } }))],
    ['reveal: without signature', 'signature', body(post('reveal'), (v) => ({ ...v, signature: 'A'.repeat(86) }))],
    [
      'reveal: blanks',
      'canonical',
      journal.edit(post('reveal'), 'ceremonyPosted', (e) => ({ ...e, body: ` ${e.body}` })),
    ],
    [
      'shares: changed',
      'signature',
      body(post('shares'), (v) => ({ ...v, message: { ...v.message, shares: v.message.shares.toReversed() } })),
    ],
    ['shares: left out', 'before everybody has said', journal.drop(post('shares'))],
    [
      'shares: said as a reveal',
      'canonical text',
      body(post('shares'), () => JSON.parse(journal.event('ceremonyPosted', post('reveal')).body)),
    ],
    ['done: another key', 'found another key', body(post('done'), (v) => ({ ...v, words: v.words.toReversed() }))],
    [
      'key made: another y',
      'another key than its messages give',
      journal.edit(made, 'boardKeyMade', (e) => ({ ...e, key: { ...e.key, y: e.key.trustees[0]?.verifyKey ?? '' } })),
    ],
    [
      'key made: verification keys exchanged',
      'another key than its messages give',
      journal.edit(made, 'boardKeyMade', (e) => ({ ...e, key: { ...e.key, trustees: e.key.trustees.toReversed() } })),
    ],
    [
      'key made: a lower threshold',
      'another key than its messages give',
      journal.edit(made, 'boardKeyMade', (e) => ({ ...e, key: { ...e.key, threshold: 1 } })),
    ],
    [
      'key made: other words',
      'another key than its messages give',
      journal.edit(made, 'boardKeyMade', (e) => ({ ...e, key: { ...e.key, words: e.key.words.toReversed() } })),
    ],
    [
      'key made: twice',
      'a second key',
      journal.insert(made + 1, { ...journal.body(made), events: [journal.event('boardKeyMade', made)] }),
    ],
    ['key confirmed: by one fewer', 'without a key', journal.drop(confirmed)],
    ['key confirmed: for another', 'confirmed for', by(confirmed, 'p7')],
    ['key confirmed: before it is made', 'before it is made', journal.move(confirmed, post('done'))],
    [
      'ceremony: stopped and used',
      'not under way|without a key',
      journal.insert(confirmed, {
        ...journal.body(confirmed),
        events: [
          { type: 'ceremonyStopped', meetingId: 'meeting', ceremonyId: 'ceremony', by: 'p1', why: 'wordsDiffer' },
        ],
      }),
    ],
    [
      'ceremony: under another id',
      'not under way',
      journal.edit(journal.find('ceremonyStarted'), 'ceremonyStarted', (e) => ({ ...e, ceremonyId: 'elsewhere' })),
    ],
    [
      'board: changed before the sum is opened',
      'changes before',
      journal.insert(partial, journal.body(journal.find('boardSet'))),
    ],
    [
      'partial: by nobody on the board',
      'who is no trustee',
      by(partial, 'p7').edit(partial, 'partialPosted', (e) => ({ ...e, personId: 'p7' })),
    ],
    ['partial: sent by another', 'is another', by(partial, 'p7')],
    ['partial: twice', 'a second time', journal.insert(partial + 1, journal.body(partial))],
    ['partial: as another trustee', 'as another trustee', part((v) => ({ ...v, trustee: (v.trustee % 3) + 1 }))],
    ['partial: of a ballot fewer', 'does not hold', part((v) => ({ ...v, ballots: v.ballots - 1 }))],
    ['partial: of another aggregate', 'does not hold', part((v) => ({ ...v, aggregate: IDENTITY_TEXT }))],
    [
      'partial: without proof',
      'does not hold',
      part((v) => ({ ...v, shares: v.shares.map(([d]: [string]) => [d, IDENTITY_TEXT, IDENTITY_TEXT]) })),
    ],
    [
      'partial: before the close',
      'before it is closed',
      journal.move(
        partial,
        journal.find('pollClosed', 0, (event) => event.pollId === pollId),
      ),
    ],
    ['partial: never posted', 'no trustee posted', journal.drop(partial)],
  ];
  return forged.map(([what, says, one]) => ({ name: `board: ${what}`, says, journal: one }));
}
