import { demand } from '../file/Fault.ts';
import type { Members } from '../file/Members.ts';

/** A share of the base, as a fraction. */
export interface Majority {
  readonly kind: 'moreThan' | 'atLeast';
  readonly numerator: number;
  readonly denominator: number;
}

/** The rule that a poll keeps its own copy of. */
export interface Rule {
  readonly kind: 'decision' | 'rating' | 'confidence' | 'election';
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly role: string;
    readonly asksText: boolean;
  }[];
  readonly base: 'total' | 'summoned' | 'present' | 'takingPart' | 'returned' | 'valid';
  readonly majority: Majority;
  readonly thresholds: readonly { readonly id: string; readonly optionId: string; readonly majority: Majority }[];
  readonly ballotForm: 'boxes' | 'strike' | null;
  readonly quorum: {
    readonly numerator: number;
    readonly denominator: number;
    readonly base: 'total' | 'summoned';
  } | null;
  readonly decimals: number;
  readonly conducts: readonly string[];
  readonly weighted: boolean;
  readonly proxies: number;
}

/** How ballots are given. */
export type Conduct = 'electronic' | 'secretBoard' | 'secretServer' | 'hand' | 'card' | 'paper';

/** What is put to the vote, and how. */
export interface Setup {
  readonly id: string;
  readonly title: string;
  readonly rule: Rule;
  readonly lines: readonly { readonly id: string; readonly title: string; readonly personId: string | null }[];
  readonly seats: number | null;
  readonly conduct: Conduct;
  readonly seconds: number | null;
  readonly changeAllowed: boolean;
  readonly liveTally: string;
  readonly names: string;
  readonly voters: 'officials' | readonly string[];
}

const CONDUCTS: readonly Conduct[] = ['electronic', 'secretBoard', 'secretServer', 'hand', 'card', 'paper'];

/** Ballots are encrypted. */
export const isSecret = (conduct: Conduct): boolean => conduct === 'secretBoard' || conduct === 'secretServer';

/** Ballots are cast at terminals. */
export const isCast = (conduct: Conduct): boolean => conduct === 'electronic' || isSecret(conduct);

/** Where the option in favour stands among the options. */
export function favourIndex(rule: Rule): number {
  return rule.options.findIndex(({ role }) => role === 'for');
}

function readFraction(fraction: Members): { readonly numerator: number; readonly denominator: number } {
  const denominator = fraction.whole('denominator');
  demand(denominator > 0, 'Phân số có mẫu số bằng không', 'A fraction has the denominator zero', 'V-2');
  return { numerator: fraction.whole('numerator'), denominator };
}

function readMajority(majority: Members): Majority {
  return { kind: majority.oneOf('kind', ['moreThan', 'atLeast']), ...readFraction(majority) };
}

function readRule(rule: Members): Rule {
  const quorum = rule.membersOrNull('quorum');
  const decimals = rule.whole('decimals');
  demand(decimals <= 2, 'Số chữ số thập phân quá lớn', 'There are too many decimals', 'V-1');
  return {
    kind: rule.oneOf('kind', ['decision', 'rating', 'confidence', 'election']),
    options: rule.objects('options').map((option) => ({
      id: option.text('id'),
      label: option.text('label'),
      role: option.text('role'),
      asksText: option.flag('asksText'),
    })),
    base: rule.oneOf('base', ['total', 'summoned', 'present', 'takingPart', 'returned', 'valid']),
    majority: readMajority(rule.members('majority')),
    thresholds: rule.objects('thresholds').map((threshold) => ({
      id: threshold.text('id'),
      optionId: threshold.text('optionId'),
      majority: readMajority(threshold.members('majority')),
    })),
    ballotForm: rule.json('ballotForm') === null ? null : rule.oneOf('ballotForm', ['boxes', 'strike']),
    quorum: quorum && {
      ...readFraction(quorum),
      base: quorum.oneOf('base', ['total', 'summoned']),
    },
    decimals,
    conducts: rule.texts('conducts'),
    weighted: rule.flag('weighted'),
    proxies: rule.whole('proxies'),
  };
}

/** Reads a poll's setup as it stands in the journal. */
export function readSetup(setup: Members): Setup {
  return {
    id: setup.text('id'),
    title: setup.text('title'),
    rule: readRule(setup.members('rule')),
    lines: setup.objects('lines').map((line) => ({
      id: line.text('id'),
      title: line.text('title'),
      personId: line.textOrNull('personId'),
    })),
    seats: setup.wholeOrNull('seats'),
    conduct: setup.oneOf('conduct', CONDUCTS),
    seconds: setup.wholeOrNull('seconds'),
    changeAllowed: setup.flag('changeAllowed'),
    liveTally: setup.text('liveTally'),
    names: setup.text('names'),
    voters: setup.json('voters') === 'officials' ? 'officials' : setup.texts('voters'),
  };
}
