import { describe, expect, it } from 'vitest';
import { readPayload } from '../../core/voting/ballotPayload.ts';
import { openPayload } from './ballotPayloads.ts';
import { testPoll } from './testing/testPoll.ts';

const poll = testPoll('partyCommitteeWithOther', ['Một', 'Hai', 'Ba']);
const KEY = '0123456789abcdef';

describe('an open ballot as it is signed', () => {
  it('[V-13] names poll, definition, delegate, key, number and the ballot before it', () => {
    const draft = { choices: ['for', null, 'against'], words: ['', '', ''] };
    const first = readPayload(openPayload(poll, { personId: 'an', ballot: null }, draft, KEY), false);
    expect(first).toMatchObject({ m: 'm', p: 'v', qh: poll.hash, d: 'an', k: KEY, n: 1, prev: null, c: draft.choices });
    const ballot = {
      choices: null,
      words: null,
      at: 1,
      entry: 2,
      hash: 'b'.repeat(64),
      key: KEY,
      n: 3,
      code: '',
      isVoid: false,
    };
    const next = readPayload(openPayload(poll, { personId: 'an', ballot }, draft, KEY), false);
    expect(next).toMatchObject({ n: 4, prev: ballot.hash });
  });

  it('[V-10] has words only with a choice that asks for them, in one normal form', () => {
    const draft = { choices: ['other', 'for', 'other'], words: [' Y\u0301 kie\u0302\u0301n ', 'bỏ', '  '] };
    const payload = readPayload(openPayload(poll, { personId: 'an', ballot: null }, draft, KEY), false);
    expect(payload).toMatchObject({ w: ['Ý kiến', null, null] });
  });
});
