import { formatCount } from '../../../core/i18n/format.ts';
import { isCast, isSecret } from '../../../core/voting/rule.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import css from './VotingScene.module.css';

/** How many have voted; of a secret ballot how many ballots were received; of a counted one how many may vote. */
export function Participation({ poll, noun }: { poll: Poll; noun: string }) {
  const t = useText();
  const { language } = useLanguage();
  const progress = useView('progress');
  const voted = progress?.pollId === poll.id ? progress.voted : 0;
  if (!isCast(poll.conduct))
    return (
      <div className={css.participation}>
        <p>
          <strong>{formatCount(poll.roll, language)}</strong> {t.wall.entitled(noun)}
        </p>
      </div>
    );
  return (
    <div className={css.participation}>
      <p>
        <strong>{formatCount(voted, language)}</strong>{' '}
        {isSecret(poll.conduct) ? t.wall.receivedOf(poll.roll) : t.wall.votedOf(poll.roll, noun)}
      </p>
      <ProgressBar value={voted} max={poll.roll} label={t.wall.participation} tone="gold" />
    </div>
  );
}
