import type { ReactNode } from 'react';
import { type Figures, growsWithBallots, type Rule } from '../../../core/voting/rule.ts';
import { baseCount } from '../../../core/voting/tally.ts';
import { useText } from '../../app/useText.ts';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import css from './RuleFacts.module.css';

/** Before a vote opens. */
const NO_BALLOTS = { returned: 0, valid: 0 } as const;

export interface RuleFactsProps {
  rule: Rule;
  /** As they stand now: what would be frozen if the vote opened. */
  figures: Figures;
  noun: string;
  /** More pairs of `dt` and `dd` in the same columns. */
  children?: ReactNode;
}

/** A rule in words: when the question is carried, on what it is counted, why, and what may be chosen. */
export function RuleFacts({ rule, figures, noun, children }: RuleFactsProps) {
  const t = useText();
  const words = t.chair.openVote;
  const base = t.voting.base(rule.base, noun);
  return (
    <dl className={css.facts}>
      <dt>{words.rule}</dt>
      <dd>
        <strong>{t.voting.passesWhen(rule, noun)}</strong>
        {rule.legalBasis.map((basis) => (
          <span key={`${basis.text} ${basis.clause}`} className={css.quiet}>
            {words.basis}: {[basis.text, basis.clause].filter((part) => part !== '').join(', ')}
            {!basis.confirmed && ` (${words.basisOpen})`}
          </span>
        ))}
      </dd>
      <dt>{words.base}</dt>
      <dd>
        {growsWithBallots(rule.base)
          ? words.baseLater(base)
          : words.baseNow(base, baseCount(rule, figures, NO_BALLOTS))}
      </dd>
      <dt>{words.options}</dt>
      <dd className={css.options}>
        {rule.options.map((option) => (
          <span key={option.id}>
            <ChoiceGlyph kind={option.role} size="26px" />
            {option.label}
          </span>
        ))}
      </dd>
      {children}
    </dl>
  );
}
