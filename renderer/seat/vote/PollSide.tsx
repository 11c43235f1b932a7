import { formatCount, formatShare } from '../../../core/i18n/format.ts';
import { isCast } from '../../../core/voting/rule.ts';
import { usePapers } from '../../app/usePapers.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { isSingle, type Poll } from '../../ballot/ballotTypes.ts';
import { Card } from '../../parts/Card.tsx';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { reachable } from '../../parts/reachable.ts';
import { PaperList } from '../papers/PaperList.tsx';
import { useBodyWords } from '../useMeeting.ts';
import css from './PollSide.module.css';
import { TimeCard } from './TimeCard.tsx';
import { VoteLinks } from './VoteLinks.tsx';

/** Beside the decision: the time, how many have voted, the papers, the way back to what was being read. */
export function PollSide({ poll }: { poll: Poll }) {
  const t = useText();
  const { language } = useLanguage();
  const { noun } = useBodyWords();
  const progress = useView('progress');
  const papers = usePapers().filter((line) => line.itemId === poll.itemId);
  const words = t.seat.vote;
  const live = progress?.pollId === poll.id ? progress : null;
  const voted = isCast(poll.conduct) ? (live?.voted ?? null) : null;
  return (
    <aside ref={reachable} className={css.side} aria-label={words.participation}>
      {poll.state === 'open' && isCast(poll.conduct) && <TimeCard poll={poll} />}
      {poll.state === 'open' && voted !== null && (
        <Card title={words.participation}>
          <p className={css.voted}>
            <strong>{formatCount(voted, language)}</strong> <span>{words.ofRoll(poll.roll)}</span>
          </p>
          <ProgressBar value={voted} max={poll.roll} label={t.voting.voted(voted, poll.roll)} />
          <p className={css.quiet}>{words.rollNote(noun)}</p>
        </Card>
      )}
      {poll.state === 'open' && live?.tally && isSingle(poll) && (
        <Card title={words.running}>
          <ul className={css.running}>
            {poll.rule.options.map((option) => {
              const line = live.tally?.lines[0]?.counts.find((count) => count.optionId === option.id);
              return (
                <li key={option.id}>
                  <ChoiceGlyph kind={option.role} size="24px" />
                  <span className={css.grow}>{option.label}</span>
                  <strong>{formatCount(line?.count ?? 0, language)}</strong>
                  <span className={css.quiet}>{formatShare(line?.share ?? null, language)}</span>
                </li>
              );
            })}
          </ul>
        </Card>
      )}
      <VoteLinks results={poll.state === 'open' ? 'hide' : 'show'} />
      {poll.itemId !== null && papers.length > 0 && (
        <Card>
          <PaperList title={words.papers} papers={papers} compact />
        </Card>
      )}
    </aside>
  );
}
