import { useText } from '../../app/useText.ts';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import type { Option } from './ballotScene.ts';
import { ChoiceCard } from './ChoiceCard.tsx';
import css from './SentCard.module.css';

/** Given out of hand, not acknowledged: never looks like a recorded ballot. */
export function SentCard({ option, away, late }: { option: Option; away: boolean; late: boolean }) {
  const words = useText().seat.vote;
  const text = !away ? words.sendingText : late ? words.unsentLate : words.unsentText;
  return (
    <ChoiceCard
      look="waiting"
      kind={option.role}
      lead={away ? words.unsent : words.sending}
      label={option.label}
      text={text}
    >
      <div className={css.bar}>
        <ProgressBar value={null} label={text} tone={away ? 'warn' : 'act'} />
      </div>
    </ChoiceCard>
  );
}
