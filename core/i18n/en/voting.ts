import type { BaseKind, Majority } from '../../voting/rule.ts';
import type { LineOutcome } from '../../voting/tally.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatCount } from '../format.ts';

const majorityWords = ({ kind, numerator, denominator }: Majority): string => {
  const known: Readonly<Record<string, string>> = {
    '1/2': 'half',
    '2/3': 'two thirds',
    '3/4': 'three quarters',
    '1/1': 'all',
  };
  const fraction = `${numerator}/${denominator}`;
  if (kind === 'atLeast') return fraction === '1/1' ? 'unanimous (100%)' : `at least ${known[fraction] ?? fraction}`;
  return `more than ${known[fraction] ?? fraction}`;
};

const baseWords = (base: BaseKind): string =>
  ({
    total: 'total membership',
    summoned: 'summoned members',
    present: 'members present',
    takingPart: 'members taking part',
    returned: 'ballots returned',
    valid: 'valid ballots',
  })[base];

/** "the total membership of 47": the base by name with its count in it. */
const countedBase = (base: BaseKind, count: string): string =>
  base === 'total' ? `the total membership of ${count}` : `${count} ${baseWords(base)}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const CONFIDENCE: Readonly<Partial<Record<LineOutcome, string>>> = {
  adopted: 'Has the confidence',
  notAdopted: 'Does not have the confidence',
};

const verdict: Readonly<Record<LineOutcome, string>> = {
  adopted: 'Adopted',
  notAdopted: 'Not adopted',
  rated: 'Rated',
  elected: 'Elected',
  notElected: 'Not elected',
  tied: 'Equal votes – undecided',
};

const n = (count: number) => formatCount(count, 'en');

export const voting: Catalogue['voting'] = {
  board: 'Voting result',
  boardOf: {
    decision: 'Voting result',
    rating: 'Result of the confidence rating',
    confidence: 'Result of the vote of confidence',
    election: 'Result of the election',
  },
  kind: {
    decision: 'Decision',
    rating: 'Confidence rating',
    confidence: 'Vote of confidence',
    election: 'Election',
  },
  conduct: {
    electronic: 'Electronic vote',
    secretBoard: 'Secret electronic ballot, opened by the counting board',
    secretServer: 'Secret electronic ballot, opened by the server',
    hand: 'Vote by raised hand',
    card: 'Vote by raised card',
    paper: 'Paper ballot',
  },
  conductNote: {
    electronic: "Ballots carry a name and are signed with the delegate's key.",
    secretBoard:
      'Only the sum is opened, by more than half of the counting board together; no single ballot is ever decrypted.',
    secretServer:
      'Secret from every user, but not protected from whoever administers the server. For that, elect a counting board.',
    hand: 'The secretary counts and enters the figures.',
    card: 'The secretary counts and enters the figures.',
    paper: 'The counting board counts; two people enter independently and the entries are compared.',
  },
  source: {
    electronic: '',
    secretBoard: '',
    secretServer: '',
    hand: 'Raised hands · figures entered by hand',
    card: 'Raised cards · figures entered by hand',
    paper: 'Paper ballots · figures entered by hand',
  },
  total: () => 'Total membership',
  present: 'Present',
  takingPart: 'Took part',
  notVoted: 'Not voted yet',
  issued: 'Ballots issued',
  returned: 'Ballots returned',
  valid: 'Valid ballots',
  invalid: 'Invalid ballots',
  invalidCause: {
    tooMany: 'More than there are to elect',
    nobody: 'Nobody elected',
    notIssued: 'Not issued by the counting board',
    bothBoxes: 'Both boxes marked',
    strangers: 'A name not on the list',
    marked: 'Signed or marked',
    other: 'Another reason',
  },
  short: { issued: 'Issued', returned: 'Returned', valid: 'Valid', invalid: 'Invalid' },
  weighted: 'Counted by weight of ballots',
  verdict,
  outcome: (kind, outcome) => (kind === 'confidence' ? (CONFIDENCE[outcome] ?? verdict[outcome]) : verdict[outcome]),
  conclusion: 'Conclusion',
  majority: majorityWords,
  base: baseWords,
  countedOnBase: (base, _noun, count) => `Percentages of ${countedBase(base, count)}`,
  rule: (rule, _noun, required, count) => {
    const words = capital(`${majorityWords(rule.majority)} of ${baseWords(rule.base)}`);
    return required === null || count === null
      ? words
      : `${words}: at least ${formatCount(required, 'en')} in favour out of ${formatCount(count, 'en')}`;
  },
  ruleReached: (rule, _noun, { base, required, reached }) =>
    `${capital(`${majorityWords(rule.majority)} of ${countedBase(rule.base, base)}`)}: ${required} needed${
      reached === null ? '' : `, ${reached} reached`
    }`,
  passesWhen: (rule) => {
    const share = `${majorityWords(rule.majority)} of ${baseWords(rule.base)}`;
    switch (rule.kind) {
      case 'decision':
        return `Adopted when ${share} vote in favour.`;
      case 'confidence':
        return `Confidence is expressed when ${share} vote for it.`;
      case 'election':
        return `Elected with ${share}.`;
      case 'rating':
        return `Shares of each level are of ${baseWords(rule.base)}.`;
    }
  },
  voted: (count, of) => `Voted: ${n(count)} of ${n(of)}`,
  seats: (count) => `Number to elect: ${n(count)}`,
  round: (round) => `Round ${n(round)}`,
  electedCount: (elected, seats) => `Elected: ${n(elected)} of ${n(seats)}`,
  vacant: (count) => `${n(count)} still vacant`,
  tiedNames: (names) => `Equal votes – undecided: ${names}`,
  ratedCount: (count) => `Rated: ${n(count)}`,
  reachedThreshold: (count) => `${n(count)} reach a threshold of the rule`,
  noThreshold: 'nobody reaches a threshold of the rule',
  adoptedCount: (adopted, lines) => `Adopted: ${n(adopted)} of ${n(lines)} questions`,
  trustedCount: (trusted, lines) => `Confidence in ${n(trusted)} of ${n(lines)}`,
  unmarked: (count) => `Unmarked: ${count}`,
  person: 'Name',
  question: 'Question',
  votes: 'Votes',
  result: 'Result',
  names: 'Who chose what',
  page: (page, pages) => `Page ${n(page)} of ${n(pages)}`,
};
