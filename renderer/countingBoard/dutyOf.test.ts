import { describe, expect, it } from 'vitest';
import type { Views } from '../../core/views/schemas.ts';
import { memoryKeys } from '../app/keyStore.ts';
import { dutyOf, isWaiting } from './dutyOf.ts';
import { keepTrustee, readTrustee, type Trustee } from './trusteeMemory.ts';

type Board = NonNullable<Views['board']>;

const KEY = { y: 'Y'.repeat(43), threshold: 2, trustees: [], words: [] };
const member = (personId: string, fields: Partial<Board['members'][number]> = {}) => ({
  personId,
  name: personId,
  isHead: false,
  done: null,
  confirmed: false,
  ...fields,
});
const ceremony = (fields: Partial<NonNullable<Board['ceremony']>> = {}) => ({
  id: 'c1',
  round: 'keys' as const,
  key: null,
  stopped: null,
  ...fields,
});
const board = (fields: Partial<Board> = {}): Board => ({
  members: [member('an'), member('binh')],
  threshold: 2,
  ceremony: ceremony(),
  isReady: false,
  openings: [],
  ...fields,
});
const trustee = (fields: Partial<Trustee> = {}): Trustee => ({
  meetingId: 'm1',
  personId: 'an',
  ceremonyId: 'c1',
  seed: 's'.repeat(43),
  noted: true,
  opened: {},
  ...fields,
});

describe('what is due from a member of the counting board', () => {
  it.each<[string, Board | null, Trustee | null, string | undefined]>([
    ['without a board nothing', null, null, undefined],
    ['for nobody else anything', board({ members: [member('binh')] }), null, undefined],
    ['nothing before the ceremony begins', board({ ceremony: null }), null, undefined],
    ['to take up the task', board(), null, 'accept'],
    ['to take up the task of a new ceremony', board({ ceremony: ceremony({ id: 'c2' }) }), trustee(), 'accept'],
    ['to seal the envelope', board(), trustee({ noted: false }), 'envelope'],
    ['nothing while the devices work', board(), trustee(), 'working'],
    [
      'the envelope, where another terminal began',
      board({ members: [member('an', { done: 'keys' })] }),
      null,
      'restore',
    ],
    ['to compare', board({ ceremony: ceremony({ key: KEY }) }), trustee(), 'compare'],
    [
      'to wait for the others',
      board({ ceremony: ceremony({ key: KEY }), members: [member('an', { confirmed: true })] }),
      trustee(),
      'waiting',
    ],
    [
      'nothing while the key is ready',
      board({ ceremony: ceremony({ key: KEY }), members: [member('an', { confirmed: true })], isReady: true }),
      trustee(),
      'ready',
    ],
    [
      'to hear that it was stopped',
      board({ ceremony: ceremony({ stopped: { by: 'binh', why: 'fault' } }) }),
      trustee(),
      'stopped',
    ],
    ['to open a sum', board({ openings: [{ pollId: 'v', posted: ['binh'], needed: 2 }] }), trustee(), 'opening'],
    [
      'the envelope, to open a sum at another terminal',
      board({ openings: [{ pollId: 'v', posted: [], needed: 2 }] }),
      null,
      'restore',
    ],
  ])('%s', (_name, view, held, kind) => {
    expect(dutyOf(view, 'an', held)?.kind).toBe(kind);
  });

  it('is first the sum that this member has not opened', () => {
    const openings = [
      { pollId: 'v', posted: ['an'], needed: 2 },
      { pollId: 'w', posted: [], needed: 2 },
    ];
    expect(dutyOf(board({ openings }), 'an', trustee())).toMatchObject({ pollId: 'w', posted: false });
    const posted = dutyOf(board({ openings: openings.slice(0, 1) }), 'an', trustee());
    expect(posted).toMatchObject({ pollId: 'v', posted: true, parts: 1, needed: 2 });
    expect(posted !== null && isWaiting(posted)).toBe(true);
  });
});

describe('what a tab keeps of a member', () => {
  it('is theirs in this meeting only, and gone as soon as somebody else looks', () => {
    const kept = memoryKeys();
    keepTrustee(kept, trustee());
    expect(readTrustee(kept, 'm1', 'an')).toEqual(trustee());
    expect(readTrustee(kept, 'm1', 'binh')).toBeNull();
    expect(readTrustee(kept, 'm1', 'an')).toBeNull();
    kept.set('trustee', '{');
    expect(readTrustee(kept, 'm1', 'an')).toBeNull();
  });
});
