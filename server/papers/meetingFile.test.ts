import { describe, expect, it } from 'vitest';
import { factsHash } from './facts.ts';
import { MeetingFile } from './meetingFile.ts';
import { PARTY_FILE } from './testing/sampleFiles.ts';
import { COMMITTEE_VOTE, ELECTION, RATING } from './testing/sampleVotes.ts';
import type { VoteFile } from './voteFile.ts';

const faults = (vote: VoteFile) =>
  MeetingFile.safeParse({ ...PARTY_FILE, votes: [vote] }).error?.issues.map(({ message }) => message) ?? [];

const ballots = { issued: 43, returned: 42, valid: 40, invalid: 2, invalidReasons: [] };
const named = [{ code: 'UV-001', name: 'Nguyễn Văn Hùng', choice: 'Tán thành' }];
const election = { seats: 5, elected: ['c1'], tied: [], vacant: 4 };

describe('figures that contradict each other get on no paper', () => {
  it.each([
    ['more ballots returned than issued', { ...ELECTION, ballots: { ...ballots, issued: 41 } }],
    ['valid and invalid ballots are not those returned', { ...ELECTION, ballots: { ...ballots, valid: 39 } }],
    [
      'more reasons than invalid ballots',
      { ...ELECTION, ballots: { ...ballots, invalidReasons: [{ reason: 'trống', count: 3 }] } },
    ],
    [
      'more votes than valid ballots: Trần Thị Phương Thảo',
      { ...ELECTION, ballots: { ...ballots, valid: 38, invalid: 4 } },
    ],
    ['a secret vote has no named record', { ...RATING, named }],
    ['the vote closes before it opens', { ...COMMITTEE_VOTE, closedAt: COMMITTEE_VOTE.openedAt - 1 }],
    ['an election has an election result, nothing else has', { ...COMMITTEE_VOTE, election }],
    ['an elected person is not on the ballot list', { ...ELECTION, election: { ...election, elected: ['c99'] } }],
    ['a person is elected or tied twice', { ...ELECTION, election: { ...election, tied: ['c1'] } }],
    ['more elected than seats', { ...ELECTION, election: { ...election, seats: 0 } }],
  ] satisfies [string, VoteFile][])('%s', (message, vote) => {
    expect(faults(vote)).toContain(message);
  });

  it('and sound ones do', () => {
    expect(MeetingFile.safeParse(PARTY_FILE).success).toBe(true);
  });
});

describe('the hash of the facts', () => {
  it('is the same for decomposed letters and changes with any figure', () => {
    const decomposed = { ...PARTY_FILE, body: { ...PARTY_FILE.body, name: PARTY_FILE.body.name.normalize('NFD') } };
    const hash = factsHash(MeetingFile.parse(PARTY_FILE));
    expect(factsHash(MeetingFile.parse(decomposed))).toBe(hash);
    const votes = PARTY_FILE.votes.map((vote) => ({ ...vote, takingPart: vote.takingPart - 1 }));
    expect(factsHash(MeetingFile.parse({ ...PARTY_FILE, votes }))).not.toBe(hash);
  });
});
