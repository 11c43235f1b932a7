import type { Catalogue } from '../../core/i18n/catalogue.ts';
import { formatVotes, type Language } from '../../core/i18n/format.ts';
import type { Status } from '../parts/StatusGlyph.tsx';
import { isOneQuestion } from './boardRows.ts';
import type { Poll, Tally } from './pollTypes.ts';

/** What a vote came to: a shape, a word, and the rule it was found by as a sentence. */
export interface Conclusion {
  readonly status: Extract<Status, 'ok' | 'warn' | 'bad' | 'info'>;
  readonly word: string;
  readonly rule: string;
  /** Names with equal votes at the last seat: the body decides about them (V-16). */
  readonly undecided: string;
}

/** The conclusion of any kind of vote in words; every figure is one of the tally's (V-1). */
export function conclusion(
  poll: Poll,
  tally: Tally,
  noun: string,
  { voting: words }: Pick<Catalogue, 'voting'>,
  language: Language,
): Conclusion {
  const { rule } = poll;
  const print = (count: number) => formatVotes(count, tally.unit, language);
  const sentence = (reached: number | null) =>
    words.ruleReached(rule, noun, {
      base: print(tally.baseCount),
      required: print(tally.required),
      reached: reached === null ? null : print(reached),
    });
  const [first] = tally.lines;
  if (isOneQuestion(poll) && first !== undefined)
    return {
      status: first.outcome === 'adopted' ? 'ok' : 'bad',
      word: words.outcome(rule.kind, first.outcome),
      rule: sentence(first.inFavour),
      undecided: '',
    };
  if (rule.kind === 'rating') {
    const reached = tally.lines.filter(({ consequence }) => consequence !== null).length;
    return {
      status: 'info',
      word: words.ratedCount(tally.lines.length),
      rule: reached === 0 ? words.noThreshold : words.reachedThreshold(reached),
      undecided: '',
    };
  }
  if (tally.election !== null) {
    const { elected, tied, vacant } = tally.election;
    const names = poll.lines.filter(({ id }) => tied.includes(id)).map(({ title }) => title);
    const count = words.electedCount(elected.length, elected.length + vacant);
    return {
      status: vacant === 0 ? 'ok' : 'warn',
      word: vacant === 0 ? count : `${count}, ${words.vacant(vacant)}`,
      rule: sentence(null),
      undecided: names.length === 0 ? '' : words.tiedNames(names.join(', ')),
    };
  }
  const carried = tally.lines.filter(({ outcome }) => outcome === 'adopted').length;
  const of = tally.lines.length;
  return {
    status: carried === of ? 'ok' : carried === 0 ? 'bad' : 'info',
    word: rule.kind === 'confidence' ? words.trustedCount(carried, of) : words.adoptedCount(carried, of),
    rule: sentence(null),
    undecided: '',
  };
}
