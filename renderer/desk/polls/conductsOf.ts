import { Conduct, isSecret, type Rule } from '../../../core/voting/rule.ts';

/** Why a vote cannot be held in a way: the rule itself, a choice that asks for words, or weights that only a machine adds up. */
export type ConductFault = 'rule' | 'words' | 'weights';

export interface ConductChoice {
  readonly conduct: Conduct;
  /** Null where it can be held so. */
  readonly why: ConductFault | null;
}

type Held = Pick<Rule, 'conducts' | 'options' | 'weighted'>;

/** Every way of holding a vote, and why one is not possible by this rule (V-17). */
export function conductsOf(rule: Held): readonly ConductChoice[] {
  const why = (conduct: Conduct): ConductFault | null => {
    if (!rule.conducts.includes(conduct)) return 'rule';
    if (rule.weighted && conduct !== 'electronic') return 'weights';
    return isSecret(conduct) && rule.options.some(({ asksText }) => asksText) ? 'words' : null;
  };
  return Conduct.options.map((conduct) => ({ conduct, why: why(conduct) }));
}
