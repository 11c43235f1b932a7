import { SHIPPED_RULES } from '../../../core/voting/presets.ts';
import type { Rule, RuleKind } from '../../../core/voting/rule.ts';
import { formOf, type RuleForm } from './ruleForm.ts';

/** The shipped rule that a rule of a kind starts from. */
const MODELS: Readonly<Record<RuleKind, string>> = {
  decision: 'partyCommitteeResolution',
  rating: 'partyRating',
  confidence: 'confidenceVote',
  election: 'partyElectionWithSurplus',
};

function modelOf(kind: RuleKind): Rule {
  const model = SHIPPED_RULES.find(({ ruleSetId }) => ruleSetId === MODELS[kind]);
  if (model === undefined) throw new Error(`no shipped rule of kind ${kind}`);
  return model;
}

/** What changes with the kind of a vote: choices, base, thresholds, ballot form, and how it may be held. Name and legal basis stay. */
export function fieldsOfKind(kind: RuleKind): Partial<RuleForm> {
  const {
    name: _name,
    effectiveFrom: _day,
    legalBasis: _basis,
    weighted: _w,
    proxies: _p,
    ...fields
  } = formOf(modelOf(kind));
  return { ...fields, kind, weighted: false, proxies: 0 };
}

/** A new rule of a kind, without name, day and legal basis. */
export const newRule = (kind: RuleKind): RuleForm => ({
  ...formOf(modelOf(kind)),
  name: '',
  effectiveFrom: '',
  legalBasis: [],
});
