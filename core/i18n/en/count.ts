import type { Catalogue } from '../catalogue.ts';
import { formatCount } from '../format.ts';

const n = (count: number) => formatCount(count, 'en');

export const count: Catalogue['count'] = {
  title: 'Enter the count',
  paperIntro:
    'Two people enter it independently. The other one’s figures are not shown; the vote closes when both agree.',
  handIntro: 'Enter what was counted, once. The result says that it was entered by hand.',
  issued: 'Ballots issued',
  returned: 'Ballots returned',
  valid: 'Valid ballots',
  invalid: 'Invalid ballots',
  reasons: 'Why ballots are invalid',
  reasonsHint: 'One reason for each ballot. An empty field is 0.',
  unexplained: (left) => `${n(left)} invalid ${left === 1 ? 'ballot has' : 'ballots have'} no reason yet.`,
  takingPart: 'Members taking part',
  roll: (roll) => `${n(roll)} on the roll`,
  line: 'Person, question',
  unmarked: 'Unmarked',
  votesFor: (name, option) => `${name}: ${option}`,
  faults: {
    issuedOverRoll: (roll) => `No more can be issued than the ${n(roll)} on the roll.`,
    returnedOverIssued: 'No more can be returned than were issued.',
    partsOfReturned: (returned) => `Valid and invalid together must be those returned (${n(returned)}).`,
    partsOfReturnedOpen: 'Valid and invalid together must be those returned.',
    reasonsOfInvalid: (invalid) => `The reasons add up to more than ${n(invalid)} invalid ballots.`,
    lineOverValid: (sum, valid) => `Together ${n(sum)}, more than ${n(valid)} valid ballots.`,
    tooManyVotes: (most) => `More votes than there can be: ${n(most)}.`,
    shape: 'Fill in every field.',
  },
  differs: 'The other count differs: count this again.',
  differing: (count) => `The two counts differ in ${n(count)} ${count === 1 ? 'field' : 'fields'}`,
  differingText: 'These are marked. Count them from the ballots again, mend your own count and send it again.',
  agreed: 'Both counts agree. The chair can close the vote.',
  entered: 'The count is in. The chair can close the vote.',
  waiting: 'Your count is in. A second person has to enter theirs.',
  otherIn: (name, time) => `${name} entered a count at ${time}.`,
  taken: 'Enough people have entered a count. Only they can mend theirs.',
  onBallot: 'You stand on this ballot',
  onBallotText: 'Nobody counts an election they stand in: the secretary and the counting board enter it.',
  closed: 'This vote is closed; nothing can be entered any more.',
  send: 'Send my count',
  resend: 'Send the mended count',
  sent: 'The count was sent.',
  missing: (count) => `${n(count)} ${count === 1 ? 'field is' : 'fields are'} still empty.`,
  enterHint: 'Enter goes to the next field.',
};
