import type { Conduct, Rule } from '../../../core/voting/rule.ts';
import { useText } from '../../app/useText.ts';
import { RadioCards } from '../../parts/RadioCards.tsx';
import css from './AdHocVoteDialog.module.css';
import type { ConductOffer } from './adHocForm.ts';

export interface ConductChoiceProps {
  rule: Rule;
  offers: readonly ConductOffer[];
  value: Conduct | null;
  onChange: (conduct: Conduct) => void;
}

/** How the vote is held, among what its rule allows; what a mode does not protect stands beside it (V-15, V-17). */
export function ConductChoice({ rule, offers, value, onChange }: ConductChoiceProps) {
  const t = useText();
  const words = t.chair.adHoc;
  return (
    <div className={css.conduct}>
      <RadioCards<Conduct>
        legend={words.conduct}
        columns={2}
        options={offers.map(({ conduct, blocked }) => ({
          value: conduct,
          label: t.voting.conduct[conduct],
          hint: blocked === null ? t.voting.conductNote[conduct] : words.blocked[blocked],
          disabled: blocked !== null,
        }))}
        value={value}
        onChange={onChange}
      />
      {rule.conductsWhy !== '' && <p className={css.quiet}>{words.conductOnly(rule.conductsWhy)}</p>}
    </div>
  );
}
