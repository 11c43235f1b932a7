import { describe, expect, it } from 'vitest';
import { checkSetup } from './pollRules.ts';
import type { PollSetupRecord } from './records.ts';

const option = (id: string, role: string, asksText = false) => ({ id, label: id, role, asksText });
const TWO = [option('for', 'for'), option('against', 'against')];
const THREE = [...TWO, option('abstain', 'abstain')];
const lines = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `l${i}`, title: '', personId: null }));

type Change = Partial<PollSetupRecord> & { readonly withRule?: Partial<PollSetupRecord['rule']> };

/** An open decision on one question with something else about it. */
function setupOf({ withRule, ...change }: Change): PollSetupRecord {
  const rule = {
    kind: 'decision',
    options: THREE,
    ballotForm: null,
    conducts: ['electronic', 'secretBoard', 'secretServer', 'hand', 'card'],
    weighted: false,
    proxies: 0,
    ...withRule,
  };
  const poll = { id: 'p', lines: lines(1), seats: null, conduct: 'electronic', seconds: null, liveTally: 'all' };
  return { ...poll, names: 'nobody', rule, ...change } as PollSetupRecord;
}

const election = (seats: number | null, persons: number, withRule: Change['withRule'] = {}) =>
  setupOf({
    seats,
    lines: lines(persons),
    withRule: { kind: 'election', options: TWO, ballotForm: 'strike', ...withRule },
  });
const secret = (change: Change) => setupOf({ conduct: 'secretBoard', liveTally: 'nobody', ...change });
const fourOptions = [...THREE, option('other', 'other')];
const fiveOptions = [...fourOptions, option('more', 'other')];

describe('a poll that can be held', () => {
  it.each<[string, PollSetupRecord]>([
    ['an open vote', setupOf({})],
    ['an open vote with a deadline and names', setupOf({ seconds: 60, names: 'all' })],
    ['of an election for everybody on the list', election(2, 2)],
    ['of an election for fewer', election(1, 3)],
    ['in secret', secret({})],
    ['in secret by the server', secret({ conduct: 'secretServer' })],
    ['in secret, of five choices on one line', secret({ withRule: { options: fiveOptions } })],
    ['in secret, of 50 lines of three options', secret({ lines: lines(50) })],
    ['in secret, of 20 lines of four options', secret({ lines: lines(20), withRule: { options: fourOptions } })],
    ['by hands', setupOf({ conduct: 'hand' })],
  ])('%s', (_what, setup) => {
    expect(() => checkSetup(setup)).not.toThrow();
  });
});

describe('a poll that cannot be held', () => {
  it.each<[string, PollSetupRecord, string]>([
    ['as its rule does not allow', setupOf({ conduct: 'paper' }), 'does not allow'],
    ['with a line twice', setupOf({ lines: [...lines(1), ...lines(1)] }), 'one line twice'],
    [
      'with an option twice',
      setupOf({ withRule: { options: [...TWO, option('against', 'abstain')] } }),
      'one option twice',
    ],
    ['with two options in favour', setupOf({ withRule: { options: [...TWO, option('yes', 'for')] } }), 'in favour'],
    [
      'with none in favour',
      setupOf({ withRule: { options: [option('no', 'against'), option('x', 'abstain')] } }),
      'in favour',
    ],
    ['a decision with seats', setupOf({ seats: 1 }), 'fills no seats'],
    ['a decision with a form of ballots', setupOf({ withRule: { ballotForm: 'boxes' } }), 'fills no seats'],
    ['an election without seats', election(null, 2), 'fills no seats'],
    ['an election without a form of ballots', election(1, 2, { ballotForm: null }), 'fills no seats'],
    ['more seats than persons', election(3, 2), 'more seats than persons'],
    ['an election by three options', election(1, 2, { options: THREE }), 'more than two options'],
    ['in secret with running counts', secret({ liveTally: 'all' }), 'running counts or names'],
    ['in secret with names', secret({ names: 'all' }), 'running counts or names'],
    [
      'in secret by the server with names',
      secret({ conduct: 'secretServer', names: 'all' }),
      'running counts or names',
    ],
    [
      'in secret with words',
      secret({ withRule: { options: [...TWO, option('other', 'other', true)] } }),
      'asks for words',
    ],
    ['in secret with weights', secret({ withRule: { weighted: true } }), 'weights or proxies'],
    ['in secret with proxies', secret({ withRule: { proxies: 1 } }), 'weights or proxies'],
    ['in secret on too many lines', secret({ lines: lines(21), withRule: { options: fourOptions } }), 'too many lines'],
    ['by hands with a deadline', setupOf({ conduct: 'hand', seconds: 60 }), 'has a deadline'],
    ['by hands with names', setupOf({ conduct: 'card', names: 'all' }), 'has a deadline'],
  ])('%s', (_what, setup, says) => {
    expect(() => checkSetup(setup)).toThrow(says);
  });
});
