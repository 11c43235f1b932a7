import { describe, expect, it } from 'vitest';
import type { DelegateLine } from '../../../core/views/delegatesView.ts';
import { shippedRule } from '../../board/testing/samplePoll.ts';
import {
  type AdHocDraft,
  conductOf,
  conductOffers,
  EMPTY_AD_HOC,
  linesOf,
  namesOffered,
  setupOf,
} from './adHocForm.ts';

const delegate = (personId: string, name: string): DelegateLine => ({
  personId,
  code: personId,
  name,
  position: 'Giám đốc Sở',
  unit: '',
  standing: 'official',
  exclusion: null,
  placeId: null,
  placeLabel: null,
  attendance: { kind: 'present', since: 0 },
  standsInFor: null,
  weight: 1000,
  proxyTo: null,
});
const draft = (fields: Partial<AdHocDraft> = {}): AdHocDraft => ({ ...EMPTY_AD_HOC, title: 'Việc A', ...fields });
const all = { hasKey: true, entitled: 45 };

describe('the conducts offered', () => {
  it('[V-17] are those of the rule and no other', () => {
    const offered = (ruleSetId: string) => conductOffers(shippedRule(ruleSetId), all).map(({ conduct }) => conduct);
    expect(offered('partyElectionWithSurplus')).toEqual(['paper']);
    expect(offered('meetingElection')).toEqual(['electronic', 'hand', 'card']);
  });

  it('[V-15] say what stands in the way of secrecy', () => {
    const blocked = (ruleSetId: string, room: typeof all) =>
      conductOffers(shippedRule(ruleSetId), room).flatMap((offer) => (offer.blocked === null ? [] : [offer]));
    expect(blocked('partyRating', { ...all, hasKey: false })).toEqual([{ conduct: 'secretBoard', blocked: 'noBoard' }]);
    expect(blocked('partyRating', { ...all, entitled: 4 }).map(({ blocked: why }) => why)).toEqual([
      'tooFew',
      'tooFew',
    ]);
    expect(blocked('partyCommitteeWithOther', all).map(({ blocked: why }) => why)).toEqual(['words', 'words']);
  });

  it('fall back to the first that can be taken', () => {
    const offers = conductOffers(shippedRule('partyRating'), { ...all, hasKey: false });
    expect(conductOf(offers, 'secretBoard')).toBe('secretServer');
    expect(conductOf(offers, 'paper')).toBe('paper');
    expect(conductOf([], 'paper')).toBeNull();
  });
});

describe('the lines of a ballot', () => {
  it('[V-19] know delegates by their exact name', () => {
    const delegates = [delegate('a', 'Nguyễn Văn An'), delegate('b', 'Trần Bình'), delegate('c', 'Trần Bình')];
    expect(linesOf('Nguyễn Văn  An\n\nTrần Bình, Bí thư\nLê Chi', 'rating', delegates)).toEqual([
      { id: 'l1', title: 'Nguyễn Văn An', note: 'Giám đốc Sở', personId: 'a' },
      { id: 'l2', title: 'Trần Bình', note: 'Bí thư', personId: null },
      { id: 'l3', title: 'Lê Chi', note: '', personId: null },
    ]);
  });

  it('are whole sentences where questions are decided', () => {
    expect(linesOf('Việc A, phần một\nViệc B', 'decision', []).map(({ title }) => title)).toEqual([
      'Việc A, phần một',
      'Việc B',
    ]);
  });
});

describe('the vote that would be opened', () => {
  const from = { id: 'p', itemId: null, rule: shippedRule('partyCommitteeResolution'), lines: [] };

  it('is one question when no lines are typed', () => {
    const setup = setupOf(draft(), { ...from, conduct: 'electronic' });
    expect(setup?.lines).toEqual([{ id: 'l1', title: '', note: '', personId: null }]);
    expect(setup).toMatchObject({ seconds: 60, liveTally: 'chair', names: 'chairAndDesk', seats: null });
  });

  it('shows nothing of a secret ballot, and gives a counted one no deadline', () => {
    expect(setupOf(draft(), { ...from, conduct: 'secretBoard' })).toMatchObject({
      liveTally: 'nobody',
      names: 'nobody',
    });
    expect(setupOf(draft(), { ...from, conduct: 'hand' })).toMatchObject({ seconds: null, names: 'nobody' });
  });

  it('never shows names to more than the rule allows', () => {
    expect(namesOffered(shippedRule('councilElection'))).toEqual(['nobody']);
    expect(setupOf(draft({ names: 'everyone' }), { ...from, conduct: 'electronic' })?.names).toBe('nobody');
  });

  it('is not there without persons, or with more seats than persons', () => {
    const election = { id: 'p', itemId: null, rule: shippedRule('councilElection'), conduct: 'paper' as const };
    const lines = linesOf('An\nBình', 'election', []);
    expect(setupOf(draft(), { ...election, lines: [] })).toBeNull();
    expect(setupOf(draft({ seats: 3 }), { ...election, lines })).toBeNull();
    expect(setupOf(draft({ seats: 2 }), { ...election, lines })?.seats).toBe(2);
  });

  it('is not there without a question', () => {
    expect(setupOf(draft({ title: '  ' }), { ...from, conduct: 'electronic' })).toBeNull();
  });
});
