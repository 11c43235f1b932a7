import type { BaseKind, Majority } from '../../voting/rule.ts';
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

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const voting: Catalogue['voting'] = {
  board: 'Voting result',
  total: () => 'Total membership',
  present: 'Present',
  takingPart: 'Took part',
  notVoted: 'Not voted yet',
  verdict: { adopted: 'Adopted', notAdopted: 'Not adopted' },
  conclusion: 'Conclusion',
  majority: majorityWords,
  base: baseWords,
  countedOn: (base, _noun, count) => `Percentages of ${baseWords(base)}: ${formatCount(count, 'en')}`,
  rule: (rule, _noun, required, count) => {
    const words = capital(`${majorityWords(rule.majority)} of ${baseWords(rule.base)}`);
    return required === null || count === null
      ? words
      : `${words}: at least ${formatCount(required, 'en')} in favour out of ${formatCount(count, 'en')}`;
  },
  passesWhen: (rule) => `Adopted when ${majorityWords(rule.majority)} of ${baseWords(rule.base)} vote in favour.`,
  voted: (n, of) => `Voted: ${formatCount(n, 'en')} of ${formatCount(of, 'en')}`,
};
