import { isSecret } from '../../../core/voting/rule.ts';
import { useText } from '../../app/useText.ts';
import type { Scene } from '../../ballot/ballotScene.ts';
import { isSingle, type Poll } from '../../ballot/ballotTypes.ts';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { ChoiceCard } from './ChoiceCard.tsx';
import css from './SentCard.module.css';

/** Given out of hand, not acknowledged: never looks like a recorded ballot. */
export function SentCard({ poll, scene }: { poll: Poll; scene: Extract<Scene, { kind: 'sent' }> }) {
  const t = useText();
  const words = t.seat.vote;
  const { choices, away, late } = scene;
  const text = !away ? words.sendingText : late ? words.unsentLate : words.unsentText;
  const option = isSingle(poll) ? poll.rule.options.find(({ id }) => id === choices?.[0]) : undefined;
  const secret = isSecret(poll.conduct);
  const { sendingSecret, unsentSecret, sendingList, unsentList } = t.seat.ballot;
  const lead =
    option !== undefined
      ? away
        ? words.unsent
        : words.sending
      : secret
        ? away
          ? unsentSecret
          : sendingSecret
        : away
          ? unsentList
          : sendingList;
  return (
    <ChoiceCard
      look="waiting"
      kind={option?.role ?? (secret ? 'secret' : 'list')}
      lead={lead}
      label={option?.label ?? ''}
      text={text}
    >
      <div className={css.bar}>
        <ProgressBar value={null} label={text} tone={away ? 'warn' : 'act'} />
      </div>
    </ChoiceCard>
  );
}
