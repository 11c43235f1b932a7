import { beforeAll, describe, expect, it } from 'vitest';
import { keyIdOf } from '../../core/keys/key.ts';
import { payloadText } from '../../core/voting/ballotPayload.ts';
import type { PollSetup } from '../../core/voting/poll.ts';
import { SHIPPED_RULES } from '../../core/voting/presets.ts';
import { base64url } from '../sign/base64.ts';
import { toHex } from '../sign/hex.ts';
import { sha256 } from '../sign/sha256.ts';
import { ready } from '../sign/sodium.ts';
import { utf8Bytes } from '../sign/utf8.ts';
import { checkChallenge, openingText } from './challenge.ts';
import { encryptBallot } from './encryptBallot.ts';
import { mulBase, scalarOf, write } from './group.ts';
import { ballotContextOf, optionIdsOf, secretChoicesOf, secretFormOf } from './pollForm.ts';
import { seededRandom } from './testing/seededRandom.ts';
import { verifyBallot } from './verifyBallot.ts';

const ruleOf = (id: string): PollSetup['rule'] => {
  const rule = SHIPPED_RULES.find(({ ruleSetId }) => ruleSetId === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
};
const line = (id: string) => ({ id, title: id, note: '', personId: null });
const PUBLIC_KEY = base64url.encode(sha256(utf8Bytes('somebody')));
const hashOf = (text: string) => toHex(sha256(utf8Bytes(text)));

beforeAll(() => ready());

function challenged(ruleId: string, lines: readonly string[], seats: number | null, ids: readonly (string | null)[]) {
  const poll = {
    rule: ruleOf(ruleId),
    lines: lines.map(line),
    seats,
    hash: hashOf('definition'),
    key: { y: write(mulBase(scalarOf(7))) },
  };
  const names = { m: 'm', p: 'p', qh: poll.hash, d: 'd' };
  const form = secretFormOf(poll);
  const context = ballotContextOf(names, poll.key.y, PUBLIC_KEY);
  const { ballot, secret } = encryptBallot(form, context, secretChoicesOf(poll, ids), seededRandom(ruleId));
  const payload = payloadText({ v: 1, ...names, k: keyIdOf(PUBLIC_KEY, hashOf), n: 1, prev: null, ct: ballot });
  return { poll, payload, form, context, ballot, opening: openingText(secret, PUBLIC_KEY) };
}

describe('a challenged ballot', () => {
  it.each([
    ['one question', 'partyCommitteeResolution', ['a'], null, ['against']],
    ['a rating with a person left out', 'partyRating', ['a', 'b', 'c'], null, ['high', null, 'low']],
    ['a struck list', 'partyElectionWithSurplus', ['a', 'b', 'c'], 2, ['keep', 'strike', 'keep']],
    ['two boxes for each person', 'councilElection', ['a', 'b'], 2, ['for', 'against']],
  ] as const)(
    '[V-12] is a valid ballot and is made again from what the terminal shows: %s',
    (_, rule, lines, seats, ids) => {
      const { poll, payload, opening, form, context, ballot } = challenged(rule, lines, seats, ids);
      expect(verifyBallot(form, context, ballot)).toBe('valid');
      expect(optionIdsOf(poll, secretChoicesOf(poll, ids))).toEqual(ids);
      expect(checkChallenge(poll, payload, opening)).toEqual({ choices: ids, matches: true });
    },
  );

  it('does not match when the terminal had encrypted something else than it shows', () => {
    const { poll, payload, opening } = challenged('partyRating', ['a', 'b'], null, ['high', 'high']);
    const lie = opening.replace('[0,0]', '[0,2]');
    expect(lie).not.toBe(opening);
    expect(checkChallenge(poll, payload, lie)).toEqual({ choices: ['high', 'low'], matches: false });
  });

  it('does not match in another poll, with another key, or when it cannot be read', () => {
    const { poll, payload, opening } = challenged('partyRating', ['a', 'b'], null, ['high', 'high']);
    expect(checkChallenge({ ...poll, hash: hashOf('other') }, payload, opening).matches).toBe(false);
    const other = base64url.encode(sha256(utf8Bytes('another')));
    expect(checkChallenge(poll, payload, opening.replace(PUBLIC_KEY, other)).matches).toBe(false);
    expect(checkChallenge(poll, payload, '{}')).toEqual({ choices: null, matches: false });
  });
});
