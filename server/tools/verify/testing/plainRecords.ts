import { MeetingRecord } from '../MeetingRecord.ts';
import type { DelegateRecord, PollSetupRecord, RollEntryRecord } from '../records.ts';

const PRESENT = { kind: 'present' };
export const ABSENT = { kind: 'absent' };
const OFFICIAL = { standing: 'official', exclusion: null, attendance: PRESENT, proxyTo: null, weight: 1000 };

/** A running meeting of such delegates: official, present and not excluded unless said otherwise. */
export function meetingOf(changes: readonly Partial<DelegateRecord>[]): MeetingRecord {
  const delegates = Object.fromEntries(
    changes.map((change, i) => [`p${i}`, { personId: `p${i}`, ...OFFICIAL, ...change }]),
  );
  const setup = { totalMembers: changes.length };
  const meeting = new MeetingRecord({
    id: 'm',
    roomId: 'r',
    setup,
    delegates,
    polls: [],
    board: null,
    serverKey: null,
  });
  meeting.state = 'running';
  return meeting;
}

/** Delegates of `meetingOf` by their places, who vote by themselves. */
export const rollOf = (...seats: readonly number[]): RollEntryRecord[] =>
  seats.map((i) => ({ personId: `p${i}`, name: '', weight: 1000, castBy: `p${i}` }));

/** A question put to the officials of a meeting, with everything else as plain as can be. */
export function setupOf(conduct: 'electronic' | 'secretBoard'): PollSetupRecord {
  const options = ['for', 'against', 'abstain'].map((role) => ({ id: role, label: role, role, asksText: false }));
  const majority = { kind: 'moreThan', numerator: 1, denominator: 2 } as const;
  const counting = { base: 'total' as const, majority, thresholds: [], decimals: 2, quorum: null };
  return {
    id: 'p',
    title: '',
    lines: [{ id: 'l', title: '', personId: null }],
    rule: {
      kind: 'decision',
      options,
      ballotForm: null,
      conducts: [conduct],
      weighted: false,
      proxies: 0,
      ...counting,
    },
    conduct,
    seats: null,
    seconds: null,
    changeAllowed: true,
    liveTally: conduct === 'electronic' ? 'all' : 'nobody',
    names: 'nobody',
    voters: 'officials',
  };
}
